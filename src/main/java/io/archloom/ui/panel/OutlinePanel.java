package io.archloom.ui.panel;

import atlantafx.base.controls.CustomTextField;
import io.archloom.edit.Edit;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.problem.Place;
import io.archloom.problem.Severity;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import io.archloom.workbench.Analysis;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// Everything that is drawn, as a tree: the canvas for whoever works with the keyboard or listens. Enter brings an element into
/// sight, F2 edits its title, Delete removes what is selected.
public final class OutlinePanel extends BorderPane {
    private final Session session;
    private final CustomTextField search = new CustomTextField();
    private final TreeView<OutlineEntry> tree = new TreeView<>(new TreeItem<>());
    private final StackPane empty = new StackPane();
    private Map<ElementId, TreeItem<OutlineEntry>> items = new HashMap<>();
    private Map<ElementId, Severity> problems = Map.of();
    private boolean following;

    public OutlinePanel(Session session) {
        this.session = session;
        Frame.dress(this, "outline-panel", session);
        search.setPromptText(Texts.of("outline.search"));
        search.setLeft(Icons.ui("search", 14));
        search.getStyleClass().add("search");
        search.textProperty().addListener((_, _, _) -> showDesign());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                tree.requestFocus();
                event.consume();
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        var bar = new HBox(search);
        bar.getStyleClass().add("panel-bar");
        tree.setShowRoot(false);
        tree.getRoot().setExpanded(true);
        tree.getStyleClass().addAll("dense", "outline-tree");
        tree.setAccessibleText(Texts.of("outline.title"));
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.setCellFactory(_ -> new OutlineCell(session, () -> problems));
        tree.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<OutlineEntry>>) _ -> selectOnCanvas());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        tree.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                focused().ifPresent(session::reveal);
            }
        });
        empty.setMouseTransparent(true);
        setTop(bar);
        setCenter(new StackPane(tree, empty));
        session.design().subscribe(_ -> showDesign());
        session.selection().subscribe(_ -> follow());
        session.analysis().subscribe(this::showProblems);
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> focused().ifPresent(session::reveal);
            case F2 -> focused().filter(id -> !(id instanceof ConnectionId)).ifPresent(id -> {
                session.reveal(id);
                session.editor().edit(id);
            });
            case DELETE, BACK_SPACE -> {
                var selected = Set.copyOf(selected());
                if (!selected.isEmpty()) {
                    session.apply(new Edit.Remove(selected));
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Optional<ElementId> focused() {
        return Optional.ofNullable(tree.getFocusModel().getFocusedItem()).map(TreeItem::getValue).map(OutlineEntry::id);
    }

    private Set<ElementId> selected() {
        var ids = new LinkedHashSet<ElementId>();
        tree.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).map(TreeItem::getValue).filter(Objects::nonNull)
                .forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    private void selectOnCanvas() {
        if (!following) {
            var ids = selected();
            if (!ids.equals(session.selection().get())) {
                session.select(ids);
            }
        }
    }

    /// Selects in the tree what is selected on the canvas, and opens the branches to it.
    private void follow() {
        var wanted = session.selection().get();
        if (following || wanted.equals(selected())) {
            return;
        }
        following = true;
        tree.getSelectionModel().clearSelection();
        wanted.stream().map(items::get).filter(Objects::nonNull).forEach(item -> {
            for (var parent = item.getParent(); parent != null; parent = parent.getParent()) {
                parent.setExpanded(true);
            }
            tree.getSelectionModel().select(item);
        });
        if (!tree.isFocused() && !tree.getSelectionModel().isEmpty()) {
            tree.scrollTo(Math.max(0, tree.getSelectionModel().getSelectedIndex() - 2));
        }
        following = false;
    }

    private void showDesign() {
        var entries = OutlineEntry.matching(OutlineEntry.of(session.design().get(), session.catalog()), search.getText());
        var now = new LinkedHashMap<ElementId, TreeItem<OutlineEntry>>();
        following = true;
        var children = entries.stream().map(entry -> item(entry, now)).toList();
        if (!tree.getRoot().getChildren().equals(children)) {
            tree.getRoot().getChildren().setAll(children);
        }
        items = now;
        following = false;
        follow();
        empty.getChildren().clear();
        if (entries.isEmpty()) {
            empty.getChildren().add(Frame.empty(Texts.of(search.getText().isBlank() ? "outline.none" : "outline.none-match")));
        }
    }

    private TreeItem<OutlineEntry> item(OutlineEntry entry, Map<ElementId, TreeItem<OutlineEntry>> now) {
        var known = Optional.ofNullable(items.get(entry.id()));
        var item = known.orElseGet(TreeItem::new);
        if (!entry.equals(item.getValue())) {
            item.setValue(entry);
        }
        var children = entry.children().stream().map(child -> item(child, now)).toList();
        if (!item.getChildren().equals(children)) {
            item.getChildren().setAll(children);
        }
        // groups stand open; a search opens what it found
        if (known.isEmpty() && holdsMembers(entry) || !search.getText().isBlank()) {
            item.setExpanded(true);
        }
        now.put(entry.id(), item);
        return item;
    }

    private boolean holdsMembers(OutlineEntry entry) {
        return entry.id() instanceof ElementId.GroupId
                || entry.id() instanceof ElementId.ResourceId id && session.design().get().structure().frameOf(id).isPresent();
    }

    private void showProblems(Optional<Analysis> analysis) {
        var worst = new HashMap<ElementId, Severity>();
        analysis.ifPresent(a -> a.problems().forEach(problem -> {
            if (problem.place() instanceof Place.OnElement(var id, _)) {
                worst.merge(id, problem.severity(), (one, other) -> one.atLeast(other) ? one : other);
            }
        }));
        if (!worst.equals(problems)) {
            problems = worst;
            tree.refresh();
        }
    }
}
