package io.archloom.catalog.reader;

import io.archloom.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Rows of a table of connections as they are meant: named sets of properties put in, and one row for each pair of ends where
/// a row lists several.
final class ConnectionRows {
    private static final List<String> LIMITED = List.of("rules", "limits", "delays");

    private final SharedSets shared;

    ConnectionRows(SharedSets shared) {
        this.shared = shared;
    }

    /// The rows that one written row stands for. What is wrong with it becomes a problem here, or where the row is read.
    List<Node> expand(Node row, Faults faults) {
        if (!(row.resolved() instanceof Node.Mapping map)) {
            return List.of(row);
        }
        var included = included(map, faults);
        map.get("rules").ifPresent(list -> unknownRules(list, faults));
        return ends(map, "from").stream()
                .flatMap(from -> ends(map, "to").stream().map(to -> row(map, from, to, included)))
                .<Node>map(it -> it).toList();
    }

    /// Nothing, once, for an end that is missing: the reader of the row says so.
    private List<Optional<Node>> ends(Node.Mapping row, String key) {
        var end = row.get(key);
        return end.isEmpty() ? List.of(end) : each(end.get()).map(Optional::of).toList();
    }

    private Stream<Node> each(Node end) {
        return switch (end.resolved()) {
            case Node.Sequence list -> list.items().stream().flatMap(this::each);
            case Node.Scalar name when shared.ends.containsKey(name.text()) -> shared.ends.get(name.text()).items().stream();
            case Node single -> Stream.of(single);
        };
    }

    private static String kind(Optional<Node> end) {
        return end.map(ConnectionRows::text).orElse("").replaceFirst("\\.[^.]*$", "");
    }

    private static String text(Node node) {
        return node.resolved() instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /// What an expanded row says at `from` or `to`.
    static String end(Node row, String key) {
        return row.resolved() instanceof Node.Mapping map ? map.get(key).map(ConnectionRows::text).orElse("") : "";
    }

    /// An expanded row with another end.
    static Node leadingTo(Node row, String end) {
        if (!(row.resolved() instanceof Node.Mapping map)) {
            return row;
        }
        return new Node.Mapping(map.span(), map.tag(), Optional.empty(), map.flow(), map.entries().stream().map(entry -> entry.name().equals("to")
                ? new Node.Entry(entry.key(), new Node.Scalar(entry.value().span(), Optional.empty(), Optional.empty(), end, Node.Style.PLAIN)) : entry).toList());
    }

    /// The entries that hold wherever the row starts, and those whose `from` names this kind.
    private Node limited(Node list, String kind) {
        if (!(list.resolved() instanceof Node.Sequence sequence)) {
            return list;
        }
        var items = new ArrayList<Node>();
        for (var item : sequence.items().stream().flatMap(this::named).toList()) {
            var said = item.resolved() instanceof Node.Mapping map ? map.entry("from") : Optional.<Node.Entry>empty();
            if (said.isEmpty()) {
                items.add(item);
            } else if (texts(said.get().value()).anyMatch(kind::equals)) {
                var map = (Node.Mapping) item.resolved();
                items.add(new Node.Mapping(map.span(), map.tag(), Optional.empty(), map.flow(),
                        map.entries().stream().filter(entry -> !entry.name().equals("from")).toList()));
            }
        }
        return new Node.Sequence(sequence.span(), sequence.tag(), Optional.empty(), sequence.flow(), items);
    }

    /// The rules of a name, or the one that stands there.
    private Stream<Node> named(Node item) {
        return item.resolved() instanceof Node.Scalar name && shared.rules.containsKey(name.text()) ? shared.rules.get(name.text()).items().stream() : Stream.of(item);
    }

    private void unknownRules(Node list, Faults faults) {
        if (list.resolved() instanceof Node.Sequence sequence) {
            sequence.items().stream().filter(item -> item.resolved() instanceof Node.Scalar name && !shared.rules.containsKey(name.text()))
                    .forEach(item -> faults.at(item, "connection.rules", ((Node.Scalar) item.resolved()).text(),
                            Words.hint(((Node.Scalar) item.resolved()).text(), shared.rules.keySet())));
        }
    }

    private static Stream<String> texts(Node node) {
        return switch (node.resolved()) {
            case Node.Sequence list -> list.items().stream().flatMap(ConnectionRows::texts);
            case Node.Scalar scalar -> Stream.of(scalar.text());
            default -> Stream.empty();
        };
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
            var set = shared.properties.get(name);
            if (set == null) {
                faults.at(item, "connection.include", name, Words.hint(name, shared.properties.keySet()));
            }
            return set == null ? Stream.<Node.Entry>empty() : set.entries().stream();
        }).toList();
    }

    private Node.Mapping row(Node.Mapping row, Optional<Node> from, Optional<Node> to, List<Node.Entry> included) {
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
                default -> entries.add(LIMITED.contains(entry.name())
                        ? new Node.Entry(entry.key(), limited(entry.value(), kind(from))) : entry);
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
