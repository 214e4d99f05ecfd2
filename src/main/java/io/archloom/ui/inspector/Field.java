package io.archloom.ui.inspector;

import io.archloom.catalog.Property;
import io.archloom.edit.Edit;
import io.archloom.model.Assumption;
import io.archloom.model.ElementId;
import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;

/// A field of a form.
///
/// @param elements what it is set for: one, or several of the same kind
/// @param value    what all of them have set; empty: nothing, or not the same
/// @param mixed    whether they have different values
/// @param measured where the value was measured
record Field(Property property, Meaning meaning, List<ElementId> elements, Optional<Value> value, boolean mixed,
             Optional<String> measured) {

    /// What a field's value is.
    enum Meaning {
        /// Written into the template, or into how it is written.
        PROPERTY,
        /// A usage that is assumed; its default is a guess.
        ASSUMPTION
    }

    Field {
        elements = List.copyOf(elements);
    }

    /// The same field over all changes of the design.
    String key() {
        return meaning + "." + property.name();
    }

    boolean isSet() {
        return mixed || value.isPresent();
    }

    /// The text to begin with.
    String text() {
        return value.map(v -> FieldText.print(v, property)).orElse("");
    }

    /// What stands in the empty field: the default.
    String prompt() {
        return mixed ? Texts.of("field.mixed") : property.standard().map(v -> FieldText.print(v, property)).orElse("");
    }

    /// Sets the value of every element, or (empty) gives each its default again: one step of undo.
    Edit set(Optional<Value> value) {
        var edits = elements.stream().map(id -> set(id, value)).toList();
        return edits.size() == 1 ? edits.getFirst() : new Edit.Batch(edits.getFirst().label(), edits);
    }

    private Edit set(ElementId id, Optional<Value> value) {
        return switch (meaning) {
            case PROPERTY -> new Edit.SetProperty(id, property.name(), value);
            case ASSUMPTION -> new Edit.SetAssumption(id, property.name(), value.map(Assumption::typed));
        };
    }
}
