package io.archloom.cli;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.ResourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What a kind can be connected to, and below each way of connecting it what can be set on the connection.
record ConnectionExplanation(Catalog catalog, ResourceKind kind) {
    private static final String DEEPER = "    ";

    /// Many kinds are connected in the same way: they share a row.
    ///
    /// @param settings the cells of each property, the access level first
    private record Way(String port, String direction, String help, List<List<String>> settings) {}

    String text(String indentation, int width) {
        var ends = ends();
        var ways = new Table("", "", "", "");
        ends.forEach((way, others) -> ways.row(way.port, way.direction, String.join(", ", others), way.help));
        var properties = new Table("", "", "", "");
        var counts = new ArrayList<Integer>();
        var told = new HashSet<List<String>>();
        ends.keySet().forEach(way -> counts.add(settings(way, told, properties)));
        var rows = ways.texts(indentation, width);
        var below = properties.texts(indentation + DEEPER, width).iterator();
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(rows.get(i));
            for (int n = 0; n < counts.get(i); n++) {
                text.append(below.next());
            }
        }
        return text.toString();
    }

    /// Adds the rows of a connection's properties: those that stand above with the same words are named together.
    private static int settings(Way way, HashSet<List<String>> told, Table table) {
        var fresh = way.settings.stream().filter(cells -> !told.contains(cells)).toList();
        var again = way.settings.stream().filter(told::contains).map(List::getFirst).toList();
        fresh.forEach(cells -> table.row(cells.toArray(String[]::new)));
        told.addAll(fresh);
        if (!again.isEmpty()) {
            table.row(String.join(", ", again), Words.of("kind.above"), "", "");
        }
        return fresh.size() + (again.isEmpty() ? 0 : 1);
    }

    private LinkedHashMap<Way, SequencedSet<String>> ends() {
        var ends = new LinkedHashMap<Way, SequencedSet<String>>();
        for (var connection : catalog.connections()) {
            boolean from = matches(connection.from(), kind);
            boolean to = matches(connection.to(), kind);
            if (from) {
                ends.computeIfAbsent(way(connection.from().port(), "→", connection), _ -> new LinkedHashSet<>()).add(connection.to().toString());
            }
            if (to && !(from && connection.from().equals(connection.to()))) {
                ends.computeIfAbsent(way(connection.to().port(), "←", connection), _ -> new LinkedHashSet<>()).add(connection.from().toString());
            }
        }
        return ends;
    }

    /// Whether the end of a connection is at a port of the kind.
    static boolean matches(ConnectionKind.Endpoint end, ResourceKind kind) {
        return end.kind().equals(kind.id()) || end.kind().equals("*") && kind.port(end.port()).isPresent();
    }

    private static Way way(String port, String direction, ConnectionKind connection) {
        var settings = new ArrayList<List<String>>();
        var levels = connection.access();
        if (!levels.isEmpty()) {
            settings.add(List.of("access", String.join(" | ", levels.stream().map(ConnectionKind.AccessLevel::id).toList()),
                    Words.of("kind.default", levels.getFirst().id()),
                    Words.of("kind.access", String.join(", ", levels.stream().map(ConnectionKind.AccessLevel::title).toList()))));
        }
        connection.properties().forEach(property -> settings.add(KindExplanation.cells(property)));
        return new Way(port, direction, connection.help(), settings);
    }
}
