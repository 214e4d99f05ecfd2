package io.archloom.workbench;

import io.archloom.catalog.Catalog;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.picture.Overlay;
import io.archloom.problem.Place;
import io.archloom.quantity.Money;
import io.archloom.quantity.Rate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What an analysis shows on the drawing: on each card the facts of its kind and its monthly cost, on each connection what
/// it carries, and a badge where there are problems.
public final class Overlays {
    /// As many as a card has room for.
    private static final int FACTS = 2;

    private Overlays() {}

    public static Overlay of(Analysis analysis, Catalog catalog) {
        return new Overlay(facts(analysis, catalog), costs(analysis), badges(analysis), Set.of(), Map.of(), false, false);
    }

    private static Map<ElementId, String> facts(Analysis analysis, Catalog catalog) {
        var facts = new HashMap<ElementId, String>();
        for (var resource : analysis.design().structure().resources().values()) {
            var scope = analysis.estimates().scopes().of(resource.id());
            var text = catalog.kindOf(resource).facts().stream().map(fact -> fact.render(scope)).filter(fact -> !fact.isBlank())
                    .limit(FACTS).collect(Collectors.joining(" · "));
            if (!text.isEmpty()) {
                facts.put(resource.id(), text);
            }
        }
        analysis.traffic().carried().forEach((id, rate) -> {
            if (rate > 0) {
                facts.put(id, new Rate(rate).format());
            }
        });
        return facts;
    }

    /// A card also bears the cost of the connections that start there.
    private static Map<ElementId, String> costs(Analysis analysis) {
        var sums = new HashMap<ResourceId, Money>();
        analysis.cost().byElement().forEach((element, cost) -> {
            if (element instanceof ResourceId id) {
                sums.merge(id, cost, Money::plus);
            } else if (element instanceof ElementId.ConnectionId id) {
                analysis.design().structure().connection(id).ifPresent(c -> sums.merge(c.from().resource(), cost, Money::plus));
            }
        });
        return sums.entrySet().stream().filter(entry -> !entry.getValue().isZero())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().format()));
    }

    private static Map<ElementId, Overlay.Count> badges(Analysis analysis) {
        var badges = new HashMap<ElementId, Overlay.Count>();
        for (var problem : analysis.problems()) {
            if (problem.place() instanceof Place.OnElement(var element, _)) {
                badges.merge(element, new Overlay.Count(problem.severity(), 1), Overlays::both);
            }
        }
        return badges;
    }

    private static Overlay.Count both(Overlay.Count a, Overlay.Count b) {
        return new Overlay.Count(a.worst().atLeast(b.worst()) ? a.worst() : b.worst(), a.problems() + b.problems());
    }
}
