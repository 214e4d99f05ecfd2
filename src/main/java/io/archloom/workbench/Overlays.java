package io.archloom.workbench;

import io.archloom.catalog.Catalog;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.picture.Overlay;
import io.archloom.problem.Place;
import io.archloom.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What an analysis shows on the drawing: on each card the facts of its kind and its monthly cost, a badge where there are
/// problems, and what exists already. Connections keep their own labels: what they carry is told where there is room.
public final class Overlays {
    /// How many letters a card's last line has room for.
    private static final int LINE = 26;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Overlays() {}

    public static Overlay of(Analysis analysis, Catalog catalog) {
        var costs = costs(analysis);
        return Overlay.of(facts(analysis, catalog, costs), costs, badges(analysis), analysis.design().environment().existing().keySet());
    }

    private static Map<ElementId, String> facts(Analysis analysis, Catalog catalog, Map<ElementId, String> costs) {
        var facts = new HashMap<ElementId, String>();
        for (var resource : analysis.design().structure().resources().values()) {
            var scope = analysis.estimates().scopes().of(resource.id());
            int room = LINE - costs.getOrDefault(resource.id(), "").length();
            var text = "";
            for (var fact : catalog.kindOf(resource).facts()) {
                var next = fact.render(scope);
                var longer = text.isEmpty() ? next : text + " · " + next;
                // the first fact is shown in any case, if need be cut off; the others only as a whole
                if (!next.isBlank() && (text.isEmpty() || longer.length() <= room)) {
                    text = longer;
                }
            }
            if (!text.isEmpty()) {
                facts.put(resource.id(), text);
            }
        }
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
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> cost(entry.getValue())));
    }

    /// To the cent: smaller differences do not matter on a card.
    private static String cost(Money cost) {
        var amount = cost.amount();
        return amount.abs().compareTo(CENT) < 0 ? "< $0.01"
                : amount.abs().compareTo(BigDecimal.ONE) < 0 ? Money.of(amount.setScale(2, RoundingMode.HALF_UP)).format() : cost.format();
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
