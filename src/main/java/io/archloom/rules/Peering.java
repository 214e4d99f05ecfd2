package io.archloom.rules;

import io.archloom.model.Resource;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Ways from one network to another: each begins in one and ends in another, and between two there is one.
final class Peering implements Rule.OfDesign {
    private static final RuleText NOWHERE = new RuleText("Network.PeeringNowhere", Severity.ERROR);
    private static final RuleText TWICE = new RuleText("Network.PeeringTwice", Severity.ERROR);

    @Override public List<Description> descriptions() {
        return List.of(NOWHERE.description(), TWICE.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        var joined = new HashSet<Set<Resource>>();
        for (var link : site.topology().links().values()) {
            if (!link.joinsNetworks()) {
                continue;
            }
            var from = site.topology().frames().networkAround(link.from());
            var to = site.topology().frames().networkAround(link.to());
            if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
                var lost = from.isEmpty() ? link.from() : link.to();
                problems.add(NOWHERE.say(from.isEmpty() || to.isEmpty() ? "message" : "message-same", Place.on(lost), List.of(), site.title(lost)));
            } else if (!joined.add(Set.of(from.get(), to.get()))) {
                problems.add(TWICE.problem(Place.on(link.id()), List.of(), from.get().title(), to.get().title()));
            }
        }
        return problems;
    }
}
