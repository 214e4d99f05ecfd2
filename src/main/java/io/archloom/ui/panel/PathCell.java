package io.archloom.ui.panel;

import io.archloom.estimate.RequestPath;
import io.archloom.quantity.Durations;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A request path in the list: its title and its percentiles.
final class PathCell extends ListCell<RequestPath> {
    private final Label title = Frame.label("", "path-title");
    private final Label worst = Frame.whole("", "path-worst");
    private final Label rest = Frame.label("", "hint");
    private final VBox box;

    PathCell() {
        var line = new HBox(title, Frame.space(), worst);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("path-line");
        box = new VBox(line, rest);
        setPrefWidth(0);
    }

    @Override protected void updateItem(RequestPath path, boolean empty) {
        super.updateItem(path, empty);
        setText(null);
        setGraphic(empty || path == null ? null : box);
        if (!empty && path != null) {
            title.setText(path.title());
            worst.setText(Durations.formatMillis(path.felt().p99()));
            rest.setText(Texts.of("latency.p50-p90", Durations.formatMillis(path.felt().p50()), Durations.formatMillis(path.felt().p90())));
            setAccessibleText(path.title() + ", " + LatencyPanel.percentiles(path.felt()));
        }
    }
}
