package io.archloom.yaml;

import io.archloom.value.Value;
import io.archloom.value.Value.Bool;
import io.archloom.value.Value.Call;
import io.archloom.value.Value.GetAtt;
import io.archloom.value.Value.Intrinsic;
import io.archloom.value.Value.ListOf;
import io.archloom.value.Value.MapOf;
import io.archloom.value.Value.Null;
import io.archloom.value.Value.Num;
import io.archloom.value.Value.Ref;
import io.archloom.value.Value.Sub;
import io.archloom.value.Value.Text;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes values on one line, in brackets and braces, and the parts that block style shares with it.
final class FlowWriter {
    /// YAML readers look no further than 1,024 characters for the colon after a key.
    private static final int LONGEST_SIMPLE_KEY = 1000;
    private static final Pattern SHORT_NAME = Pattern.compile("Fn::[A-Za-z][A-Za-z0-9]*");

    private FlowWriter() {}

    static String write(Value value) {
        return write(value, true);
    }

    /// An atom, or the value in brackets; `flow` tells whether it will stand inside brackets itself.
    static String write(Value value, boolean flow) {
        return switch (value) {
            case Null _ -> "null";
            case Bool(var truth) -> String.valueOf(truth);
            case Num(var number) -> Scalars.text(number);
            case Text(var text) -> text(text, flow);
            case ListOf(var items) -> items.stream().map(FlowWriter::write).collect(Collectors.joining(", ", "[", "]"));
            case MapOf(var entries) -> entries.entrySet().stream()
                    .map(e -> key(e.getKey(), true) + " " + write(e.getValue())).collect(Collectors.joining(", ", "{", "}"));
            case Intrinsic intrinsic -> tagged(intrinsic).map(tagged -> "!" + tagged.name() + " " + write(tagged.argument(), flow))
                    .orElseGet(() -> write(longForm(intrinsic)));
        };
    }

    static String text(String text, boolean flow) {
        return Scalars.isPlain(text, flow) ? text : Scalars.quoted(text);
    }

    /// The key with its colon.
    static String key(String name, boolean flow) {
        // x and y are the names of coordinates; as a key no common parser takes y for a boolean
        var written = name.equals("y") || name.equals("n") ? name : text(name, flow);
        return written.length() <= LONGEST_SIMPLE_KEY ? written + ":" : "? " + written + " :";
    }

    static boolean isSimpleKey(String written) {
        return !written.startsWith("? ");
    }

    static MapOf longForm(Intrinsic intrinsic) {
        var spelled = Meaning.spelled(intrinsic);
        return Value.map(spelled.name(), spelled.argument());
    }

    /// The short spelling, tag name and argument, where there is one that reads back the same: a scalar under a tag is
    /// always text, and YAML allows one tag only.
    static Optional<Meaning.Spelled> tagged(Intrinsic intrinsic) {
        return switch (intrinsic) {
            case Ref(var name) -> Optional.of(new Meaning.Spelled("Ref", Value.of(name)));
            case GetAtt(var id, var attribute) -> Optional.of(new Meaning.Spelled("GetAtt",
                    id.isEmpty() || id.indexOf('.') >= 0 ? Value.list(Value.of(id), Value.of(attribute)) : Value.of(id + "." + attribute)));
            case Sub _ -> Optional.of(new Meaning.Spelled("Sub", Meaning.spelled(intrinsic).argument()));
            case Call(var function, var argument) -> {
                boolean named = SHORT_NAME.matcher(function).matches() || function.equals("Condition") || function.equals("Ref");
                yield named && (argument instanceof Text || argument instanceof ListOf || argument instanceof MapOf)
                        ? Optional.of(new Meaning.Spelled(function.replace("Fn::", ""), argument)) : Optional.empty();
            }
        };
    }
}
