package io.archloom.rules;

import io.archloom.catalog.ResourceKind.Role;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.topology.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What runs only when something comes, and to which nothing can come.
final class Unreachable implements Rule.OfDesign {
    private static final RuleText TEXT = new RuleText("Function.Unreachable", Severity.WARNING);

    @Override public List<Description> descriptions() {
        return TEXT.descriptions();
    }

    @Override public List<Problem> judge(DesignSite site) {
        var topology = site.topology();
        var starts = new ArrayList<ResourceId>();
        for (ElementId id : site.design().workload().loads().keySet()) {
            if (id instanceof ResourceId resource) {
                starts.add(resource);
            }
        }
        // something unknown may send whatever it likes
        site.resources().forEach(resource -> {
            var kind = topology.kind(resource.id());
            if (kind.opaque() || kind.role() == Role.OTHER) {
                starts.add(resource.id());
            }
        });
        topology.untyped().forEach(connection -> starts.add(connection.to().resource()));
        var reached = new HashSet<>(topology.reached(starts));
        var problems = new ArrayList<Problem>();
        for (var resource : site.resources()) {
            var id = resource.id();
            if (reached.contains(id) || topology.kind(id).role() != Role.FUNCTION) {
                continue;
            }
            var feeder = topology.in(id).stream().filter(Link::feeds).findFirst();
            problems.add(feeder.isEmpty() ? TEXT.problem(Place.on(id), List.of(), resource.title())
                    : TEXT.say("message.fed", Place.on(id), List.of(), resource.title(), site.title(feeder.get().from())));
        }
        return problems;
    }
}
