package io.archloom.ui.inspector;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.Property.Choice;
import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.ui.control.Icons;
import io.archloom.ui.inspector.StateFields.StateField;
import io.archloom.value.Value;
import io.archloom.value.Value.MapOf;
import io.archloom.workflow.Act.Type;
import io.archloom.workflow.Chain;
import io.archloom.workflow.Outline;
import io.archloom.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The states of a workflow as an outline, and the fields of the one that is selected. Each change is one step of undo.
///
/// Keys on the outline: Delete removes, Alt and an arrow moves, Enter goes to the fields.
final class StatesPane extends VBox {
    private static final double ROW = 28;
    private static final int MOST_ROWS = 12;

    private final ResourceId resource;
    private final Consumer<Edit> apply;
    private final ListView<Outline.Line> outline = new ListView<>();
    private final MenuButton add = new MenuButton();
    private final VBox fields = new VBox();
    private final VBox body = new VBox();
    private final Map<String, EntryRow> rows = new LinkedHashMap<>();
    private List<StateField> shown = List.of();
    private MapOf states = Value.map();
    private List<Chain.Step> steps = List.of();
    private List<Choice> targets = List.of();
    private Optional<String> wanted = Optional.empty();
    private boolean showing;

    StatesPane(ResourceId resource, Consumer<Edit> apply) {
        this.resource = resource;
        this.apply = apply;
        outline.setFixedCellSize(ROW);
        outline.setCellFactory(_ -> new StateCell());
        outline.getStyleClass().add("states");
        outline.setAccessibleText(Texts.of("section.states"));
        outline.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> selected());
        outline.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        fields.getStyleClass().add("section-rows");
        body.getStyleClass().add("section-rows");
        var section = SectionBox.of(Texts.of("section.states"));
        section.rows().getChildren().add(body);
        getChildren().add(section);
    }

    /// Whether a resource can have states here: it has the property, and no definition in the language itself.
    static boolean isFor(ResourceId id, Design design, Catalog catalog) {
        return design.structure().resource(id).filter(it -> catalog.kindOf(it).property(Workflow.PROPERTY).isPresent()
                && !it.properties().containsKey(Workflow.WHOLE)).isPresent();
    }

    void show(Design design, Catalog catalog) {
        var value = design.structure().resource(resource).map(it -> it.properties().get(Workflow.PROPERTY)).orElse(null);
        connected(design, catalog);
        if (!(value instanceof Value.ListOf)) {
            states = Value.map();
            shown = List.of();
            var none = new Label(Texts.of("states.none"));
            none.setWrapText(true);
            none.getStyleClass().add("hint");
            var begin = new Button(Texts.of("states.begin"));
            begin.setOnAction(_ -> put(Outline.opened(Chain.of(steps)), Optional.empty()));
            body.getChildren().setAll(none, begin);
            return;
        }
        if (body.getChildren().size() != 3) {
            body.getChildren().setAll(tools(), outline, fields);
        }
        var now = Outline.opened(value);
        boolean changed = !Outline.closed(now).equals(Outline.closed(states)) || outline.getItems().isEmpty();
        states = now;
        if (changed) {
            var before = line().filter(_ -> wanted.isEmpty());
            var lines = Outline.lines(now);
            showing = true;
            outline.getItems().setAll(lines);
            outline.setPrefHeight(Math.min(MOST_ROWS, lines.size()) * ROW + 4);
            outline.setMinHeight(Math.min(MOST_ROWS, lines.size()) * ROW + 4);
            var line = lines.stream().filter(it -> before.map(old -> it.title().equals(old.title()) && it.isBranch() == old.isBranch())
                    .orElseGet(() -> !it.isBranch() && wanted.filter(it.title()::equals).isPresent())).findFirst().orElse(lines.isEmpty() ? null : lines.getFirst());
            outline.getSelectionModel().select(line);
            showing = false;
            wanted = Optional.empty();
        }
        selected();
    }

    private void connected(Design design, Catalog catalog) {
        var found = new ArrayList<Chain.Step>();
        var choices = new ArrayList<Choice>();
        for (var connection : design.structure().connectionsOf(resource)) {
            boolean isTask = connection.from().resource().equals(resource)
                    && catalog.kindOf(connection, design.structure()).filter(kind -> !kind.emission().tasks().isEmpty()).isPresent();
            if (isTask) {
                var to = connection.to().resource();
                // the first to a resource may be called by its name
                var target = choices.stream().anyMatch(it -> it.value().equals(to.value())) ? connection.id().value() : to.value();
                var verb = catalog.kindOf(connection, design.structure()).map(kind -> kind.accessOf(connection).map(level -> level.verb()).orElse(kind.verb())).orElse("");
                choices.add(new Choice(target, Texts.of("state.target", design.title(to), verb)));
                found.add(new Chain.Step(target, to.value(), connection.properties().getOrDefault("mode", Value.NULL).equals(Value.of("parallel"))));
            }
        }
        steps = List.copyOf(found);
        targets = List.copyOf(choices);
    }

    private HBox tools() {
        add.setGraphic(Icons.ui("plus", 14));
        add.setText(Texts.of("states.add"));
        add.getStyleClass().add("flat");
        var tools = new HBox(2, add, tool("chevron-up", "states.up", () -> move(-1)), tool("chevron-down", "states.down", () -> move(1)),
                tool("trash", "states.remove", this::remove), tool("undo", "states.chain", () ->
                        apply.accept(new Edit.SetProperty(resource, Workflow.PROPERTY, Optional.empty()))));
        tools.getStyleClass().add("states-tools");
        return tools;
    }

    private static Button tool(String icon, String text, Runnable action) {
        var button = new Button();
        button.setGraphic(Icons.ui(icon, 16));
        button.getStyleClass().addAll("tool", "flat", "button-icon");
        button.setTooltip(new Tooltip(Texts.of(text)));
        button.setAccessibleText(Texts.of(text));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void offer(Optional<Outline.Line> line) {
        add.getItems().clear();
        var inside = line.filter(it -> it.isBranch() || it.type().filter(type -> type == Type.MAP || type == Type.PARALLEL).isPresent());
        if (line.filter(Outline.Line::isBranch).isEmpty()) {
            for (var type : Type.values()) {
                add.getItems().add(item(type, () -> add(type, line, false)));
            }
        }
        inside.ifPresent(it -> {
            var menu = new Menu(Texts.of(it.type().filter(type -> type == Type.PARALLEL).isPresent() ? "states.branch" : "states.inside", it.title()));
            for (var type : Type.values()) {
                menu.getItems().add(item(type, () -> add(type, line, true)));
            }
            add.getItems().addFirst(menu);
        });
    }

    private static MenuItem item(Type type, Runnable action) {
        var item = new MenuItem(Texts.of("state.type." + type.key()));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void add(Type type, Optional<Outline.Line> line, boolean inside) {
        var name = Outline.fresh(states, Texts.of("state.type." + type.key()));
        var state = NewState.of(states, type, targets.stream().map(Choice::value).toList(), line.map(Outline.Line::owner), name);
        put(inside ? Outline.addInside(states, line.orElseThrow().owner(), line.filter(Outline.Line::isBranch).map(Outline.Line::title), name, state)
                : Outline.add(states, line.map(Outline.Line::owner), name, state), Optional.of(name));
    }

    private void move(int by) {
        line().filter(it -> !it.isBranch()).ifPresent(it -> put(Outline.move(states, it.title(), by), Optional.of(it.title())));
    }

    private void remove() {
        line().ifPresent(it -> {
            var lines = outline.getItems();
            int at = outline.getSelectionModel().getSelectedIndex();
            var beside = at > 0 ? Optional.of(lines.get(at - 1).title()) : Optional.<String>empty();
            put(it.isBranch() ? Outline.removeBranch(states, it.owner(), it.title()) : Outline.remove(states, it.title()), beside);
        });
    }

    private Optional<Outline.Line> line() {
        return Optional.ofNullable(outline.getSelectionModel().getSelectedItem());
    }

    /// @param select the name of what is selected afterwards; empty: what is now
    private void put(MapOf changed, Optional<String> select) {
        var value = Outline.closed(changed);
        if (!value.equals(Outline.closed(states))) {
            wanted = select;
            apply.accept(new Edit.SetProperty(resource, Workflow.PROPERTY, Optional.of(value)));
        }
    }

    private void pressed(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            event.consume();
            remove();
        } else if (event.isAltDown() && (up || event.getCode() == KeyCode.DOWN)) {
            event.consume();
            move(up ? -1 : 1);
        } else if (event.getCode() == KeyCode.ENTER && !rows.isEmpty()) {
            event.consume();
            rows.values().iterator().next().entry().node().requestFocus();
        }
    }

    private void selected() {
        if (showing) {
            return;
        }
        offer(line());
        var now = line().filter(it -> !it.isBranch()).map(it -> StateFields.of(states, it.title(), targets)).orElse(List.of());
        boolean fits = now.size() == shown.size() && rows.size() == now.size();
        for (int i = 0; fits && i < now.size(); i++) {
            fits = now.get(i).key().equals(shown.get(i).key()) && now.get(i).form().equals(shown.get(i).form());
        }
        shown = now;
        if (!fits) {
            rows.clear();
            now.forEach(field -> rows.put(field.key(), row(field)));
            fields.getChildren().setAll(rows.values());
        }
        now.forEach(field -> rows.get(field.key()).show(field.text(), field.prompt()));
    }

    private EntryRow row(StateField field) {
        var entry = switch (field.form()) {
            case StateFields.Form.Line(var unit) -> Entry.Line.of(unit);
            case StateFields.Form.OneOf(var choices) -> Entry.Choice.of(choices);
            case StateFields.Form.Text() -> Entry.Area.of(3, true);
        };
        var key = field.key();
        var row = new EntryRow(field.title(), entry, text -> current(key).flatMap(it -> it.fault().apply(text)), text ->
                current(key).ifPresent(it -> put(it.set().apply(text), key.equals("name") ? Optional.of(text.strip()) : Optional.empty())));
        row.help(field.help());
        if (field.form() instanceof StateFields.Form.Text || key.startsWith("when")) {
            row.stacked();
        }
        return row;
    }

    /// The field as it is now: a row outlives many states.
    private Optional<StateField> current(String key) {
        return shown.stream().filter(it -> it.key().equals(key)).findFirst();
    }
}
