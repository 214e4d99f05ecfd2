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

/// What a kind can be connected to, and below each way of connecting it what can be set on the connection; what stands above with
/// the same words is named alone.
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
        // one table, so that the columns below all ways stand below each other
        var properties = new Table("", "", "", "");
        var told = new HashSet<List<String>>();
        for (var way : ends.keySet()) {
            way.settings.stream().filter(told::add).forEach(cells -> properties.row(cells.toArray(String[]::new)));
        }
        told.clear();
        var rows = ways.texts(indentation, width).iterator();
        var below = properties.texts(indentation + DEEPER, width).iterator();
        var text = new StringBuilder();
        for (var way : ends.keySet()) {
            text.append(rows.next());
            var again = new ArrayList<String>();
            for (var cells : way.settings) {
                if (told.add(cells)) {
                    text.append(below.next());
                } else {
                    again.add(cells.getFirst());
                }
            }
            if (!again.isEmpty()) {
                text.append(indentation).append(DEEPER).append(Words.of("kind.above", String.join(", ", again))).append('\n');
            }
        }
        return text.toString();
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
                    Words.of("kind.access", String.join(", ", levels.stream().map(level -> level.id() + ": " + level.title()).toList()))));
        }
        connection.properties().forEach(property -> settings.add(KindExplanation.cells(property)));
        return new Way(port, direction, connection.help(), settings);
    }
}
