package io.archloom.rules;

import io.archloom.edit.Edit;
import io.archloom.model.ElementId;
import io.archloom.model.Walkthrough;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Steps of the walkthrough that point at what is gone.
final class LostSteps implements Rule.OfDesign {
    private static final RuleText TEXT = new RuleText("Walkthrough.Lost", Severity.ADVICE);

    @Override public List<Description> descriptions() {
        return TEXT.descriptions();
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        var steps = site.design().walkthrough().steps();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var gone = step.highlighted().stream().filter(id -> isGone(id, site)).toList();
            if (!gone.isEmpty()) {
                var left = new LinkedHashSet<>(step.highlighted());
                gone.forEach(left::remove);
                var mended = new ArrayList<>(steps);
                mended.set(i, step.withHighlighted(left));
                problems.add(TEXT.problem(new Place.OnDesign(), TEXT.fix(new Edit.SetWalkthrough(new Walkthrough(mended))), step.title(),
                        gone.stream().map(ElementId::value).collect(Collectors.joining(", "))));
            }
        }
        return problems;
    }

    /// Notes come and go with the placement, which is not judged.
    private static boolean isGone(ElementId id, DesignSite site) {
        return !(id instanceof ElementId.NoteId) && !site.design().contains(id);
    }
}
