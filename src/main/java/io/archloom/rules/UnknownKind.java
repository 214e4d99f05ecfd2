package io.archloom.rules;

import io.archloom.catalog.ResourceKind;
import io.archloom.model.Resource;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.text.Nearest;
import java.util.ArrayList;
import java.util.List;

/// A resource of a kind that the catalogue does not know: it is drawn and kept, and nothing can be said of it. One that is called
/// as CloudFormation calls its type is deployed all the same; another is not, and a pipeline should not learn that later.
final class UnknownKind implements Rule.OfDesign {
    private static final RuleText UNKNOWN = new RuleText("Resource.UnknownKind", Severity.ADVICE);
    private static final RuleText LEFT_OUT = new RuleText("Resource.LeftOut", Severity.ERROR);

    @Override public List<Description> descriptions() {
        return List.of(UNKNOWN.description(), LEFT_OUT.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        for (var resource : site.resources()) {
            if (site.topology().kind(resource.id()).opaque()) {
                problems.add(problem(resource, site));
            }
        }
        return problems;
    }

    private static Problem problem(Resource resource, DesignSite site) {
        var place = Place.on(resource.id());
        var kind = resource.kind();
        if (kind.contains("::")) {
            return UNKNOWN.problem(place, List.of(), resource.title(), kind);
        }
        return Nearest.to(kind, site.catalog().kinds().stream().map(ResourceKind::id).toList())
                .map(near -> LEFT_OUT.say("message.near", place, List.of(), resource.title(), kind, near))
                .orElseGet(() -> LEFT_OUT.problem(place, List.of(), resource.title(), kind));
    }
}
