package io.archloom.ui.add;

import atlantafx.base.controls.CustomTextField;
import io.archloom.catalog.Family;
import io.archloom.catalog.ResourceKind;
import io.archloom.schema.Schemas;
import io.archloom.text.Messages;
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
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
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
    private static final double TILE = 24;
    private static final double DRAG_FROM = 4;
    private static final int LEAST_LETTERS = 3;
    private static final int MOST_TYPES = 8;

    /// What a row adds.
    private record Offer(ResourceKind kind, String title, String summary, Map<String, Value> properties) {}

    private final Session session;
    private final DesignCanvas canvas;
    private final TextField search = new CustomTextField();
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
        if (search instanceof CustomTextField field) {
            field.setLeft(Icons.ui("search", 15));
            var key = new Label("/");
            key.getStyleClass().add("key-hint");
            field.setRight(key);
        }
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
        if (event.getCode() == KeyCode.ENTER && !shown.isEmpty() && !search.getText().isBlank()) {
            place((Offer) shown.getFirst().getUserData());
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
            found.forEach(kind -> addRow(new Offer(kind, kind.title(), kind.summary(), Map.of())));
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
                    kinds.forEach(kind -> addRow(new Offer(kind, kind.title(), kind.summary(), Map.of())));
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
        boolean open = !folded.contains(family.name());
        var title = MESSAGES.of("family." + family.name());
        var number = new Label(open ? "" : Integer.toString(count));
        number.getStyleClass().add("family-count");
        var name = new Label(title);
        name.getStyleClass().add("section-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var header = new HBox(Icons.ui(open ? "chevron-down" : "chevron-right", 12), name, space, number);
        header.setId("family-" + family.name());
        header.getStyleClass().add("family");
        header.setFocusTraversable(true);
        header.setAccessibleRole(AccessibleRole.TITLED_PANE);
        header.setAccessibleText(MESSAGES.of("family.accessible", title, count));
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
            rows.getChildren().stream().filter(row -> ("family-" + family.name()).equals(row.getId())).findFirst().ifPresent(Node::requestFocus);
        }
    }

    private void addRow(Offer offer) {
        var kind = offer.kind();
        var title = new Label(offer.title());
        var row = new HBox(Icons.tile(session.catalog().icon(kind.id()), kind.role(), TILE), title);
        row.getStyleClass().add("kind-row");
        row.setId(offer.properties().isEmpty() ? "kind-" + kind.id().replace('/', '-') : "type-" + offer.title().replace("::", "-"));
        row.setUserData(offer);
        row.setFocusTraversable(true);
        row.setAccessibleText(MESSAGES.of("row.accessible", offer.title(), offer.summary()));
        var tip = new Tooltip(offer.title() + "\n" + offer.summary());
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        Tooltip.install(row, tip);
        drag(row, offer);
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.isStillSincePress()) {
                place(offer);
            }
        });
        row.setOnKeyPressed(event -> onRowKey(row, event));
        rows.getChildren().add(row);
        shown.add(row);
    }

    private void onRowKey(HBox row, KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            place((Offer) row.getUserData());
            event.consume();
        } else {
            walk(row, event);
        }
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

    /// The pointer carries the kind to the canvas. A gesture of our own: it works where the platform has no drag and drop.
    private void drag(HBox row, Offer offer) {
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
                session.editor().beginPlacing(offer.kind().id(), offer.properties());
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

    private void place(Offer offer) {
        session.editor().place(offer.kind().id(), offer.properties());
        canvas.requestFocus();
    }
}
