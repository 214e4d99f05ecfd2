package io.archloom.catalog;

import io.archloom.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Rows of a table of connections as they are meant: named sets of properties put in, and one row for each pair of ends where
/// a row lists several.
final class ConnectionRows {
    private final Map<String, Node.Mapping> sets;

    /// @param sets properties by the name that `include` says
    ConnectionRows(Map<String, Node.Mapping> sets) {
        this.sets = sets;
    }

    /// The rows that one written row stands for. What is wrong with it becomes a problem here, or where the row is read.
    List<Node> expand(Node row, Faults faults) {
        if (!(row.resolved() instanceof Node.Mapping map)) {
            return List.of(row);
        }
        var included = included(map, faults);
        return ends(map, "from").stream()
                .flatMap(from -> ends(map, "to").stream().map(to -> row(map, from, to, included)))
                .<Node>map(it -> it).toList();
    }

    /// Nothing, once, for an end that is missing: the reader of the row says so.
    private static List<Optional<Node>> ends(Node.Mapping row, String key) {
        var end = row.get(key);
        return end.map(Node::resolved).orElse(null) instanceof Node.Sequence list
                ? list.items().stream().map(Optional::of).toList() : List.of(end);
    }

    private List<Node.Entry> included(Node.Mapping row, Faults faults) {
        var names = row.get("include");
        if (names.isEmpty()) {
            return List.of();
        }
        if (!(names.get().resolved() instanceof Node.Sequence list)) {
            faults.at(names.get(), "value.list", "include");
            return List.of();
        }
        return list.items().stream().flatMap(item -> {
            var name = item.resolved() instanceof Node.Scalar scalar ? scalar.text() : "";
            var set = sets.get(name);
            if (set == null) {
                faults.at(item, "connection.include", name, Words.hint(name, sets.keySet()));
            }
            return set == null ? Stream.<Node.Entry>empty() : set.entries().stream();
        }).toList();
    }

    private static Node.Mapping row(Node.Mapping row, Optional<Node> from, Optional<Node> to, List<Node.Entry> included) {
        var entries = new ArrayList<Node.Entry>();
        var properties = new LinkedHashMap<String, Node.Entry>();
        included.forEach(entry -> properties.put(entry.name(), entry));
        var own = row.entry("properties");
        if (own.isPresent() && own.get().value().resolved() instanceof Node.Mapping map) {
            map.entries().forEach(entry -> properties.put(entry.name(), entry));
        }
        for (var entry : row.entries()) {
            switch (entry.name()) {
                case "include" -> {}
                case "from" -> from.ifPresent(end -> entries.add(new Node.Entry(entry.key(), end)));
                case "to" -> to.ifPresent(end -> entries.add(new Node.Entry(entry.key(), end)));
                case "properties" -> {
                    if (included.isEmpty()) {
                        entries.add(entry);
                    }
                }
                default -> entries.add(entry);
            }
        }
        if (!included.isEmpty()) {
            var place = own.or(() -> row.entry("include")).orElseThrow();
            var key = new Node.Scalar(place.key().span(), Optional.empty(), Optional.empty(), "properties", Node.Style.PLAIN);
            entries.add(new Node.Entry(key, new Node.Mapping(place.value().span(), Optional.empty(), Optional.empty(),
                    false, List.copyOf(properties.values()))));
        }
        return new Node.Mapping(row.span(), row.tag(), Optional.empty(), row.flow(), entries);
    }
}
