package io.archloom.layout;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.Port;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Cards that only collect what failed elsewhere, such as dead-letter queues: they stand below the first card that
/// fails to them, so that the main way through a drawing stays straight.
final class Satellites {
    private Satellites() {}

    /// By satellite, the card it stands below. Only among `cards`, and only within one group.
    static Map<ResourceId, ResourceId> of(Design design, Catalog catalog, Set<ResourceId> cards) {
        var structure = design.structure();
        var among = structure.connections().values().stream()
                .filter(c -> cards.contains(c.from().resource()) && cards.contains(c.to().resource())).toList();
        var leads = among.stream().map(c -> c.from().resource()).collect(Collectors.toSet());
        var works = among.stream().filter(c -> !fails(c, design, catalog)).map(c -> c.to().resource()).collect(Collectors.toSet());
        var satellites = new LinkedHashMap<ResourceId, ResourceId>();
        for (var connection : among) {
            var host = connection.from().resource();
            var satellite = connection.to().resource();
            if (!leads.contains(satellite) && !works.contains(satellite) && group(design, host).equals(group(design, satellite))) {
                satellites.putIfAbsent(satellite, host);
            }
        }
        return satellites;
    }

    private static boolean fails(Connection connection, Design design, Catalog catalog) {
        return design.structure().resource(connection.from().resource())
                .flatMap(from -> catalog.kindOf(from).port(connection.from().port())).filter(Port::failure).isPresent();
    }

    private static Optional<?> group(Design design, ResourceId id) {
        return design.structure().resource(id).flatMap(r -> r.group());
    }
}
