package io.archloom.importer;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.ConnectionKind.Style;
import io.archloom.importer.Part.Drawn;
import io.archloom.importer.Part.Folded;
import io.archloom.importer.Part.Generic;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How much of a template the catalogue knows.
///
/// A resource is known when it is of a kind or folded into another. A connection is counted once for its two ends in the drawing and
/// what it is, where both ends are resources of the template or made of it by SAM; what stays inside one resource, and where logs are kept, is none. It is known when
/// both ends are of kinds that the catalogue connects: from the one to the other, and for what failed, from a port for failures. Where nothing flows
/// (an alarm and what it watches), the catalogue may draw it either way round.
///
/// @param resources   the template's own, in the order written
/// @param connections those that count
public record Coverage(Recognition recognition, List<Part> resources, List<Connection> connections) {

    /// A connection between two resources of a drawing.
    ///
    /// @param link as the template writes it
    /// @param kind a way in which the catalogue connects the two
    public record Connection(Link link, Part from, Part to, Optional<ConnectionKind> kind) {}

    public Coverage {
        resources = List.copyOf(resources);
        connections = List.copyOf(connections);
    }

    public static Coverage of(Recognition recognition, Catalog catalog) {
        var own = recognition.parts().values().stream().filter(part -> !part.instance().implied()).toList();
        return new Coverage(recognition, own, connections(recognition, catalog));
    }

    public static boolean isKnown(Part part) {
        return switch (part) {
            case Drawn _, Folded _ -> true;
            case Generic _ -> false;
        };
    }

    public long knownResources() {
        return resources.stream().filter(Coverage::isKnown).count();
    }

    public long knownConnections() {
        return connections.stream().filter(connection -> connection.kind().isPresent()).count();
    }

    private static List<Connection> connections(Recognition recognition, Catalog catalog) {
        var drawn = new LinkedHashMap<String, Connection>();
        for (var link : recognition.links().stream().filter(link -> !link.how().isHousekeeping()).toList()) {
            recognition.drawn(link.from()).ifPresent(from -> recognition.drawn(link.to()).filter(to -> !to.equals(from)).ifPresent(to -> {
                var connection = new Connection(link, from, to, kind(link.how(), from, to, catalog));
                drawn.merge(pair(from, to) + link.how(), connection, (first, again) -> first.link().polled() ? again : first);
            }));
        }
        return withoutPartsOfOthers(List.copyOf(drawn.values()));
    }

    private static String pair(Part from, Part to) {
        return from.instance().id() + " " + to.instance().id() + " ";
    }

    /// A grant that another connection needs is a part of that: to run the task, to send what failed, to poll the source. So is
    /// the link through which a request goes.
    private static List<Connection> withoutPartsOfOthers(List<Connection> all) {
        Map<String, Set<How>> ways = new HashMap<>();
        all.forEach(connection -> ways.computeIfAbsent(pair(connection.from(), connection.to()), _ -> EnumSet.noneOf(How.class)).add(connection.link().how()));
        return all.stream().filter(connection -> {
            var here = ways.get(pair(connection.from(), connection.to()));
            var back = ways.getOrDefault(pair(connection.to(), connection.from()), Set.of());
            return switch (connection.link().how()) {
                case USES -> here.size() == 1 && !(connection.link().polled() && back.stream().anyMatch(how -> how != How.USES));
                case ROUTES -> !here.contains(How.TRIGGERS);
                default -> true;
            };
        }).toList();
    }

    private static Optional<ConnectionKind> kind(How how, Part from, Part to, Catalog catalog) {
        if (!(from instanceof Drawn(_, var source)) || !(to instanceof Drawn(_, var target))) {
            return Optional.empty();
        }
        var there = catalog.between(source.id(), target.id()).stream();
        var ways = how.eitherWay() ? Stream.concat(there, catalog.between(target.id(), source.id()).stream()) : there;
        return ways.filter(kind -> kind.style() == Style.FAILURE == (how == How.FAILS_TO)).findFirst();
    }
}
