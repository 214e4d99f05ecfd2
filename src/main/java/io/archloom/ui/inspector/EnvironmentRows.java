package io.archloom.ui.inspector;

import io.archloom.catalog.Property;
import io.archloom.edit.Edit;
import io.archloom.edit.EnvironmentChange;
import io.archloom.model.Design;
import io.archloom.model.Environment;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.EnvironmentEdits;
import io.archloom.ui.session.Session;
import io.archloom.value.Value;
import io.archloom.yaml.YamlWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The design's environments: which there are, and the settings of the one that is shown.
final class EnvironmentRows extends VBox {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final Session session;
    private final VBox list = new VBox();
    private final Button remove;
    private final SectionBox settings = SectionBox.of(Texts.of("environment.settings"));
    private final EntryRow name;
    private final EntryRow region;
    private final EntryRow tags;
    private final EntryRow operations;
    private final Differences differences;
    private Map<String, EntryRow> parameters = Map.of();

    EnvironmentRows(Session session) {
        this.session = session;
        getStyleClass().add("section-holder");
        setSpacing(14);
        var all = SectionBox.of(Texts.of("environments"));
        list.getStyleClass().add("environment-list");
        remove = button("environment-remove", "trash", Texts.of("environment.remove"), () -> session.apply(new Edit.RemoveEnvironment(shown())));
        var buttons = new HBox(button("environment-add", "plus", Texts.of("environment.add"), () -> EnvironmentEdits.add(session,
                EnvironmentEdits.fresh(session.design().get(), shown()))),
                button("environment-duplicate", "duplicate", Texts.of("environment.duplicate"), () -> EnvironmentEdits.add(session,
                        EnvironmentEdits.copy(session.design().get(), shown()))), remove);
        buttons.getStyleClass().add("environment-buttons");
        all.rows().getChildren().addAll(list, buttons);
        name = new EntryRow(Texts.of("environment.name"), Entry.Line.of(""), this::nameFault, text -> session.apply(new Edit.RenameEnvironment(shown(), text.strip())));
        region = new EntryRow(Texts.of("design.region"), Entry.Choice.of(session.catalog().prices().regions().stream().sorted()
                .map(it -> new Property.Choice(it, it)).toList()), _ -> Optional.empty(), text -> change(new EnvironmentChange.Region(text)));
        region.help(Texts.of("design.region.help"));
        tags = new EntryRow(Texts.of("environment.tags"), Entry.Area.of(2, true), text -> tags(text).isEmpty() ? Optional.of(Texts.of("environment.tags.bad"))
                : Optional.empty(), this::setTags).stacked();
        tags.help(Texts.of("environment.tags.help"));
        operations = new EntryRow(Texts.of("design.operations"), Entry.Choice.of(List.of(new Property.Choice("", Texts.of("environment.operations.as-design")),
                new Property.Choice("true", Texts.of("environment.operations.true")), new Property.Choice("false", Texts.of("environment.operations.false")))),
                _ -> Optional.empty(), text -> change(new EnvironmentChange.Operations(Optional.of(text).filter(it -> !it.isEmpty()).map(Boolean::valueOf))));
        operations.help(Texts.of("environment.operations.help"));
        differences = new Differences(session);
        getChildren().addAll(all, settings, differences);
    }

    private String shown() {
        return session.environment().get();
    }

    private void change(EnvironmentChange change) {
        session.apply(new Edit.ChangeEnvironment(shown(), change));
    }

    private Optional<String> nameFault(String text) {
        var wanted = text.strip();
        return !Environment.isName(wanted) ? Optional.of(Texts.of("environment.name.bad"))
                : !wanted.equals(shown()) && session.design().get().environment(wanted).isPresent() ? Optional.of(Texts.of("id.taken", wanted)) : Optional.empty();
    }

    /// A tag on each line, `name: value`; empty when a line is none.
    static Optional<Map<String, String>> tags(String text) {
        var tags = new LinkedHashMap<String, String>();
        for (var line : text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            int colon = line.indexOf(": ");
            if (colon <= 0) {
                return Optional.empty();
            }
            tags.put(line.substring(0, colon).strip(), line.substring(colon + 2).strip());
        }
        return Optional.of(tags);
    }

    private void setTags(String text) {
        var wanted = tags(text).orElseThrow();
        var edits = new ArrayList<Edit>();
        session.design().get().environment(shown()).ifPresent(it -> it.tags().keySet().stream().filter(tag -> !wanted.containsKey(tag))
                .forEach(tag -> edits.add(new Edit.ChangeEnvironment(shown(), new EnvironmentChange.Tag(tag, Optional.empty())))));
        wanted.forEach((tag, value) -> edits.add(new Edit.ChangeEnvironment(shown(), new EnvironmentChange.Tag(tag, Optional.of(value)))));
        session.apply(new Edit.Batch(Texts.of("environment.tags"), edits));
    }

