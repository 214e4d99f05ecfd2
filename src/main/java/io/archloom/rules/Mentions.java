package io.archloom.rules;

import io.archloom.value.Value;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a value refers to: resources and parameters by name, conditions, mappings.
///
/// @param names      in `Ref`, `GetAtt` and `Sub`
/// @param conditions in `Fn::If` and `Condition`
/// @param mappings   in `Fn::FindInMap`
record Mentions(Set<String> names, Set<String> conditions, Set<String> mappings) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?!!)\\s*([^}]+?)\\s*}");

    static Mentions none() {
        return new Mentions(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    void addAll(Map<String, Value> values) {
        values.values().forEach(this::add);
    }

    void add(Value value) {
        switch (value) {
            case Value.Null _, Value.Bool _, Value.Num _, Value.Text _ -> { }
            case Value.ListOf(var items) -> items.forEach(this::add);
            case Value.MapOf(var entries) -> addAll(entries);
            case Value.Ref(var name) -> names.add(name);
            case Value.GetAtt(var id, _) -> names.add(id);
            case Value.Sub(var template, var variables) -> {
                addAll(variables);
                VARIABLE.matcher(template).results().map(match -> match.group(1)).filter(name -> !variables.containsKey(name))
                        .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name).forEach(names::add);
            }
            case Value.Call(var function, var argument) -> call(function, argument);
        }
    }

    private void call(String function, Value argument) {
        var name = function.startsWith("Fn::") ? function.substring("Fn::".length()) : function;
        var first = argument instanceof Value.ListOf(var items) && !items.isEmpty() ? items.getFirst() : argument;
        switch (name) {
            case "Condition" -> first.asText().ifPresent(conditions::add);
            case "If" -> first.asText().ifPresent(conditions::add);
            case "FindInMap" -> first.asText().ifPresent(mappings::add);
            default -> { }
        }
        add(argument);
    }
}
