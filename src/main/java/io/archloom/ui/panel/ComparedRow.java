package io.archloom.ui.panel;

import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.quantity.Money;
import io.archloom.workbench.EnvironmentCosts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row of the bills of all environments: the whole, an element or one line.
///
/// @param element empty for the whole
/// @param costs   by environment; absent where it costs nothing or no price is known
record ComparedRow(String key, Optional<ElementId> element, String title, Map<String, Money> costs, boolean line, List<ComparedRow> children) {
    ComparedRow {
        costs = Map.copyOf(costs);
        children = List.copyOf(children);
    }

    /// The whole first, then what costs most anywhere.
    static List<ComparedRow> of(EnvironmentCosts all, Design design) {
        var bills = new LinkedHashMap<String, List<CostRow>>();
        var totals = new LinkedHashMap<String, Money>();
        all.costs().forEach((environment, cost) -> {
            bills.put(environment, CostRow.of(cost, design));
            totals.put(environment, cost.total());
        });
        var rows = new ArrayList<ComparedRow>();
        rows.add(new ComparedRow("", Optional.empty(), Texts.of("cost.compare.total"), totals, false, List.of()));
        rows.addAll(merged(bills, false));
        return rows;
    }

    private static List<ComparedRow> merged(Map<String, List<CostRow>> bills, boolean lines) {
        var keys = new LinkedHashSet<String>();
        bills.values().forEach(rows -> rows.forEach(row -> keys.add(row.key())));
        var rows = new ArrayList<ComparedRow>();
        for (var key : keys) {
            var costs = new LinkedHashMap<String, Money>();
            var children = new LinkedHashMap<String, List<CostRow>>();
            Optional<CostRow> any = Optional.empty();
            for (var bill : bills.entrySet()) {
                var row = bill.getValue().stream().filter(it -> it.key().equals(key)).findFirst();
                row.flatMap(CostRow::cost).filter(cost -> !cost.isZero()).ifPresent(cost -> costs.put(bill.getKey(), cost));
                row.ifPresent(it -> children.put(bill.getKey(), it.children()));
                any = any.or(() -> row);
            }
            if (!costs.isEmpty() && any.isPresent()) {
                rows.add(new ComparedRow(key, Optional.of(any.get().element()), any.get().title(), costs, lines, merged(children, true)));
            }
        }
        rows.sort(Comparator.comparing(ComparedRow::highest).reversed().thenComparing(ComparedRow::title));
        return rows;
    }

    private Money highest() {
        return costs.values().stream().max(Comparator.naturalOrder()).orElse(Money.ZERO);
    }
}
