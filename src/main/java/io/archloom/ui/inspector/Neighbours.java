package io.archloom.ui.inspector;

import io.archloom.catalog.Catalog;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.quantity.Rate;
import io.archloom.workbench.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The connections of a resource, or the two ends of a connection; a click goes there.
final class Neighbours extends VBox {
    private final Consumer<ElementId> reveal;
    private List<Line> shown = List.of();

    /// @param rate what it carries, in words; may be empty
    private record Line(ElementId target, String arrow, String title, String rate, String verb) {}

    Neighbours(Consumer<ElementId> reveal) {
        this.reveal = reveal;
        getStyleClass().add("section-holder");
    }

    /// @param element null when several are selected
    void show(@Nullable ElementId element, Design design, Catalog catalog, Optional<Analysis> analysis) {
        var lines = switch (element) {
            case ResourceId id -> ofResource(id, design, catalog, analysis);
            case ConnectionId id -> design.structure().connection(id).map(c -> ofConnection(c, design, catalog)).orElse(List.of());
            case null, default -> List.<Line>of();
        };
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        getChildren().clear();
        if (!lines.isEmpty()) {
            var section = SectionBox.of(Texts.of(element instanceof ResourceId ? "section.connections" : "section.ends"));
            lines.forEach(line -> section.rows().getChildren().add(row(line)));
            getChildren().add(section);
        }
    }

    private static List<Line> ofResource(ResourceId id, Design design, Catalog catalog, Optional<Analysis> analysis) {
        var lines = new ArrayList<Line>();
        for (var connection : design.structure().connectionsOf(id)) {
            boolean out = connection.from().resource().equals(id);
            var other = out ? connection.to().resource() : connection.from().resource();
            var rate = analysis.map(a -> a.traffic().carried().getOrDefault(connection.id(), 0.0)).filter(r -> r > 0)
                    .map(r -> new Rate(r).format()).orElse("");
            lines.add(new Line(connection.id(), out ? "→" : "←", title(other, design), rate, verb(connection, design, catalog)));
        }
        return lines;
    }

    private static List<Line> ofConnection(Connection connection, Design design, Catalog catalog) {
        return List.of(end(Texts.of("end.from"), connection.from(), design, catalog), end(Texts.of("end.to"), connection.to(), design, catalog));
    }

    private static Line end(String arrow, Connection.End end, Design design, Catalog catalog) {
        var port = design.structure().resource(end.resource()).flatMap(r -> catalog.kindOf(r).port(end.port())).map(p -> p.title()).orElse(end.port());
        return new Line(end.resource(), arrow, title(end.resource(), design), "", port);
    }

    private static String title(ResourceId id, Design design) {
        return design.structure().resource(id).map(Resource::title).orElse(id.value());
    }

    private static String verb(Connection connection, Design design, Catalog catalog) {
        return catalog.kindOf(connection, design.structure())
                .map(k -> k.accessOf(connection).map(level -> level.verb()).orElse(k.verb())).orElse("?");
    }

    private Button row(Line line) {
        var title = new Label(line.arrow + " " + line.title);
        title.getStyleClass().add("neighbour-title");
        var rate = new Label(line.rate);
        rate.getStyleClass().add("neighbour-rate");
        rate.setMinWidth(Region.USE_PREF_SIZE);
        var verb = new Label(line.verb);
        verb.getStyleClass().add("pill");
        verb.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var box = new HBox(title, gap, rate, verb);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("neighbour-line");
        var button = new Button();
        button.setGraphic(box);
        box.prefWidthProperty().bind(button.widthProperty().subtract(14));
        button.setAccessibleText(Texts.of("neighbour.accessible", line.title, line.verb));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("neighbour", "flat");
        button.setOnAction(_ -> reveal.accept(line.target));
        return button;
    }
}
