package io.archloom.ui.add;

import atlantafx.base.controls.CustomTextField;
import io.archloom.catalog.Family;
import io.archloom.schema.Schemas;
import io.archloom.text.Messages;
import io.archloom.ui.add.KindRow.Offer;
import io.archloom.ui.canvas.DesignCanvas;
import io.archloom.ui.control.Background;
import io.archloom.ui.control.Icons;
import io.archloom.ui.control.WordSearch;
import io.archloom.ui.session.Session;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The kinds that can be added, by families that fold away, with a search. A row is dragged to the canvas, or placed beside what is
/// selected by a double click or Enter.
public final class KindPalette extends VBox {
    private static final Messages MESSAGES = Messages.of(KindPalette.class);
    private static final int LEAST_LETTERS = 3;
    private static final int MOST_TYPES = 8;

    private final Session session;
    private final DesignCanvas canvas;
    private final CustomTextField search = new CustomTextField();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final List<Region> shown = new ArrayList<>();
    private Set<String> types = Set.of();
    private final Set<String> folded;
    private final Consumer<Set<String>> remember;

    /// @param folded   the ids of the families whose kinds are folded away
    /// @param remember hears of other ones
    public KindPalette(Session session, DesignCanvas canvas, Set<String> folded, Consumer<Set<String>> remember) {
        this.session = session;
        this.folded = new TreeSet<>(folded);
        this.remember = remember;
        this.canvas = canvas;
        getStyleClass().add("kind-palette");
        rows.getStyleClass().add("kind-rows");
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
        search.setLeft(Icons.ui("search", 15));
        var key = new Label("/");
        key.getStyleClass().add("key-hint");
        search.setRight(key);
        search.textProperty().addListener(_ -> fill());
        // reading them takes a moment, which nobody is to wait for
        search.focusedProperty().subscribe(focused -> {
            if (focused && types.isEmpty()) {
                Background.run(() -> Schemas.shipped().types(), found -> {
                    types = found;
                    fill();
                }, _ -> { });
            }
        });
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
        if (event.getCode() == KeyCode.ENTER && !shown.isEmpty() && shown.getFirst() instanceof KindRow first) {
            first.place();
            search.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            canvas.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !shown.isEmpty()) {
            focus(shown.getFirst());
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
            found.forEach(kind -> addRow(Offer.of(kind)));
            var others = others(search.getText());
            if (!others.isEmpty()) {
                var heading = new Label(MESSAGES.of("search.types"));
                heading.getStyleClass().addAll("section-title", "kind-types");
                rows.getChildren().add(heading);
                others.forEach(this::addRow);
            }
            if (shown.isEmpty()) {
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
                addHeader(family, kinds.size());
                if (!folded.contains(family.name())) {
                    kinds.forEach(kind -> addRow(Offer.of(kind)));
                }
            }
        }
    }

    /// Types of CloudFormation that fit and no kind stands for, to be drawn as generic resources.
    private List<Offer> others(String text) {
        if (text.strip().length() < LEAST_LETTERS) {
            return List.of();
        }
        var known = session.catalog().kinds().stream().flatMap(kind -> kind.type().stream()).collect(Collectors.toSet());
        return session.catalog().kinds().stream().filter(kind -> kind.typeProperty().isPresent()).findFirst().map(any ->
                WordSearch.find(types, text, MOST_TYPES + known.size()).stream().filter(type -> !known.contains(type)).limit(MOST_TYPES)
                        .map(type -> new Offer(any, type.replaceFirst("^AWS::", ""), any.summary(), Map.of(any.typeProperty().orElseThrow().name(), Value.of(type))))
                        .toList()).orElse(List.of());
    }

    private void addHeader(Family family, int count) {
        var header = new FamilyHeader(family, count, !folded.contains(family.name()));
        header.setOnMouseClicked(_ -> fold(family));
        header.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case ENTER, SPACE -> fold(family);
                case LEFT -> fold(family, true);
                case RIGHT -> fold(family, false);
                default -> {
                    walk(header, event);
                    return;
                }
            }
            event.consume();
        });
        rows.getChildren().add(header);
        shown.add(header);
    }

    private void fold(Family family) {
        fold(family, !folded.contains(family.name()));
    }

    private void fold(Family family, boolean away) {
        if (away ? folded.add(family.name()) : folded.remove(family.name())) {
            remember.accept(Set.copyOf(folded));
            fill();
            rows.getChildren().stream().filter(row -> FamilyHeader.id(family).equals(row.getId())).findFirst().ifPresent(Node::requestFocus);
        }
    }

    private void addRow(Offer offer) {
        var row = new KindRow(session, canvas, offer);
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                row.place();
                event.consume();
            } else {
                walk(row, event);
            }
        });
        rows.getChildren().add(row);
        shown.add(row);
    }

    private void walk(Region row, KeyEvent event) {
        int index = shown.indexOf(row);
        switch (event.getCode()) {
            case DOWN -> focus(shown.get(Math.min(shown.size() - 1, index + 1)));
            case UP -> {
                if (index == 0) {
                    search();
                } else {
                    focus(shown.get(index - 1));
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Moves the list so far that the row can be seen.
    private void focus(Region row) {
        row.requestFocus();
        double hidden = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = row.getBoundsInParent().getMinY();
            double bottom = row.getBoundsInParent().getMaxY();
            double at = scroll.getVvalue() * hidden;
            scroll.setVvalue(Math.clamp(Math.max(Math.min(at, top), bottom - scroll.getViewportBounds().getHeight()) / hidden, 0, 1));
        }
    }
}
