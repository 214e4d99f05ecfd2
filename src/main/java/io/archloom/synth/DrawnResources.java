package io.archloom.synth;

import io.archloom.catalog.ConnectionEmission.Setting;
import io.archloom.catalog.Property;
import io.archloom.catalog.ResourceKind;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;

/// A draft for each drawn resource that is deployed: its type, what the user set, what its kind writes by itself.
final class DrawnResources implements Pass {
    @Override public void write(Stack stack) {
        for (var resource : stack.design.structure().resources().values()) {
            if (stack.isMade(resource.id())) {
                write(stack, resource, stack.type(resource.id()).orElseThrow());
            }
        }
    }

    private static void write(Stack stack, Resource resource, String type) {
        var id = resource.id();
        var kind = stack.topology.kind(id);
        var emission = kind.emission();
        var draft = stack.add(id.value(), type, id);
        var scope = stack.scopes.of(id);
        var filling = stack.filling(id, id.value());
        declared(draft, resource, kind, stack);
        resource.properties().forEach((name, value) -> {
            if (passesOn(name, kind)) {
                draft.own(name, value);
            }
        });
        filling.fill(emission.properties()).forEach(draft::setIfAbsent);
        for (var setting : emission.settings()) {
            if (stack.isWritten(setting.form(), id) && Stack.applies(setting.when(), scope)) {
                filling.path(setting.path()).ifPresent(path -> filling.fill(setting.value()).ifPresent(value -> write(draft, setting, path, value)));
            }
        }
        draft.attributes.putAll(filling.fill(emission.attributes()));
        draft.attributes.putAll(resource.attributes());
        draft.comment = emission.comment().or(resource::label);
        stack.name(id).ifPresent(name -> named(draft, resource, kind, name));
    }

    private static void named(Draft draft, Resource resource, ResourceKind kind, Value name) {
        var property = kind.emission().named().orElseThrow().property();
        if (!resource.properties().containsKey(property)) {
            // what is never written as it is called here, the kind's settings write as each form calls it
            if (kind.property(property).filter(it -> !it.emitted()).isEmpty()) {
                draft.set(property, name);
            }
            var why = Words.of("comment.named");
            draft.comment = Optional.of(draft.comment.map(comment -> comment + "\n" + why).orElse(why));
        }
    }

    private static void declared(Draft draft, Resource resource, ResourceKind kind, Stack stack) {
        var scope = stack.scopes.of(resource.id());
        for (var property : kind.properties()) {
            Optional<Value> value = property.emitted() && !passesOn(property.name(), kind) ? Stack.value(property, resource.properties(), scope) : Optional.empty();
            if (value.isPresent() && resource.properties().containsKey(property.name())) {
                draft.own(property.name(), value.get());
            } else {
                value.ifPresent(standard -> draft.set(property.name(), standard));
            }
        }
    }

    /// Whether a property goes to the template as it is and where the user wrote it: what the kind does not declare, and
    /// everything of a kind that stands for any type.
    private static boolean passesOn(String name, ResourceKind kind) {
        return kind.typeProperty().isPresent() ? kind.property(name).map(Property::emitted).orElse(true)
                : kind.property(name).isEmpty() && kind.assumption(name).isEmpty();
    }

    static void write(Draft draft, Setting setting, String path, Value value) {
        if (path.equals(Draft.DEPENDS_ON)) {
            (value instanceof Value.ListOf(var several) ? several : List.of(value)).forEach(other -> other.asText().ifPresent(draft::dependOn));
        } else if (setting.append()) {
            draft.append(path, value);
        } else {
            draft.set(path, value);
        }
    }
}
