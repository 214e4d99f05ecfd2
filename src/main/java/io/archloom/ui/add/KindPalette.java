package io.archloom.ui.add;

import atlantafx.base.controls.CustomTextField;
import io.archloom.catalog.Family;
import io.archloom.catalog.ResourceKind;
import io.archloom.text.Messages;
import io.archloom.ui.canvas.DesignCanvas;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The kinds that can be added, grouped by family, with a search. A row is dragged to the canvas, or placed beside what is
/// selected by a double click or Enter.
public final class KindPalette extends VBox {
    private static final Messages MESSAGES = Messages.of(KindPalette.class);
    private static final double TILE = 24;
    private static final double DRAG_FROM = 4;

    private final Session session;
    private final DesignCanvas canvas;
    private final TextField search = new CustomTextField();
    private final VBox rows = new VBox();
    private final List<HBox> shown = new ArrayList<>();

    public KindPalette(Session session, DesignCanvas canvas) {
        this.session = session;
        this.canvas = canvas;
        getStyleClass().add("kind-palette");
        rows.getStyleClass().add("kind-rows");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(searchField(), scroll);
        fill();
    }

    private Node searchField() {
        search.setId("kind-search");
        search.setPromptText(MESSAGES.of("search.prompt"));
        search.setAccessibleText(MESSAGES.of("search.accessible"));
        if (search instanceof CustomTextField field) {
            field.setLeft(Icons.ui("search", 15));
            var key = new Label("/");
            key.getStyleClass().add("key-hint");
            field.setRight(key);
        }
        search.textProperty().addListener(_ -> fill());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
        // the key that led here is not meant for the field
        search.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("/") && search.getText().isEmpty()) {
                event.consume();
            }
        });
        var box = new HBox(search);
        box.getStyleClass().add("kind-search-box");
        HBox.setHgrow(search, Priority.ALWAYS);
        return box;
    }

    private void onSearchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !shown.isEmpty() && !search.getText().isBlank()) {
            place((ResourceKind) shown.getFirst().getUserData());
            search.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            canvas.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !shown.isEmpty()) {
            shown.getFirst().requestFocus();
            event.consume();
        }
    }

    /// Puts the cursor into the search field.
    public void search() {
        search.requestFocus();
        search.selectAll();
    }

    private void fill() {
        rows.getChildren().clear();
        shown.clear();
        var found = KindSearch.find(session.catalog().kinds(), search.getText());
        if (!search.getText().isBlank()) {
            found.forEach(this::addRow);
            if (found.isEmpty()) {
                var none = new Label(MESSAGES.of("search.none"));
                none.getStyleClass().add("kind-none");
                none.setWrapText(true);
                rows.getChildren().add(none);
            }
            return;
        }
        for (var family : Family.values()) {
            var kinds = found.stream().filter(kind -> kind.family() == family).toList();
            if (!kinds.isEmpty()) {
                var header = new Label(MESSAGES.of("family." + family.name()));
                header.getStyleClass().add("section-title");
                rows.getChildren().add(header);
                kinds.forEach(this::addRow);
            }
        }
    }

    private void addRow(ResourceKind kind) {
        var title = new Label(kind.title());
        var row = new HBox(Icons.tile(session.catalog().icon(kind.id()), kind.role(), TILE), title);
        row.getStyleClass().add("kind-row");
        row.setId("kind-" + kind.id().replace('/', '-'));
        row.setUserData(kind);
        row.setFocusTraversable(true);
        row.setAccessibleText(MESSAGES.of("row.accessible", kind.title(), kind.summary()));
        var tip = new Tooltip(kind.title() + "\n" + kind.summary());
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        Tooltip.install(row, tip);
        drag(row, kind);
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.isStillSincePress()) {
                place(kind);
            }
        });
        row.setOnKeyPressed(event -> onRowKey(row, event));
        rows.getChildren().add(row);
        shown.add(row);
    }

    private void onRowKey(HBox row, KeyEvent event) {
        int index = shown.indexOf(row);
        switch (event.getCode()) {
            case ENTER, SPACE -> place((ResourceKind) row.getUserData());
            case DOWN -> shown.get(Math.min(shown.size() - 1, index + 1)).requestFocus();
            case UP -> {
                if (index == 0) {
                    search();
                } else {
                    shown.get(index - 1).requestFocus();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The pointer carries the kind to the canvas. A gesture of our own: it works where the platform has no drag and drop.
    private void drag(HBox row, ResourceKind kind) {
        var carrying = new boolean[1];
        var from = new double[2];
        row.setOnMousePressed(event -> {
            from[0] = event.getSceneX();
            from[1] = event.getSceneY();
            row.requestFocus();
        });
        row.setOnMouseDragged(event -> {
            if (!carrying[0] && Math.hypot(event.getSceneX() - from[0], event.getSceneY() - from[1]) >= DRAG_FROM) {
                carrying[0] = true;
                session.editor().beginPlacing(kind.id());
            }
            if (carrying[0]) {
                canvas.carry(event);
            }
        });
        row.setOnMouseReleased(event -> {
            if (carrying[0]) {
                carrying[0] = false;
                canvas.drop(event);
            }
        });
    }

    private void place(ResourceKind kind) {
        session.editor().place(kind.id());
        canvas.requestFocus();
    }
}
