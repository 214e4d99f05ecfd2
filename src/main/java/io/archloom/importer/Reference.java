package io.archloom.importer;

import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A name in a value that may be a resource's, by `Ref`, `Fn::GetAtt` or `Fn::Sub`, and the names of the entries it stands in; lists and
/// functions add nothing to the path.
record Reference(List<String> path, String name) {

    static List<Reference> in(Value value) {
        var found = new ArrayList<Reference>();
        find(value, List.of(), found);
        return found;
    }

    static List<Reference> in(Map<String, Value> entries) {
        return in(Value.map(entries));
    }

    private static void find(Value value, List<String> path, List<Reference> found) {
        switch (value) {
            case Value.Null _, Value.Bool _, Value.Num _, Value.Text _ -> {}
            case Value.ListOf(var items) -> items.forEach(item -> find(item, path, found));
            case Value.MapOf(var entries) -> entries.forEach((name, entry) -> find(entry, name.startsWith("Fn::") ? path : with(path, name), found));
            // SAM's "Function.Version"
            case Value.Ref(var name) -> found.add(new Reference(path, name.contains(".") ? name.substring(0, name.indexOf('.')) : name));
            case Value.GetAtt(var id, _) -> found.add(new Reference(path, id));
            case Value.Sub(var template, var variables) -> {
                substituted(template, variables, path, found);
                variables.values().forEach(variable -> find(variable, path, found));
            }
            case Value.Call(var function, Value.ListOf(var parts)) when function.equals("Fn::GetAtt") && !parts.isEmpty()
                    && parts.getFirst() instanceof Value.Text(var id) -> {
                // the attribute is a function's result
                found.add(new Reference(path, id));
                parts.forEach(part -> find(part, path, found));
            }
            case Value.Call(_, var argument) -> find(argument, path, found);
        }
    }

    private static void substituted(String template, Map<String, Value> variables, List<String> path, List<Reference> found) {
        for (int open = template.indexOf("${"); open >= 0; open = template.indexOf("${", open + 2)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                return;
            }
            var name = template.substring(open + 2, close).strip();
            int dot = name.indexOf('.');
            if (!name.startsWith("!") && !variables.containsKey(name)) {
                found.add(new Reference(path, dot < 0 ? name : name.substring(0, dot)));
            }
        }
    }

    private static List<String> with(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}
