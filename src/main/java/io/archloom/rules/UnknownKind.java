package io.archloom.rules;

import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import java.util.List;

/// A resource of a kind that the catalogue does not know: it is drawn and kept, and nothing can be said of it.
final class UnknownKind implements Rule.OfResource {
    private static final RuleText TEXT = new RuleText("Resource.UnknownKind", Severity.ADVICE);

    @Override public List<Description> descriptions() {
        return TEXT.descriptions();
    }

    @Override public List<Problem> judge(ResourceSite site) {
        return site.kind().opaque()
                ? List.of(TEXT.problem(Place.on(site.resource().id()), List.of(), site.resource().title(), site.resource().kind())) : List.of();
    }
}
