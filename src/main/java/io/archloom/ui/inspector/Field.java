package io.archloom.ui.inspector;

import io.archloom.catalog.Property;
import io.archloom.edit.Edit;
import io.archloom.edit.EnvironmentChange;
import io.archloom.model.Assumption;
import io.archloom.model.ElementId;
import io.archloom.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A field of a form.
///
/// @param elements what it is set for: one, or several of the same kind
/// @param value    what all of them have set; empty: nothing, or not the same
/// @param mixed    whether they have different values
/// @param measured where the value was measured
/// @param words    what may be typed, where that is a known set, such as all types of CloudFormation; of a list, what it may well hold
/// @param from     the template's parameter that says the value
record Field(Property property, Meaning meaning, List<ElementId> elements, Optional<Value> value, boolean mixed,
             Optional<String> measured, Optional<Supplier<Collection<String>>> words, Optional<Parameter> from) {

    /// A parameter of the template, as it is in one environment.
    record Parameter(String name, String environment) {}

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

    /// The name of the parameter that says the value.
    Optional<String> parameter() {
        return from.map(Parameter::name);
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

    /// Sets the value of every element, or (empty) gives each its default again: one step of undo. Of a parameter, what it is in its
    /// environment.
    Edit set(Optional<Value> value) {
        if (from.isPresent()) {
            return new Edit.ChangeEnvironment(from.get().environment(), new EnvironmentChange.Parameter(from.get().name(), value));
        }
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
