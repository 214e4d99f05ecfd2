package io.archloom.estimate;

import io.archloom.model.ElementId;
import io.archloom.quantity.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The monthly bill of a design in a region.
///
/// @param lines      by element in the design's order, then in the kind's order
/// @param total      the sum of the known lines
/// @param byElement  the sum of each element's known lines, in the order of the lines
/// @param unknown    how many lines have no known price
/// @param uncertain  how many lines rest on a placeholder price
/// @param perRequest for each source with a load, the design's cost per thousand of its events when it alone varies
public record Cost(List<CostLine> lines, Money total, Map<ElementId, Money> byElement, int unknown, int uncertain,
                   Map<ElementId, Money> perRequest, String region, boolean freeTier, String priceList) {
    public Cost {
        lines = List.copyOf(lines);
        byElement = Collections.unmodifiableMap(new LinkedHashMap<>(byElement));
        perRequest = Collections.unmodifiableMap(new LinkedHashMap<>(perRequest));
    }

    /// The total in words: where lines have no known price, it costs at least that.
    public String said() {
        return unknown == 0 ? total.format() : Figures.text("cost.at-least", total.format());
    }

    /// The lines that are not in the total for want of a price; others are not since nobody knows how much is bought.
    public List<CostLine> unpriced() {
        return lines.stream().filter(line -> line.cost().isEmpty() && Double.isFinite(line.quantity())).toList();
    }
}
