package io.archloom.ui.inspector;

import io.archloom.estimate.CostLine;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.quantity.Money;
import io.archloom.ui.control.ExplanationView;
import io.archloom.workbench.Analysis;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Why an element costs what it does, line by line. A card also bears the cost of the connections that start there.
final class CostReasons extends VBox {
    private List<CostLine> shown = List.of();

    CostReasons() {
        getStyleClass().add("section-holder");
    }

    void show(List<ElementId> elements, Design design, Optional<Analysis> analysis) {
        var lines = analysis.stream().flatMap(a -> a.cost().lines().stream()).filter(line -> isOf(line.element(), elements, design))
                .filter(line -> line.cost().map(cost -> !cost.isZero()).orElse(true)).toList();
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        getChildren().clear();
        if (lines.isEmpty()) {
            return;
        }
        var total = lines.stream().flatMap(line -> line.cost().stream()).reduce(Money.ZERO, Money::plus);
        var section = SectionBox.of(Texts.of("section.cost", total.format()));
        for (var line : lines) {
            var explanation = new ExplanationView();
            explanation.show(line.explanation(), false, false);
            section.rows().getChildren().addAll(heading(line), explanation);
        }
        analysis.ifPresent(a -> {
            var source = new Label(Texts.of("cost.source", a.cost().region(), a.cost().priceList()));
            source.setWrapText(true);
            source.getStyleClass().add("hint");
            section.rows().getChildren().add(source);
        });
        getChildren().add(section);
    }

    private static boolean isOf(ElementId element, List<ElementId> elements, Design design) {
        return elements.contains(element) || element instanceof ConnectionId id
                && design.structure().connection(id).filter(c -> elements.contains(c.from().resource())).isPresent();
    }

    private static HBox heading(CostLine line) {
        var title = new Label(line.title());
        title.getStyleClass().add("cost-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var cost = new Label(line.cost().map(Money::format).orElse(Texts.of("cost.unknown")));
        cost.getStyleClass().add("cost-amount");
        cost.setMinWidth(Region.USE_PREF_SIZE);
        var heading = new HBox(title, gap, cost);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }
}
