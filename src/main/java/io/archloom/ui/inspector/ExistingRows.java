package io.archloom.ui.inspector;

import io.archloom.catalog.Property;
import io.archloom.edit.Edit;
import io.archloom.edit.EnvironmentChange;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Existing;
import io.archloom.value.Value;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import io.archloom.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Whether a resource is created in the shown environment or exists there already, and how it is found then.
final class ExistingRows extends VBox {
    private static final String CREATED = "created";

    private final ResourceId resource;
    private final Hand hand;
    private final EntryRow how;
    private final EntryRow found;
    private final EntryRow held;
    private String chosen = CREATED;

    ExistingRows(ResourceId resource, Hand hand) {
        this.resource = resource;
        this.hand = hand;
        getStyleClass().add("section-rows");
        how = new EntryRow(Texts.of("existing.title"), Entry.Choice.of(List.of(CREATED, "name", "arn", "ssm").stream()
                .map(it -> new Property.Choice(it, Texts.of("existing." + it))).toList()), _ -> Optional.empty(), this::choose);
        how.help(Texts.of("existing.help"));
        how.entry().node().setId("existing-how");
        found = new EntryRow(Texts.of("existing.found"), Entry.Line.of(""), this::fault, this::find);
        found.entry().node().setId("existing-found");
        held = new EntryRow(Texts.of("existing.held"), Entry.Choice.of(List.of(Existing.Held.values()).stream()
                .map(it -> new Property.Choice(it.name(), Texts.of("existing.held." + it))).toList()), _ -> Optional.empty(), this::hold);
        getChildren().addAll(how, found, held);
    }

    private Optional<Existing> now() {
        return Optional.ofNullable(hand.where().get().shown().existing().get(resource));
    }

    private void say(Optional<Existing> existing) {
        hand.everywhere().accept(new Edit.ChangeEnvironment(hand.where().get().environment(), new EnvironmentChange.Existing(resource, existing)));
    }

    /// Another way to find it needs a text of its own: the row asks for it before anything is changed.
    private void choose(String way) {
        chosen = way;
        if (way.equals(CREATED)) {
            say(Optional.empty());
        } else {
            visible(found, true);
            visible(held, way.equals("ssm"));
            found.show("", Texts.of("existing." + way + ".prompt"));
            found.entry().node().requestFocus();
        }
    }

    private Optional<String> fault(String text) {
        return switch (chosen) {
            case "arn" -> text.strip().startsWith("arn:") || text.strip().startsWith("!") ? Optional.empty() : Optional.of(Texts.of("existing.arn.bad"));
            case "ssm" -> text.strip().startsWith("/") ? Optional.empty() : Optional.of(Texts.of("existing.ssm.bad"));
            default -> text.isBlank() ? Optional.of(Texts.of("field.required")) : Optional.empty();
        };
    }

    private void find(String text) {
        Map<String, Value> attributes = now().map(Existing::attributes).orElse(Map.of());
        var words = text.strip();
        var value = words.startsWith("!") && YamlReader.read(words, "") instanceof YamlDocument document
                ? document.value() : Value.of(words);
        say(Optional.of(switch (chosen) {
            case "arn" -> new Existing.ByArn(value, attributes);
            case "ssm" -> new Existing.ByParameter(words, Existing.Held.valueOf(held.entry().text().isEmpty() ? Existing.Held.ARN.name() : held.entry().text()), attributes);
            default -> new Existing.ByName(value, attributes);
        }));
    }

    private void hold(String what) {
        now().ifPresent(it -> {
            if (it instanceof Existing.ByParameter(var parameter, _, var attributes)) {
                say(Optional.of(new Existing.ByParameter(parameter, Existing.Held.valueOf(what), attributes)));
            }
        });
    }

    void show() {
        var now = now();
        var way = now.map(it -> switch (it) {
            case Existing.ByArn _ -> "arn";
            case Existing.ByName _ -> "name";
            case Existing.ByParameter _ -> "ssm";
        }).orElse(CREATED);
        // while the text of another way is being asked for, the choice stays
        if (now.isEmpty() && !chosen.equals(CREATED) && found.isVisible() && found.entry().text().isEmpty() && found.entry().node().isFocused()) {
            return;
        }
        chosen = way;
        how.show(way, "");
        visible(found, now.isPresent());
        visible(held, now.filter(Existing.ByParameter.class::isInstance).isPresent());
        found.show(now.map(ExistingRows::text).orElse(""), "");
        held.show(now.filter(Existing.ByParameter.class::isInstance).map(it -> ((Existing.ByParameter) it).held().name()).orElse(Existing.Held.ARN.name()), "");
    }

    private static String text(Existing existing) {
        return switch (existing) {
            case Existing.ByArn(var arn, _) -> print(arn);
            case Existing.ByName(var name, _) -> print(name);
            case Existing.ByParameter(var parameter, _, _) -> parameter;
        };
    }

    private static String print(Value value) {
        return value.asText().orElseGet(() -> YamlWriter.write(value).strip());
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
