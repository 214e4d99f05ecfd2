package io.archloom.cli;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.Property;
import io.archloom.catalog.ResourceKind;
import io.archloom.value.Value;
import io.archloom.value.Value.MapOf;
import io.archloom.yaml.JsonWriter;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The JSON Schema of the design file with a catalogue's kinds in it, so that an editor completes kinds, properties and
/// choices. It allows exactly what the schema without them allows: a kind that is not known is no fault, and any value may be
/// an intrinsic function.
final class DesignSchema {
    private static final String SHAPE = "/archloom.schema.json";

    private DesignSchema() {}

    static String of(Catalog catalog) {
        var shape = shape();
        var definitions = map(shape, "$defs");
        var resource = map(definitions, "resource");
        var kinds = new Json().put("anyOf", Value.list(
                new Json().put("enum", catalog.kinds(), (ResourceKind kind) -> Value.of(kind.id())).value(),
                new Json().put("type", "string").value()));
        map(definitions, "kind").entries().forEach(kinds::put);
        var known = catalog.kinds().stream().map(DesignSchema::known).toList();
        return JsonWriter.write(shape.with("$defs", definitions.with("kind", kinds.value())
                .with("resource", resource.with("allOf", Value.list(known)))));
    }

    private static MapOf shape() {
        try (var in = DesignSchema.class.getResourceAsStream(SHAPE)) {
            if (in != null && YamlReader.read(in.readAllBytes(), SHAPE) instanceof YamlDocument document
                    && document.value() instanceof MapOf map) {
                return map;
            }
            throw new IllegalStateException("this build has no schema");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MapOf map(MapOf parent, String name) {
        return (MapOf) parent.get(name).orElseThrow();
    }

    /// What a resource of that kind may say under `properties`.
    private static Value known(ResourceKind kind) {
        var properties = new Json();
        kind.properties().forEach(property -> properties.put(property.name(), property(property)));
        var isKind = new Json().put("properties", new Json().put("kind", new Json().put("const", kind.id()).value()).value())
                .put("required", Value.list(Value.of("kind")));
        var then = new Json().put("properties", new Json().put("properties",
                new Json().put("properties", properties.value()).value()).value());
        return new Json().put("if", isKind.value()).put("then", then.value()).value();
    }

    private static Value property(Property property) {
        var json = new Json().put("description", (property.title() + ". " + property.help()).strip());
        property.standard().ifPresent(value -> json.put("default", value));
        var examples = new ArrayList<Value>();
        property.choices().forEach(choice -> examples.add(Value.of(choice.value())));
        property.numbers().forEach(number -> examples.add(Value.of(number)));
        if (property.type() == Property.Type.BOOLEAN) {
            examples.addAll(List.of(Value.TRUE, Value.FALSE));
        }
        return (examples.isEmpty() ? json : json.put("examples", Value.list(examples))).value();
    }
}
