package io.archloom.ui.dialog;

import io.archloom.text.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Finds by name whatever can be done, added or gone to, and does it.
public final class Finder {
    private static final Messages MESSAGES = Messages.of(Finder.class);
    private static final double ROW = 34;
    private static final int ROWS = 11;

    /// Something to be found.
    ///
    /// @param group what it is, in one word: an action, a kind, an element
    /// @param keys  its shortcut, or empty
    public record Entry(String group, String title, String description, String keys, Optional<Supplier<Node>> icon,
                        Runnable run) {
        private String all() {
            return (title + " " + group + " " + description).toLowerCase(Locale.ROOT);
        }
    }

    private final Sheets sheets;
    private final List<Entry> entries;
    private final TextField query = new TextField();
    private final ListView<Entry> list = new ListView<>();

    public Finder(Sheets sheets, List<Entry> entries) {
        this.sheets = sheets;
        this.entries = List.copyOf(entries);
    }

    /// Those of `entries` in which every word of `query` occurs, titles that begin with it first.
    static List<Entry> find(List<Entry> entries, String query) {
        var words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        var whole = query.strip().toLowerCase(Locale.ROOT);
        return entries.stream().filter(entry -> words.stream().allMatch(entry.all()::contains))
                .sorted(Comparator.comparingInt(entry -> {
                    var title = entry.title().toLowerCase(Locale.ROOT);
                    return title.startsWith(whole) ? 0 : words.stream().allMatch(title::contains) ? 1 : 2;
                })).toList();
    }

    public void show() {
        query.setId("finder-query");
        query.setPromptText(MESSAGES.of("finder.prompt"));
        query.textProperty().addListener(_ -> fill());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("finder-list");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * ROWS);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Row());
        list.getStyleClass().addAll("finder-list", "edge-to-edge");
        var none = new Label(MESSAGES.of("finder.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        fill();
        var sheet = new VBox(8, query, list);
        sheet.getStyleClass().addAll("sheet", "finder");
        sheet.setMaxWidth(560);
        sheet.setPrefWidth(560);
        sheets.showOnTop(sheet, () -> { });
        query.requestFocus();
    }

    private void fill() {
        list.getItems().setAll(find(entries, query.getText()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void onKey(KeyEvent event) {
        var selection = list.getSelectionModel();
        switch (event.getCode()) {
            case DOWN -> selection.selectNext();
            case UP -> selection.selectPrevious();
            case ENTER -> run(selection.getSelectedItem());
            default -> {
                return;
            }
        }
        if (event.getCode() != KeyCode.ENTER) {
            list.scrollTo(Math.max(0, selection.getSelectedIndex() - ROWS / 2));
        }
        event.consume();
    }

    private void run(@org.jspecify.annotations.Nullable Entry entry) {
        if (entry != null) {
            sheets.close();
            entry.run().run();
        }
    }

    private final class Row extends ListCell<Entry> {
        Row() {
            setOnMouseClicked(_ -> run(getItem()));
        }

        @Override protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : row(entry));
        }

        private HBox row(Entry entry) {
            var icon = new javafx.scene.layout.StackPane();
            icon.setMinWidth(22);
            entry.icon().ifPresent(make -> icon.getChildren().add(make.get()));
            var title = new Label(entry.title());
            title.setMinWidth(Region.USE_PREF_SIZE);
            var description = new Label(entry.description());
            description.getStyleClass().add("muted");
            description.setMinWidth(0);
            HBox.setHgrow(description, Priority.ALWAYS);
            description.setMaxWidth(Double.MAX_VALUE);
            var keys = new Label(entry.keys().isEmpty() ? entry.group() : entry.keys());
            keys.getStyleClass().add(entry.keys().isEmpty() ? "muted" : "key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            var row = new HBox(10, icon, title, description, keys);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            row.setPrefWidth(0);
            return row;
        }
    }
}
