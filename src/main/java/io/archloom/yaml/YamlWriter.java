package io.archloom.yaml;

import io.archloom.value.Value;

/// Writes a value as YAML: blocks of two spaces, LF, intrinsics in their short form, the order of the maps.
/// The same value gives the same text. Every text that some reader would take for something else is quoted.
///
/// Law: reading what was written gives the value again. (A map whose one key is `Ref` or `Fn::…` *is* a function to
/// CloudFormation, and reads as one; `Condition` in its long form is one only inside `Fn::And`, `Fn::Or` and `Fn::Not`.)
public final class YamlWriter {
    private YamlWriter() {}

    public static String write(Value value) {
        return write(value, YamlLayout.PLAIN);
    }

    public static String write(Value value, YamlLayout layout) {
        var writer = new BlockWriter(2, 2);
        writer.root(value, layout);
        return writer.text();
    }
}
