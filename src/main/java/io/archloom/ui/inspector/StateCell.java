package io.archloom.ui.inspector;

import io.archloom.workflow.Outline;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A state of a workflow's outline: its name as deep as it lies, and what it does.
final class StateCell extends ListCell<Outline.Line> {
    private static final double STEP = 14;

    StateCell() {
        setPrefWidth(0);
    }

    @Override protected void updateItem(Outline.Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setGraphic(empty || line == null ? null : graphic(line));
        setAccessibleText(empty || line == null ? null : Texts.of("state.accessible", line.title(), kind(line)));
    }

    private static String kind(Outline.Line line) {
        return line.isBranch() ? Texts.of("state.branch") : line.type().map(type -> Texts.of("state.type." + type.key())).orElse("?");
    }

    private static HBox graphic(Outline.Line line) {
        var title = new Label(line.title());
        title.getStyleClass().add(line.isBranch() ? "hint" : "neighbour-title");
        title.setMinWidth(40);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var kind = new Label(kind(line).toLowerCase(Locale.ROOT));
        kind.getStyleClass().add(line.isBranch() ? "hint" : "pill");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(8, title, gap, kind);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPadding(new Insets(0, 0, 0, line.depth() * STEP));
        return box;
    }
}
