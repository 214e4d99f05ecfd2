package io.archloom.rules;

import io.archloom.catalog.ConnectionKind;
import io.archloom.edit.Edit;
import io.archloom.model.EventType;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.topology.EventTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Event types that connections name and nobody has described, that are described and go nowhere, and that nobody takes.
final class Events implements Rule.OfDesign {
    private static final RuleText UNKNOWN = new RuleText("Event.Unknown", Severity.WARNING);
    private static final RuleText UNUSED = new RuleText("Event.Unused", Severity.ADVICE);
    private static final RuleText UNHEARD = new RuleText("Event.NoConsumer", Severity.ADVICE);

    @Override public List<Description> descriptions() {
        return List.of(UNKNOWN.description(), UNUSED.description(), UNHEARD.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        var described = site.design().settings().events();
        var types = EventTypes.of(site.topology());
        types.named().forEach((type, links) -> {
            if (!described.containsKey(type)) {
                links.forEach(link -> problems.add(UNKNOWN.problem(Place.on(link.id(), ConnectionKind.CARRIES),
                        UNKNOWN.fix(new Edit.SetEventType(type, Optional.of(EventType.UNKNOWN)), type), type)));
            }
            if (types.consumers(type).isEmpty()) {
                problems.add(UNHEARD.problem(Place.on(links.getFirst().id(), ConnectionKind.CARRIES), List.of(), type));
            }
        });
        described.keySet().stream().filter(type -> !types.named().containsKey(type)).forEach(type -> problems.add(
                UNUSED.problem(new Place.OnDesign(), UNUSED.fix(new Edit.SetEventType(type, Optional.empty()), type), type)));
        return problems;
    }
}
