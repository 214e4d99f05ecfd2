package io.archloom.ui.inspector;

import io.archloom.edit.Edit;
import io.archloom.model.EventType;
import io.archloom.ui.control.Icons;
import io.archloom.value.Value;
import io.archloom.value.Value.MapOf;
import io.archloom.yaml.YamlWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// One type of events.
final class EventTypeRow extends VBox {
    private final String name;
    private final Consumer<Edit> apply;
    private final Button title = new Button();
    private final Label ways = new Label();
    private final EntryRow words;
    private final EntryRow team;
    private final EntryRow description;
    private final EntryRow schema;
    private final EntryRow sample;
    private final VBox fields;
    private EventType type = EventType.UNKNOWN;

    /// @param open   the names of those that are unfolded, which this changes
    /// @param fault  what is wrong with another name for one
    /// @param rename gives one another name
    EventTypeRow(String name, Set<String> open, Consumer<Edit> apply, BiFunction<String, String, Optional<String>> fault, BiConsumer<String, String> rename) {
        this.name = name;
        this.apply = apply;
        words = new EntryRow(Texts.of("event.name"), Entry.Line.of(""), text -> fault.apply(name, text), text -> rename.accept(name, text.strip()));
        team = row("event.team", Entry.Line.of(""), _ -> Optional.empty(), text -> new EventType(text.strip(), type.description(), type.schema(), type.sample()));
        description = row("event.description", Entry.Area.of(2, false), _ -> Optional.empty(),
                text -> new EventType(type.team(), text.strip(), type.schema(), type.sample())).stacked();
        schema = row("event.schema", Entry.Area.of(4, true), text -> read(text) instanceof FieldText.Good(var value) && value.filter(it -> !(it instanceof MapOf)).isEmpty()
                        ? Optional.empty() : Optional.of(reason(text)), text -> new EventType(type.team(), type.description(),
                        value(text) instanceof MapOf(var entries) ? entries : Map.of(), type.sample())).stacked();
        sample = row("event.sample", Entry.Area.of(3, true), text -> read(text) instanceof FieldText.Bad(var reason) ? Optional.of(reason) : Optional.empty(),
                text -> new EventType(type.team(), type.description(), type.schema(), value(text))).stacked();
        var remove = new Hyperlink(Texts.of("event.remove"));
        remove.getStyleClass().add("fix");
        remove.setOnAction(_ -> apply.accept(new Edit.SetEventType(name, Optional.empty())));
        ways.setWrapText(true);
        ways.getStyleClass().add("hint");
        fields = new VBox(words, team, description, schema, sample, remove);
        fields.getStyleClass().addAll("section-rows", "event-fields");
        title.getStyleClass().addAll("flat", "event-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setOnAction(_ -> {
            if (!open.remove(name)) {
                open.add(name);
            }
            unfold(open.contains(name));
        });
        getStyleClass().add("event-type");
        getChildren().addAll(title, ways, fields);
        unfold(open.contains(name));
    }

    private EntryRow row(String text, Entry entry, Function<String, Optional<String>> fault, Function<String, EventType> changed) {
        var row = new EntryRow(Texts.of(text), entry, fault, typed -> apply.accept(new Edit.SetEventType(name, Optional.of(changed.apply(typed)))));
        row.help(Texts.of(text + ".help"));
        return row;
    }

    private void unfold(boolean open) {
        title.setGraphic(Icons.ui(open ? "chevron-down" : "chevron-right", 12));
        fields.setVisible(open);
        fields.setManaged(open);
    }

    String name() {
        return name;
    }

    /// @param way who sends and who takes it, in words
    void show(EventType type, String way) {
        this.type = type;
        title.setText(type.team().isBlank() ? name : Texts.of("event.of", name, type.team()));
        ways.setText(way);
        words.show(name, "");
        team.show(type.team(), "");
        description.show(type.description(), "");
        schema.show(type.schema().isEmpty() ? "" : YamlWriter.write(Value.map(type.schema())).strip(), "type: object");
        sample.show(type.sample() instanceof Value.Null ? "" : YamlWriter.write(type.sample()).strip(), "id: 7");
    }

    private static FieldText.Typed read(String text) {
        return text.isBlank() ? new FieldText.Good(Optional.empty()) : FieldText.yaml(text);
    }

    private static Value value(String text) {
        return read(text) instanceof FieldText.Good(var value) ? value.orElse(Value.NULL) : Value.NULL;
    }

    private static String reason(String text) {
        return read(text) instanceof FieldText.Bad(var reason) ? reason : Texts.of("field.map");
    }
}
