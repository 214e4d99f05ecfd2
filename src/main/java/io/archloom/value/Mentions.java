package io.archloom.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// What a value refers to, in the order written and as often as it does.
///
/// @param names      resources and parameters in `Ref`, `Fn::GetAtt` and `Fn::Sub`; a variable that a `Fn::Sub` brings along is none
/// @param conditions in `Fn::If` and `Condition`
/// @param mappings   in `Fn::FindInMap`
public record Mentions(List<String> names, List<String> conditions, List<String> mappings) {

    public static Mentions in(Value value) {
        var found = new Mentions(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        found.add(value);
        return found;
    }

    public static Mentions in(Map<String, Value> values) {
        return in(Value.map(values));
    }

    /// How often a resource or parameter is named.
    public int count(String name) {
        return Collections.frequency(names, name);
    }

    private void add(Value value) {
        switch (value) {
            case Value.Null _, Value.Bool _, Value.Num _, Value.Text _ -> {}
            case Value.ListOf(var items) -> items.forEach(this::add);
            case Value.MapOf(var entries) -> entries.values().forEach(this::add);
            case Value.Ref(var name) -> names.add(name);
            case Value.GetAtt(var id, _) -> names.add(id);
            case Value.Sub(var template, var variables) -> {
                substituted(template, variables);
                variables.values().forEach(this::add);
            }
            case Value.Call(var function, var argument) -> {
                called(function, argument);
                add(argument);
            }
        }
    }

    private void substituted(String template, Map<String, Value> variables) {
        for (int open = template.indexOf("${"); open >= 0; open = template.indexOf("${", open + 2)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                return;
            }
            var name = template.substring(open + 2, close).strip();
            // "${!Name}" is those very letters
            if (!name.startsWith("!") && !variables.containsKey(name)) {
                int dot = name.indexOf('.');
                names.add(dot < 0 ? name : name.substring(0, dot));
            }
        }
    }

    private void called(String function, Value argument) {
        var first = argument instanceof Value.ListOf(var items) && !items.isEmpty() ? items.getFirst() : argument;
        switch (function) {
            case "Condition", "Fn::If" -> first.asText().ifPresent(conditions::add);
            case "Fn::FindInMap" -> first.asText().ifPresent(mappings::add);
            default -> {}
        }
    }
}
