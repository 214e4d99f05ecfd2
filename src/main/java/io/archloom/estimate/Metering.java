package io.archloom.estimate;

import io.archloom.catalog.PriceDimension;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is charged for in a design, and how much of it: every price dimension that applies to an element.
final class Metering {
    private final List<Item> items = new ArrayList<>();
    private final Map<ElementId, List<Item>> byElement = new LinkedHashMap<>();

    /// One dimension of one element.
    ///
    /// @param quantity units a month; NaN when something that it needs is unknown
    record Item(ElementId element, PriceDimension dimension, Formula.Scope scope, double quantity) {
        /// The quantity by the present flows.
        double measure() {
            double now = dimension.quantity().in(scope);
            return now < 0 ? 0 : now;
        }
    }

    Metering(Scopes scopes) {
        for (var scope : scopes.resources()) {
            scope.kind().prices().forEach(dimension -> add(scope.resource().id(), dimension, scope));
        }
        for (var scope : scopes.connections()) {
            scope.link().kind().prices().forEach(dimension -> add(scope.link().id(), dimension, scope));
        }
    }

    private void add(ElementId element, PriceDimension dimension, Formula.Scope scope) {
        if (dimension.when().map(when -> when.holdsIn(scope)).orElse(true)) {
            var item = new Item(element, dimension, scope, 0);
            var measured = new Item(element, dimension, scope, item.measure());
            items.add(measured);
            byElement.computeIfAbsent(element, _ -> new ArrayList<>()).add(measured);
        }
    }

    /// In the design's order, then in the kind's.
    List<Item> items() {
        return items;
    }

    List<Item> of(ElementId element) {
        return byElement.getOrDefault(element, List.of());
    }
}
