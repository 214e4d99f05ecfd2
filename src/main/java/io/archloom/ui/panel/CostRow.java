package io.archloom.ui.panel;

import io.archloom.catalog.Provenance;
import io.archloom.estimate.Cost;
import io.archloom.estimate.CostLine;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.quantity.Money;
import io.archloom.ui.control.Numbers;
import io.archloom.ui.control.Titles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A row of the bill: an element with its lines below it, or one line.
///
/// @param key      the same row over all analyses
/// @param line     empty for an element that has several
/// @param quantity what is bought, in words; empty for an element
/// @param cost     empty when no price is known
/// @param share    of the whole bill, from 0 to 1
/// @param doubtful whether a price is a placeholder or not known
record CostRow(String key, ElementId element, String title, Optional<CostLine> line, String quantity, Optional<Money> cost,
               double share, boolean doubtful, List<CostRow> children) {
    CostRow {
        children = List.copyOf(children);
    }

    /// The rows of a bill, the dearest first. What a connection costs stands with the resource where it starts, as on the
    /// cards.
    static List<CostRow> of(Cost cost, Design design) {
        var byElement = new LinkedHashMap<ElementId, List<CostLine>>();
        for (var line : cost.lines()) {
            var owner = line.element() instanceof ConnectionId id
                    ? design.structure().connection(id).map(c -> (ElementId) c.from().resource()).orElse(id) : line.element();
            byElement.computeIfAbsent(owner, _ -> new ArrayList<>()).add(line);
        }
        var rows = new ArrayList<CostRow>();
        byElement.forEach((element, lines) -> rows.add(ofElement(element, lines, cost.total(), design)));
        rows.sort(DEAREST);
        return rows;
    }

    private static final Comparator<CostRow> DEAREST =
            Comparator.comparing((CostRow row) -> row.cost().orElse(Money.ZERO)).reversed().thenComparing(CostRow::title);

    private static CostRow ofElement(ElementId element, List<CostLine> lines, Money total, Design design) {
        var children = new ArrayList<CostRow>();
        for (var line : lines) {
            var title = line.element().equals(element) ? line.title()
                    : Texts.of("cost.of-connection", line.title(), Titles.of(line.element(), design));
            children.add(new CostRow(line.element().value() + "/" + line.id() + "/" + line.sku(), line.element(), title, Optional.of(line),
                    quantity(line), line.cost(),
                    share(line.cost(), total), isDoubtful(line), List.of()));
        }
        children.sort(DEAREST);
        var sum = lines.stream().flatMap(line -> line.cost().stream()).reduce(Money.ZERO, Money::plus);
        var known = lines.stream().anyMatch(line -> line.cost().isPresent());
        return new CostRow(element.value(), element, Titles.of(element, design), Optional.empty(), "", known ? Optional.of(sum) : Optional.empty(),
                share(Optional.of(sum), total), children.stream().anyMatch(CostRow::doubtful), children);
    }

    private static String quantity(CostLine line) {
        return Texts.of("cost.quantity", Numbers.large(line.quantity()), line.unit());
    }

    private static boolean isDoubtful(CostLine line) {
        return line.cost().isEmpty() || line.price().filter(p -> p.confidence() == Provenance.Confidence.PLACEHOLDER).isPresent();
    }

    private static double share(Optional<Money> part, Money whole) {
        return whole.isZero() ? 0 : part.map(p -> p.amount().doubleValue() / whole.amount().doubleValue()).orElse(0.0);
    }
}
