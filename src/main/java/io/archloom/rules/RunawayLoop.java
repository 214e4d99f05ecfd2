package io.archloom.rules;

import io.archloom.edit.Edit;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.quantity.Unit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A loop in which each event causes at least one more. Filters and shares that keep the gain below 1 make it harmless.
final class RunawayLoop implements Rule.OfDesign {
    private static final RuleText TEXT = new RuleText("Traffic.RunawayLoop", Severity.ERROR);

    @Override public List<Description> descriptions() {
        return TEXT.descriptions();
    }

    @Override public List<Problem> judge(DesignSite site) {
        return site.estimates().traffic().runaways().stream().map(runaway -> {
            var names = runaway.loop().stream().map(site::title).collect(Collectors.joining(" → "))
                    + " → " + site.title(runaway.loop().getFirst());
            var closing = site.topology().links().get(runaway.connections().getLast());
            return TEXT.problem(Place.on(runaway.loop().getFirst()),
                    TEXT.fix(new Edit.Remove(Set.of(closing.id())), site.title(closing.from()), site.title(closing.to())),
                    names, Unit.COUNT.format(runaway.gain()));
        }).toList();
    }
}
