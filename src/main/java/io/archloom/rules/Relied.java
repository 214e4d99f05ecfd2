package io.archloom.rules;

import io.archloom.catalog.Aspect;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.estimate.RequestPath;
import io.archloom.model.Criticality;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What paths lack on which customers depend. Where nobody has said how critical a path is, nothing is missed.
final class Relied implements Rule.OfDesign {
    private static final RuleText COLD = new RuleText("Path.ColdStarts", Severity.ADVICE, Aspect.LATENCY);
    private static final RuleText ALARM = new RuleText("Path.NoAlarm", Severity.ADVICE, Aspect.OPERATIONS);
    private static final RuleText TIMEOUT = new RuleText("Path.NoTimeout", Severity.ADVICE, Aspect.LATENCY);
    /// From here on the p99 is that of a cold start.
    private static final double MOST_COLD = 0.01;

    @Override public List<Description> descriptions() {
        return List.of(COLD.description(), ALARM.description(), TIMEOUT.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        for (var load : site.design().workload().loads().entrySet()) {
            if (!(load.getKey() instanceof ResourceId source) || load.getValue().criticality().filter(Relied::isRelied).isEmpty()) {
                continue;
            }
            if (!site.design().settings().operations()) {
                problems.add(ALARM.problem(Place.on(source), List.of(), site.title(source)));
            }
            site.estimates().paths().stream().filter(path -> source(path, site).filter(source::equals).isPresent() && path.response().isPresent() && path.coldShare() > MOST_COLD)
                    .forEach(path -> problems.add(COLD.problem(Place.on(path.entry()), List.of(), path.title(), Unit.PERCENT.format(path.coldShare()))));
        }
        var importance = Importance.of(site.design(), site.topology());
        for (var link : site.topology().links().values()) {
            if (link.kind().property(ConnectionKind.GIVES_UP).isPresent() && link.toKind().role() == Role.EXTERNAL && link.waits()
                    && importance.at(link.id()).filter(Relied::isRelied).isPresent() && !link.connection().properties().containsKey(ConnectionKind.GIVES_UP)) {
                problems.add(TIMEOUT.problem(Place.on(link.id(), ConnectionKind.GIVES_UP), List.of(), site.title(link.from()), site.title(link.to())));
            }
        }
        return problems;
    }

    private static boolean isRelied(Criticality criticality) {
        return criticality.compareTo(Criticality.CUSTOMER_FACING) >= 0;
    }

    /// The resource at which a path begins.
    private static Optional<ResourceId> source(RequestPath path, DesignSite site) {
        return switch (path.entry()) {
            case ResourceId id -> Optional.of(id);
            case ConnectionId id -> site.structure().connection(id).map(connection -> connection.from().resource());
            case GroupId _, NoteId _ -> Optional.empty();
        };
    }
}
