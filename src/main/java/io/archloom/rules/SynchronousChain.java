package io.archloom.rules;

import io.archloom.catalog.Aspect;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.edit.Edit;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.topology.Link;
import io.archloom.topology.Topology;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A function that waits for a function: every one in the chain is paid for while it waits, and fails when a later one does.
/// Told once, at the first of the chain. A state machine waits for nothing, so that what it calls is no chain.
final class SynchronousChain implements Rule.OfDesign {
    private static final RuleText TEXT = new RuleText("Lambda.SynchronousChain", Severity.WARNING, Aspect.FAILURES);
    private static final String INVOCATION = "invocation";

    @Override public List<Description> descriptions() {
        return TEXT.descriptions();
    }

    @Override public List<Problem> judge(DesignSite site) {
        var topology = site.topology();
        var problems = new ArrayList<Problem>();
        var chains = new HashMap<ResourceId, List<ResourceId>>();
        for (var resource : site.resources()) {
            var calls = topology.out(resource.id()).stream().filter(SynchronousChain::isCall).toList();
            if (calls.isEmpty() || topology.in(resource.id()).stream().anyMatch(SynchronousChain::isCall)) {
                continue;
            }
            var chain = longest(resource.id(), topology, chains).stream().map(site::title).collect(Collectors.joining(" → "));
            var edits = calls.stream().<Edit>map(link -> new Edit.SetProperty(link.id(), INVOCATION, Optional.of(Value.of("async")))).toList();
            var called = calls.stream().map(link -> site.title(link.to())).distinct().collect(Collectors.joining(", "));
            var label = TEXT.text("fix", called);
            problems.add(TEXT.problem(Place.on(resource.id()), List.of(new Fix(label, new Edit.Batch(label, edits))), chain));
        }
        return problems;
    }

    /// The longest chain of calls from a function on; a circle is cut where it comes round to a function that is being followed.
    private static List<ResourceId> longest(ResourceId from, Topology topology, Map<ResourceId, List<ResourceId>> known) {
        var chain = known.get(from);
        if (chain == null) {
            known.put(from, List.of());
            var rest = List.<ResourceId>of();
            for (var link : topology.out(from)) {
                var next = isCall(link) ? longest(link.to(), topology, known) : List.<ResourceId>of();
                rest = next.size() > rest.size() ? next : rest;
            }
            var whole = new ArrayList<ResourceId>(rest.size() + 1);
            whole.add(from);
            whole.addAll(rest);
            chain = List.copyOf(whole);
            known.put(from, chain);
        }
        return chain;
    }

    private static boolean isCall(Link link) {
        return link.fromKind() == link.toKind() && link.fromKind().role() == Role.FUNCTION && link.kind().property(INVOCATION).isPresent()
                && !link.from().equals(link.to()) && link.waits();
    }
}
