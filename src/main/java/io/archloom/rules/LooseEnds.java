package io.archloom.rules;

import io.archloom.catalog.Family;
import io.archloom.catalog.Port;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.edit.Edit;
import io.archloom.model.Load;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.quantity.Rate;
import io.archloom.topology.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What leads nowhere: sources that trigger nothing, messages that nobody takes, resources that nothing is connected to; and
/// sources of which nobody has said how often they fire.
final class LooseEnds implements Rule.OfDesign {
    private static final RuleText NO_TARGET = new RuleText("Source.NoTarget", Severity.WARNING);
    private static final RuleText NO_LOAD = new RuleText("Source.NoLoad", Severity.ADVICE);
    private static final RuleText NO_RECEIVER = new RuleText("Messages.NoReceiver", Severity.WARNING);
    private static final RuleText UNCONNECTED = new RuleText("Resource.Unconnected", Severity.ADVICE);

    @Override public List<Description> descriptions() {
        return List.of(NO_TARGET.description(), NO_LOAD.description(), NO_RECEIVER.description(), UNCONNECTED.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var topology = site.topology();
        var half = topology.untyped().stream().flatMap(c -> Stream.of(c.from().resource(), c.to().resource())).collect(Collectors.toSet());
        var problems = new ArrayList<Problem>();
        for (var resource : site.resources()) {
            var id = resource.id();
            var kind = topology.kind(id);
            if (kind.opaque() || half.contains(id)) {
                continue;
            }
            var out = topology.out(id);
            var in = topology.in(id).stream().filter(link -> !link.watches()).toList();
            var place = Place.on(id);
            if (kind.source() && out.isEmpty() && (kind.role() == Role.EVENT_SOURCE || in.isEmpty()) && !isService(kind)) {
                problems.add(NO_TARGET.problem(place, List.of(), resource.title()));
            } else if (kind.source() && in.isEmpty() && !(out.isEmpty() && isService(kind)) && !kind.flows().isEmpty() && site.design().workload().load(id).isEmpty()
                    && site.estimates().traffic().flow(id, kind.flows().getFirst().id()) == 0 && isAskedFor(kind)) {
                var load = Load.constant(new Rate(1));
                problems.add(NO_LOAD.problem(place, NO_LOAD.fix(new Edit.SetLoad(id, Optional.of(load))), resource.title()));
            } else if (kind.role() == Role.MESSAGING && !in.isEmpty() && !in.stream().allMatch(Link::isFailure)
                    && out.stream().noneMatch(link -> link.feeds() && !link.isFailure()) && givesOut(kind)) {
                problems.add(NO_RECEIVER.problem(place, List.of(), resource.title()));
            } else if (out.isEmpty() && in.isEmpty() && (kind.role() == Role.MESSAGING || kind.role() == Role.DATA_STORE || isService(kind))
                    && site.structure().resources().size() > 1) {
                problems.add(UNCONNECTED.problem(place, List.of(), resource.title()));
            }
        }
        return problems;
    }

    /// Whether its rate has to be typed: a schedule says itself when it fires, people and machines do not.
    private static boolean isAskedFor(ResourceKind kind) {
        return kind.family() == Family.ACTOR || kind.ports().stream().anyMatch(port -> port.direction() == Port.Direction.IN);
    }

    /// Whether it is there to be called from outside the drawing's own resources, whatever else it does.
    private static boolean isService(ResourceKind kind) {
        return kind.family() == Family.EXTERNAL && kind.ports().stream().anyMatch(port -> port.direction() == Port.Direction.IN);
    }

    private static boolean givesOut(ResourceKind kind) {
        return kind.ports().stream().anyMatch(port -> port.direction() == Port.Direction.OUT && !port.failure());
    }
}
