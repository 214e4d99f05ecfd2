package io.archloom.rules;

import io.archloom.catalog.Aspect;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.quantity.Unit;
import io.archloom.text.Nearest;
import java.util.ArrayList;
import java.util.List;

/// What the estimates show: requests whose caller gives up before the slowest are answered, a bill with gaps, and a region that there is not.
final class Estimable implements Rule.OfDesign {
    private static final RuleText SLOW = new RuleText("Path.SlowAnswer", Severity.WARNING, Aspect.LATENCY);
    private static final RuleText NO_PRICE = new RuleText("Cost.UnknownPrice", Severity.ADVICE);
    private static final RuleText NO_REGION = new RuleText("Environment.UnknownRegion", Severity.ERROR);
    /// The limit of a connection after which its source gives up.
    private static final String TIMEOUT = "timeout";

    @Override public List<Description> descriptions() {
        return List.of(SLOW.description(), NO_PRICE.description(), NO_REGION.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        for (var path : site.estimates().paths()) {
            var response = path.response();
            if (response.isPresent() && path.entry() instanceof ConnectionId id && site.topology().links().containsKey(id)) {
                double timeout = site.topology().links().get(id).kind().limits().stream().filter(limit -> limit.id().equals(TIMEOUT)
                        && limit.when().map(when -> when.holdsIn(site.estimates().scopes().of(id))).orElse(true)).findFirst()
                        .map(limit -> limit.limit().in(site.estimates().scopes().of(id))).orElse(Double.NaN);
                double slow = response.get().p99() / 1000;
                if (slow > timeout && response.get().mean() / 1000 <= timeout) {
                    problems.add(SLOW.problem(Place.on(id), List.of(), path.title(), Unit.SECONDS.format(slow), Unit.SECONDS.format(timeout)));
                }
            }
        }
        var cost = site.estimates().cost();
        var environment = site.design().environment();
        var prices = site.catalog().prices();
        if (!prices.others().isEmpty() && !prices.isRegion(environment.region())) {
            problems.add(NO_REGION.problem(new Place.OnDesign(), List.of(), environment.name(), environment.region(),
                    Nearest.to(environment.region(), prices.everyRegion()).map(near -> " " + NO_REGION.text("meant", near)).orElse("")));
        } else if (!cost.unpriced().isEmpty()) {
            problems.add(NO_PRICE.problem(new Place.OnDesign(), List.of(), cost.unpriced().size(), cost.region()));
        }
        return problems;
    }
}
