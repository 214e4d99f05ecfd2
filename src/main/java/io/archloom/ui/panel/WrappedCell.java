package io.archloom.ui.panel;

import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

/// A cell whose text goes on in further lines where its column is too narrow.
final class WrappedCell<R> extends TableCell<R, String> {
    private static final double INSETS = 24;

    private final Text text = new Text();

    WrappedCell() {
        text.getStyleClass().add("cell-text");
        widthProperty().subscribe(width -> text.setWrappingWidth(Math.max(1, width.doubleValue() - INSETS)));
        setGraphic(text);
    }

    @Override protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        text.setText(empty || item == null ? "" : item);
    }
}
