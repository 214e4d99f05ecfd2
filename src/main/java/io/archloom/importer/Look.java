package io.archloom.importer;

import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks into values whose form nobody has checked: what is not there, or is something else, is nothing.
final class Look {
    private Look() {}

    /// What stands at the end of a path of names.
    static Optional<Value> at(Value value, String... path) {
        var found = Optional.of(value);
        for (var name : path) {
            found = found.flatMap(map -> Optional.ofNullable(entries(map).get(name)));
        }
        return found;
    }

    static Optional<Value> at(Map<String, Value> entries, String... path) {
        return at(Value.map(entries), path);
    }

    static Optional<String> text(Map<String, Value> entries, String... path) {
        return at(entries, path).flatMap(Value::asText);
    }

    static Map<String, Value> entries(Value value) {
        return value instanceof Value.MapOf(var entries) ? entries : Map.of();
    }

    /// A list's items, or the one value that stands in its place; of a choice by condition, all of either side.
    static List<Value> items(Value value) {
        return switch (value) {
            case Value.ListOf(var items) -> items.stream().flatMap(item -> items(item).stream()).toList();
            case Value.Call(var function, Value.ListOf(var parts)) when function.equals("Fn::If") && parts.size() > 1 ->
                parts.subList(1, parts.size()).stream().flatMap(part -> items(part).stream()).toList();
            case Value.Null _ -> List.of();
            default -> List.of(value);
        };
    }

    static List<Value> items(Map<String, Value> entries, String... path) {
        return at(entries, path).map(Look::items).orElse(List.of());
    }

    /// SAM's globals below a resource's own properties: maps are merged, lists appended, and the resource's own wins.
    static Map<String, Value> merged(Map<String, Value> globals, Map<String, Value> own) {
        var merged = new LinkedHashMap<>(globals);
        own.forEach((name, value) -> merged.merge(name, value, Look::merged));
        return merged;
    }

    private static Value merged(Value global, Value own) {
        if (global instanceof Value.MapOf(var below) && own instanceof Value.MapOf(var above)) {
            return Value.map(merged(below, above));
        }
        if (global instanceof Value.ListOf(var first) && own instanceof Value.ListOf(var then)) {
            var all = new ArrayList<>(first);
            all.addAll(then);
            return Value.list(all);
        }
        return own;
    }
}
