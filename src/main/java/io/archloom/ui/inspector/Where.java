package io.archloom.ui.inspector;

import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.Environment;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The document, and the environment of it that is shown: what a field says there by itself, and what it says elsewhere.
record Where(Design design, String environment) {

    Environment shown() {
        return design.environment(environment).orElse(design.environment());
    }

    boolean isBase() {
        return environment.equals(design.environment().name());
    }

    /// Whether there is nothing to tell apart.
    boolean isAlone() {
        return design.environments().size() == 1;
    }

    /// Whether the shown environment says a field's value by itself.
    boolean isOwn(Field field) {
        return field.elements().stream().anyMatch(id -> own(field, shown(), id).isPresent());
    }

    /// "dev: 256 · test: 512" for the environments but the shown one that say a field's value by themselves; empty when none does.
    String elsewhere(Field field) {
        var values = new LinkedHashMap<String, String>();
        if (field.elements().size() == 1) {
            design.environments().stream().filter(it -> !it.name().equals(environment)).forEach(it -> own(field, it, field.elements().getFirst())
                    .or(() -> field.parameter().flatMap(name -> Optional.ofNullable(it.parameters().get(name))))
                    .ifPresent(value -> values.put(it.name(), FieldText.words(value, field.property()))));
        }
        return values.entrySet().stream().map(it -> it.getKey() + ": " + it.getValue()).collect(Collectors.joining(" · "));
    }

    private static Optional<Value> own(Field field, Environment environment, ElementId id) {
        return switch (field.meaning()) {
            case PROPERTY -> environment.property(id, field.property().name());
            case ASSUMPTION -> environment.workload().assumption(id, field.property().name()).map(it -> it.value());
        };
    }

    /// What is drawn of a field's property, whatever environments say.
    Optional<Value> drawn(Field field) {
        return switch (field.elements().getFirst()) {
            case ElementId.ResourceId id -> design.structure().resource(id).flatMap(it -> value(it.properties(), field));
            case ElementId.ConnectionId id -> design.structure().connection(id).flatMap(it -> value(it.properties(), field));
            case ElementId.GroupId _, ElementId.NoteId _ -> Optional.empty();
        };
    }

    private static Optional<Value> value(Map<String, Value> properties, Field field) {
        return Optional.ofNullable(properties.get(field.property().name()));
    }
}
