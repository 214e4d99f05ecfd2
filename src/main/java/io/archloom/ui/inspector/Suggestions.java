package io.archloom.ui.inspector;

import io.archloom.ui.control.WordSearch;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/// Words that fit what is being typed, in a list below the field. Down and up walk in it, Enter takes, Escape closes it.
final class Suggestions {
    private static final int MOST = 200;
    private static final int ROWS = 9;
    private static final double ROW = 26;
    private static final double WIDTH = 320;

    private final TextField field;
    private final Supplier<Collection<String>> words;
    private final Runnable taken;
    private final ListView<String> list = new ListView<>();
    private final Popup popup = new Popup();
    private boolean taking;

    private Suggestions(TextField field, Supplier<Collection<String>> words, Runnable taken) {
        this.field = field;
        this.words = words;
        this.taken = taken;
    }

    /// @param taken runs when a word stands in the field
    static void attach(TextField field, Supplier<Collection<String>> words, Runnable taken) {
        new Suggestions(field, words, taken).attach();
    }

    private void attach() {
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPrefWidth(WIDTH);
        list.getStyleClass().addAll("suggestions", "dense");
        list.setId("suggestions");
        list.setOnMouseClicked(_ -> take());
        var box = new StackPane(list);
        box.getStyleClass().add("suggestions-box");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setAutoFix(true);
        field.textProperty().addListener((_, _, text) -> {
            if (field.isFocused() && !taking) {
                offer(text);
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                popup.hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void offer(String text) {
        var found = WordSearch.find(words.get(), text, MOST);
        list.getItems().setAll(found);
        if (found.isEmpty() || text.isBlank() || found.equals(List.of(text)) || field.getScene() == null) {
            popup.hide();
            return;
        }
        list.getSelectionModel().clearSelection();
        list.scrollTo(0);
        list.setPrefHeight(Math.min(ROWS, found.size()) * ROW + 4);
        if (!popup.isShowing()) {
            // a popup has a scene of its own, which does not know the window's styles
            popup.getScene().getStylesheets().setAll(field.getScene().getStylesheets());
            popup.getScene().getStylesheets().add(Inspector.class.getResource("inspector.css").toExternalForm());
            popup.getScene().getRoot().getStyleClass().setAll(field.getScene().getRoot().getStyleClass());
            Point2D at = field.localToScreen(0, field.getHeight() + 2);
            popup.show(field, at.getX(), at.getY());
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !popup.isShowing()) {
            offer(field.getText());
            event.consume();
        } else if (popup.isShowing()) {
            var chosen = list.getSelectionModel();
            switch (event.getCode()) {
                case DOWN -> chosen.select(Math.min(chosen.getSelectedIndex() + 1, list.getItems().size() - 1));
                case UP -> chosen.select(Math.max(chosen.getSelectedIndex() - 1, 0));
                case ENTER -> take();
                case ESCAPE -> popup.hide();
                default -> {
                    return;
                }
            }
            list.scrollTo(Math.max(0, chosen.getSelectedIndex() - ROWS / 2));
            event.consume();
        }
    }

    private void take() {
        var word = list.getSelectionModel().getSelectedItem() == null ? list.getItems().getFirst() : list.getSelectionModel().getSelectedItem();
        taking = true;
        field.setText(word);
        field.end();
        taking = false;
        popup.hide();
        taken.run();
    }
}
