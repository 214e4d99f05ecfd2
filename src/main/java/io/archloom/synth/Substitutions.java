package io.archloom.synth;

import io.archloom.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Takes the intrinsic functions out of a definition that goes into a file of its own: `${CheckArn}` stands for each, and the template says
/// what that is.
final class Substitutions {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}][^}]*)}");

    private final Map<String, Value> values = new TreeMap<>();

    /// What the names stand for that were put in.
    Map<String, Value> values() {
        return Collections.unmodifiableMap(values);
    }

    /// The value with a text for each function.
    Value in(Value value) {
        return switch (value) {
            case Value.Null _, Value.Bool _, Value.Num _, Value.Text _ -> value;
            case Value.ListOf(var items) -> Value.list(items.stream().map(this::in).toList());
            case Value.MapOf(var entries) -> {
                var copy = new LinkedHashMap<String, Value>();
                entries.forEach((key, entry) -> copy.put(key, in(entry)));
                yield Value.map(copy);
            }
            case Value.Sub(var template, var variables) -> Value.of(VARIABLE.matcher(template).replaceAll(found -> {
                var name = found.group(1).strip();
                int dot = name.indexOf('.');
                var means = variables.containsKey(name) ? variables.get(name)
                        : dot < 0 ? new Value.Ref(name) : new Value.GetAtt(name.substring(0, dot), name.substring(dot + 1));
                return java.util.regex.Matcher.quoteReplacement(named(means));
            }));
            case Value.Ref _, Value.GetAtt _, Value.Call _ -> Value.of(named(value));
        };
    }

    private String named(Value value) {
        if (!(value instanceof Value.Intrinsic)) {
            return value.asText().orElse("");
        }
        var wanted = switch (value) {
            case Value.Ref(var name) -> name.replace("AWS::", "");
            case Value.GetAtt(var id, var attribute) -> id + attribute;
            default -> "Value";
        };
        var plain = wanted.replaceAll("[^A-Za-z0-9]", "");
        var name = plain;
        for (int i = 2; values.containsKey(name) && !values.get(name).equals(value); i++) {
            name = plain + i;
        }
        values.put(name, value);
        return "${" + name + "}";
    }
}
