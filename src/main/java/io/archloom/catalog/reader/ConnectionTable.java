package io.archloom.catalog.reader;

import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.Port;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.reader.ChargeReader.Facts;
import io.archloom.catalog.reader.KindReader.ReadKind;
import io.archloom.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads the rows of all tables of connections.
///
/// A row that leads to `*`, without a port, leads to every kind with a type, at its first port that takes something, unless another
/// row leads from there to that kind: so a new kind is reached without a word about it. It is read when all others are known.
final class ConnectionTable {
    private static final String ANY = "*";

    private final ConnectionRows rows;
    private final Facts facts;
    private final Map<String, ReadKind> kinds;
    private final Map<String, ConnectionKind> connections;
    private final List<Rest> rests = new ArrayList<>();

    /// A row that leads to all that others do not lead to.
    private record Rest(Node row, Faults faults) {}

    /// @param connections what is read is put here, by its ends
    ConnectionTable(SharedSets shared, Facts facts, Map<String, ReadKind> kinds, Map<String, ConnectionKind> connections) {
        this.rows = new ConnectionRows(shared);
        this.facts = facts;
        this.kinds = kinds;
        this.connections = connections;
    }

    void add(Node root, Faults faults) {
        if (!(root.resolved() instanceof Node.Sequence table)) {
            faults.at(root, "value.list", "connections");
            return;
        }
        for (var written : table.items()) {
            for (var row : rows.expand(written, faults)) {
                if (ConnectionRows.end(row, "to").equals(ANY)) {
                    rests.add(new Rest(row, faults));
                } else {
                    read(row, faults);
                }
            }
        }
    }

    /// Reads what was put off.
    void addRests() {
        var written = List.copyOf(connections.values());
        rests.forEach(rest -> {
            var from = ConnectionRows.end(rest.row, "from");
            kinds.values().stream().map(ReadKind::kind).filter(kind -> kind.type().isPresent() && written.stream().noneMatch(row -> leads(row, from, kind)))
                    .forEach(kind -> kind.ports().stream().filter(port -> port.direction() == Port.Direction.IN).findFirst().ifPresent(port ->
                            read(ConnectionRows.leadingTo(rest.row, kind.id() + "." + port.id()), rest.faults)));
        });
    }

    private static boolean leads(ConnectionKind row, String from, ResourceKind to) {
        var starts = row.from().toString().equals(from) || row.from().toString().equals(ANY + from.substring(Math.max(0, from.lastIndexOf('.'))));
        return starts && (row.to().kind().equals(to.id()) || row.to().kind().equals(ANY) && to.port(row.to().port()).isPresent());
    }

    private void read(Node row, Faults faults) {
        var connection = ConnectionReader.read(row, faults, facts, kinds);
        if (connections.putIfAbsent(connection.from() + ">" + connection.to(), connection) != null) {
            faults.at(row, "connection.twice", connection.from().toString(), connection.to().toString());
        }
    }
}
