package io.archloom.importer;

import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The files beside a template that parts of it lie in: an API's OpenAPI document.
@FunctionalInterface
public interface SideFiles {
    SideFiles NONE = _ -> Optional.empty();

    /// What a file means, by its path as the template writes it; empty when there is none, or it cannot be read.
    Optional<Value> read(String path);

    /// An API's properties with the document that they name in the place of its name.
    default Map<String, Value> included(Map<String, Value> properties) {
        var document = Look.text(properties, "DefinitionUri").or(() -> Look.at(properties, "DefinitionBody").or(() -> Look.at(properties, "Body")).flatMap(SideFiles::included))
                .flatMap(this::read);
        if (document.isEmpty()) {
            return properties;
        }
        var whole = new LinkedHashMap<>(properties);
        whole.put("DefinitionBody", document.get());
        return whole;
    }

    /// The path in `Fn::Transform: {Name: AWS::Include, Parameters: {Location: path}}`.
    private static Optional<String> included(Value body) {
        return body instanceof Value.Call(var function, var argument) && function.equals("Fn::Transform")
                ? Look.at(argument, "Parameters", "Location").flatMap(Value::asText) : Optional.empty();
    }
}
