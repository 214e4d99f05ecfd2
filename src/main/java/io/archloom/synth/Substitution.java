package io.archloom.synth;

import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// `!Sub` with placeholders in it. What can be said shorter is: a text, a `!Ref`, a `!GetAtt`; a variable that is a text stands
/// in its place.
final class Substitution {
    private final Filling filling;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Value> variables = new LinkedHashMap<>();
    private int parts;
    private Optional<Value> only = Optional.empty();

    Substitution(Filling filling) {
        this.filling = filling;
    }

    /// Empty when a placeholder has no value.
    Optional<Value> of(Value.Sub sub) {
        for (var variable : sub.variables().entrySet()) {
            var value = filling.fill(variable.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            variables.put(variable.getKey(), value.get());
        }
        var template = filling.named(sub.template());
        int at = 0;
        for (int open = template.indexOf("${"); open >= 0; open = template.indexOf("${", at)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            literal(template.substring(at, open));
            var name = template.substring(open + 2, close);
            if (variables.get(name) instanceof Value.Text words) {
                insert(name, words);
            } else if (!isPlaceholder(name)) {
                text.append("${").append(name).append('}');
                parts += 2;
            } else {
                var value = isEnd(name) && !filling.isProperty(name) ? filling.placeholder(name).map(id -> (Value) new Value.Ref(id.asText().orElseThrow()))
                        : filling.placeholder(name);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                insert(name, value.get());
            }
            at = close + 1;
        }
        literal(template.substring(at));
        variables.values().removeIf(Value.Text.class::isInstance);
        return Optional.of(shortest());
    }

    private boolean isPlaceholder(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != ':') {
            end++;
        }
        return filling.isEnd(name.substring(0, end)) && !name.startsWith("::", end);
    }

    private static boolean isEnd(String name) {
        return name.indexOf('.') < 0;
    }

    private void literal(String words) {
        if (!words.isEmpty()) {
            text.append(words);
            parts += 2;
        }
    }

    private void insert(String placeholder, Value value) {
        parts++;
        only = Optional.of(value);
        switch (value) {
            case Value.Text(var words) -> text.append(words.replace("${", "${!"));
            case Value.Num(var number) -> text.append(number.toPlainString());
            case Value.Bool(var truth) -> text.append(truth);
            case Value.Ref(var id) -> text.append("${").append(id).append('}');
            case Value.GetAtt(var id, var attribute) -> text.append("${").append(id).append('.').append(attribute).append('}');
            case Value.Sub(var inner, var of) when of.entrySet().stream().allMatch(this::fits) -> {
                variables.putAll(of);
                text.append(inner);
            }
            case Value other -> {
                var name = Ids.joined(placeholder);
                variables.put(name, other);
                text.append("${").append(name).append('}');
            }
        }
    }

    private boolean fits(Map.Entry<String, Value> variable) {
        var there = variables.get(variable.getKey());
        return there == null || there.equals(variable.getValue());
    }

    private Value shortest() {
        if (parts == 1 && only.isPresent()) {
            return only.get();
        }
        var written = text.toString();
        return written.contains("${") ? new Value.Sub(written, variables) : Value.of(written);
    }
}
