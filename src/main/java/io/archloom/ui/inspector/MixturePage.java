package io.archloom.ui.inspector;

import io.archloom.catalog.Catalog;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.quantity.Money;
import io.archloom.ui.control.Icons;
import io.archloom.workbench.Analysis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page of several elements of different sorts: how many of what, and what they cost together.
final class MixturePage implements Page {
    private final Catalog catalog;
    private final VBox node = new VBox();
    private final Header header = new Header(Icons.ui("cursor", 24), Optional.empty());
    private final VBox rows = new VBox();

    MixturePage(Catalog catalog) {
        this.catalog = catalog;
        rows.getStyleClass().add("section-rows");
        node.getStyleClass().add("page");
        node.getChildren().addAll(header, rows);
    }

    @Override public Node node() {
        return node;
    }

    @Override public boolean fits(List<ElementId> selected, Design design) {
        return selected.size() > 1 && Form.of(selected, design, catalog).equals(Form.EMPTY);
    }

    @Override public void show(List<ElementId> selected, Design design, Optional<Analysis> analysis) {
        var cost = analysis.map(a -> selected.stream().flatMap(id -> Optional.ofNullable(a.cost().byElement().get(id)).stream())
                .reduce(Money.ZERO, Money::plus)).filter(sum -> !sum.isZero());
        header.show(Texts.of("mixture.title", selected.size()), "", cost.map(sum -> Texts.of("mixture.cost", sum.format())).orElse(""),
                Texts.of("mixture.help"));
        var counts = new LinkedHashMap<String, Integer>();
        selected.forEach(id -> counts.merge(what(id, design), 1, Integer::sum));
        rows.getChildren().clear();
        counts.forEach((what, count) -> {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var row = new HBox(new Label(what), gap, new Label(Integer.toString(count)));
            row.setAlignment(Pos.CENTER_LEFT);
            rows.getChildren().add(row);
        });
    }

    private String what(ElementId id, Design design) {
        return switch (id) {
            case ResourceId resource -> design.structure().resource(resource).map(r -> catalog.kindOf(r).title()).orElse(id.value());
            case ElementId.ConnectionId _ -> Texts.of("connections.title");
            case ElementId.GroupId _ -> Texts.of("group");
            case ElementId.NoteId _ -> Texts.of("note");
        };
    }
}
