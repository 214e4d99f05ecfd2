package io.archloom.catalog;

import io.archloom.quantity.Unit;
import io.archloom.schema.Shape;
import io.archloom.schema.TypeSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// The kind that stands for any type, as it is for one type: with that type's properties.
final class GenericKind {
    private static final String BASIC = "basic";
    private static final String ADVANCED = "advanced";

    private GenericKind() {}

    /// @param any the kind for any type, whose own properties stay first
    static ResourceKind of(ResourceKind any, TypeSchema schema) {
        var properties = new ArrayList<>(any.properties());
        var taken = new LinkedHashSet<String>();
        properties.forEach(property -> taken.add(property.name()));
        var shape = schema.shape();
        var readOnly = schema.attributes();
        // what must be there comes first in the form
        var required = shape.required().stream().filter(name -> shape.property(name).isPresent()).toList();
        var names = new LinkedHashSet<>(required);
        names.addAll(shape.properties().keySet());
        for (var name : names) {
            if (!readOnly.contains(name) && taken.add(name)) {
                properties.add(property(name, shape.property(name).orElseThrow(), required.contains(name)));
            }
        }
        return any.withProperties(properties);
    }

    private static Property property(String name, Shape shape, boolean basic) {
        var type = type(shape);
        boolean counts = type == Property.Type.INTEGER || type == Property.Type.NUMBER;
        var choices = type == Property.Type.CHOICE ? shape.choices().stream().map(it -> new Property.Choice(it, it)).toList()
                : List.<Property.Choice>of();
        // never required here: a connection may give the value
        return new Property(name, type, Unit.COUNT, Optional.empty(), false,
                new Property.Range(counts ? shape.minimum() : type == Property.Type.TEXT ? shape.minLength() : Optional.empty(),
                        counts ? shape.maximum() : type == Property.Type.TEXT ? shape.maxLength() : Optional.empty(), choices, List.of(), Optional.empty()),
                new Property.Wording(name, Words.of("generic.help." + type.name()), basic ? BASIC : ADVANCED), Optional.empty(), Property.Emit.WHEN_SET);
    }

    private static Property.Type type(Shape shape) {
        var types = shape.types();
        if (types.contains("object") || types.isEmpty()) {
            return Property.Type.MAP;
        } else if (types.contains("array")) {
            return Property.Type.LIST;
        } else if (types.contains("boolean")) {
            return Property.Type.BOOLEAN;
        } else if (types.contains("integer")) {
            return Property.Type.INTEGER;
        } else if (types.contains("number")) {
            return Property.Type.NUMBER;
        }
        return shape.choices().isEmpty() ? Property.Type.TEXT : Property.Type.CHOICE;
    }
}
