package io.archloom.rules;

import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.Port;
import io.archloom.catalog.ResourceKind;
import io.archloom.edit.Edit;
import io.archloom.model.Connection;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.Structure;
import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Connections that mean nothing: between ports that nothing joins, failures handed to oneself, or the same trigger twice.
final class Refused implements Rule.OfDesign {
    private static final RuleText REFUSED = new RuleText("Connection.Refused", Severity.ERROR);
    private static final RuleText TWICE = new RuleText("Connection.Twice", Severity.ERROR);

    private static final RuleText OVERWRITTEN = new RuleText("Connection.Overwritten", Severity.ERROR);

    @Override public List<Description> descriptions() {
        return List.of(REFUSED.description(), TWICE.description(), OVERWRITTEN.description());
    }

    static Problem overwritten(ConnectionId one, ConnectionId other, String path, Structure structure) {
        return OVERWRITTEN.problem(Place.on(one), List.of(), said(one, structure), said(other, structure), path);
    }

    private static String said(ConnectionId id, Structure structure) {
        var connection = structure.connections().get(id);
        return Stream.of(connection.from(), connection.to()).map(end -> structure.resources().get(end.resource()).title()).collect(Collectors.joining(" → "));
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        for (var connection : site.topology().untyped()) {
            var from = site.topology().kind(connection.from().resource());
            var to = site.topology().kind(connection.to().resource());
            // of what an unknown kind joins, nothing can be said
            if (!from.opaque() && !to.opaque()) {
                problems.add(missing(connection, connection.from(), from, site).or(() -> missing(connection, connection.to(), to, site))
                        .orElseGet(() -> REFUSED.problem(Place.on(connection.id()), fixes(connection, site), site.title(connection.from().resource()),
                                connection.from().port(), site.title(connection.to().resource()), connection.to().port())));
            }
        }
        ownFailures(site, problems);
        twice(site, problems);
        return problems;
    }

    /// An end at a port that its kind does not have: the ports that it has say more than that the two cannot be connected.
    private static Optional<Problem> missing(Connection connection, Connection.End end, ResourceKind kind, DesignSite site) {
        return kind.port(end.port()).isPresent() ? Optional.empty()
                : Optional.of(REFUSED.say("message.port", Place.on(connection.id()), fixes(connection, site), site.title(end.resource()), end.port(),
                        kind.ports().stream().map(Port::id).collect(Collectors.joining(", "))));
    }

    private static List<Fix> fixes(Connection connection, DesignSite site) {
        var from = connection.from().resource();
        var to = connection.to().resource();
        var fixes = new ArrayList<Fix>();
        site.catalog().between(site.topology().resource(from).kind(), site.topology().resource(to).kind()).stream().findFirst()
                .ifPresent(kind -> fixes.add(new Fix(REFUSED.text("fix.ports", kind.from().port(), kind.to().port()),
                        new Edit.Reconnect(connection.id(), new Connection.End(from, kind.from().port()), new Connection.End(to, kind.to().port())))));
        fixes.add(new Fix(REFUSED.text("fix"), new Edit.Remove(Set.of(connection.id()))));
        return fixes;
    }

    /// A template that gives a queue its own dead letters refers to the queue before it exists.
    private static void ownFailures(DesignSite site, List<Problem> problems) {
        for (var link : site.topology().links().values()) {
            if (link.kind().style() == ConnectionKind.Style.FAILURE && link.from().equals(link.to())) {
                problems.add(REFUSED.say("message.self", Place.on(link.connection().id()),
                        REFUSED.fix(new Edit.Remove(Set.of(link.connection().id()))), site.title(link.from())));
            }
        }
    }

    /// What triggers is there once; of calls there may be several.
    private static void twice(DesignSite site, List<Problem> problems) {
        for (var resource : site.resources()) {
            var there = new HashSet<List<Object>>();
            for (var link : site.topology().out(resource.id())) {
                var style = link.kind().style();
                var connection = link.connection();
                boolean isTrigger = style == ConnectionKind.Style.EVENT || style == ConnectionKind.Style.FAILURE;
                if (isTrigger && !there.add(List.of(connection.from(), connection.to(), connection.properties()))) {
                    problems.add(TWICE.problem(Place.on(connection.id()), TWICE.fix(new Edit.Remove(Set.of(connection.id()))),
                            site.title(connection.from().resource()), site.title(connection.to().resource())));
                }
            }
        }
    }
}
