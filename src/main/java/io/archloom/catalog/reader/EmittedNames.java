package io.archloom.catalog.reader;

import io.archloom.catalog.Repeated;
import io.archloom.schema.Shape;
import io.archloom.value.Value;
import io.archloom.yaml.Node;
import java.util.Optional;

/// The names that may stand at a place of a resource type.
///
/// @param type  for the words
/// @param shape what may be there; empty: anything
record EmittedNames(Faults faults, String type, Optional<Shape> shape) {

    /// Reports the names in a value that do not belong there.
    void inside(Node node) {
        if (shape.isEmpty() || node.value() instanceof Value.Intrinsic) {
            return;
        }
        switch (node.resolved()) {
            case Node.Mapping map when map.get(Repeated.VALUE).isPresent() -> at(shape).inside(map.get(Repeated.VALUE).get());
            case Node.Mapping map -> map.entries().forEach(entry -> step(entry.name(), entry.key()).inside(entry.value()));
            case Node.Sequence list -> list.items().forEach(item -> items(item).inside(item));
            case Node.Scalar _, Node.Alias _ -> { }
        }
    }

    /// The place at a dotted path from here.
    EmittedNames path(String path, Node place) {
        var names = this;
        for (var part : path.split("\\.")) {
            names = names.step(part, place);
        }
        return names;
    }

    /// A list inside a list is spliced, and so is of the same items.
    private EmittedNames items(Node item) {
        boolean spliced = item.resolved() instanceof Node.Sequence && shape.get().items().filter(it -> it.types().contains("array")).isEmpty();
        return spliced ? this : at(shape.get().items());
    }

    private EmittedNames step(String name, Node place) {
        if (shape.isEmpty() || name.contains("$") || name.contains("{") || name.startsWith("Fn::")) {
            return at(Optional.empty());
        }
        if (name.equals("*") || name.matches("\\d+")) {
            return at(shape.get().items());
        }
        // what is appended to a list, or stands in one for all of its items
        var map = shape.get().types().contains("array") && shape.get().items().isPresent() ? shape.get().items().get() : shape.get();
        var inner = map.property(name);
        if (inner.isEmpty() && !map.isOpen()) {
            faults.at(place, "emission.property", type, name, Words.hint(name, map.properties().keySet()));
        }
        return at(inner);
    }

    private EmittedNames at(Optional<Shape> there) {
        return new EmittedNames(faults, type, there);
    }
}
