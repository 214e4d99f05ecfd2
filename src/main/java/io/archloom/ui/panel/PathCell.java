package io.archloom.ui.panel;

import io.archloom.estimate.RequestPath;
import io.archloom.quantity.Durations;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A request path in the list: its title, and below it the percentiles, of which the worst stands out.
final class PathCell extends ListCell<RequestPath> {
    private final Label title = Frame.label("", "path-title");
    private final Label worst = Frame.whole("", "path-worst");
    private final Label rest = Frame.whole("", "hint");
    private final VBox box;

    PathCell() {
        var line = new HBox(rest, worst);
        line.setAlignment(Pos.BASELINE_LEFT);
        box = new VBox(title, line);
        setPrefWidth(0);
    }

    @Override protected void updateItem(RequestPath path, boolean empty) {
        super.updateItem(path, empty);
        setText(null);
        setGraphic(empty || path == null ? null : box);
        if (!empty && path != null) {
            title.setText(path.title());
            worst.setText(Durations.formatMillis(path.felt().p99()));
            var felt = path.felt();
            rest.setText(Texts.of("latency.before-worst", LatencyPanel.beside(felt.p50(), felt.p99()), LatencyPanel.beside(felt.p90(), felt.p99())));
            title.setTooltip(new Tooltip(path.title() + "\n" + LatencyPanel.percentiles(path.felt())));
            setAccessibleText(path.title() + ", " + LatencyPanel.percentiles(path.felt()));
        }
    }
}