    void show(Design design) {
        var shown = design.environment(shown()).orElse(design.environment());
        showList(design, shown);
        remove.setDisable(design.environments().size() == 1);
        showParameters(design, shown);
        name.show(shown.name(), "");
        region.show(shown.region(), shown.region());
        operations.show(shown.operations().map(it -> Boolean.toString(it)).orElse(""), "");
        tags.show(String.join("\n", shown.tags().entrySet().stream().map(it -> it.getKey() + ": " + it.getValue()).toList()), Texts.of("environment.tags.prompt"));
        differences.show(design, shown);
    }

    /// The keyboard stays in the list.
    private void showList(Design design, Environment shown) {
        boolean focused = list.getChildren().stream().anyMatch(Node::isFocused);
        list.getChildren().setAll(design.environments().stream().map(it -> line(it, it == shown)).toList());
        if (focused) {
            list.getChildren().get(design.environments().indexOf(shown)).requestFocus();
        }
    }

    private void showParameters(Design design, Environment shown) {
        var declared = design.structure().declarations().parameters();
        if (!List.copyOf(declared.keySet()).equals(List.copyOf(parameters.keySet())) || settings.rows().getChildren().isEmpty()) {
            parameters = new LinkedHashMap<>();
            declared.keySet().forEach(it -> parameters.put(it, new EntryRow(it, Entry.Line.of(""), _ -> Optional.empty(),
                    text -> change(new EnvironmentChange.Parameter(it, text.isBlank() ? Optional.empty() : Optional.of(value(text, it))))).stacked()));
            settings.rows().getChildren().setAll(name, region, operations);
            settings.rows().getChildren().addAll(parameters.values());
            settings.rows().getChildren().add(tags);
        }
        parameters.forEach((parameter, row) -> {
            var standard = declared.get(parameter) instanceof Value.MapOf map ? map.get("Default") : Optional.<Value>empty();
            row.show(Optional.ofNullable(shown.parameters().get(parameter)).map(EnvironmentRows::print).orElse(""), standard.map(EnvironmentRows::print)
                    .orElse(Texts.of("environment.parameter.none")));
        });
    }

    private Value value(String text, String parameter) {
        boolean number = session.design().get().structure().declarations().parameters().get(parameter) instanceof Value.MapOf map
                && map.get("Type").flatMap(Value::asText).filter("Number"::equals).isPresent();
        try {
            return number ? Value.of(new BigDecimal(text.strip())) : Value.of(text.strip());
        } catch (NumberFormatException _) {
            return Value.of(text.strip());
        }
    }

    private static String print(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Num(var number) -> number.toPlainString();
            default -> YamlWriter.write(value).strip();
        };
    }

    private HBox line(Environment environment, boolean isShown) {
        var title = new Label(environment.name());
        title.getStyleClass().add("environment-name");
        var place = new Label(environment.region());
        place.getStyleClass().add("hint");
        place.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(8, title, gap, place);
        line.setId("environment-line-" + environment.name());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("environment-line");
        line.pseudoClassStateChanged(SHOWN, isShown);
        line.setOnMouseClicked(_ -> {
            line.requestFocus();
            session.showEnvironment(environment.name());
        });
        line.setFocusTraversable(true);
        line.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        line.setAccessibleText(Texts.of("environment.accessible", environment.name(), environment.region()));
        line.setOnKeyPressed(event -> pressed(event, environment));
        return line;
    }

    /// Up and down show the one above or below.
    private void pressed(KeyEvent event, Environment environment) {
        var all = session.design().get().environments();
        int at = all.indexOf(environment);
        int to = switch (event.getCode()) {
            case UP -> at - 1;
            case DOWN -> at + 1;
            case ENTER, SPACE -> at;
            default -> -1;
        };
        if (to >= 0 && to < all.size()) {
            event.consume();
            session.showEnvironment(all.get(to).name());
        }
    }

    private static Button button(String id, String icon, String text, Runnable run) {
        var button = new Button(text);
        button.setId(id);
        button.setGraphic(Icons.ui(icon, 14));
        button.getStyleClass().addAll("flat", "environment-button");
        button.setTooltip(new Tooltip(text));
        button.setOnAction(_ -> run.run());
        return button;
    }
}
