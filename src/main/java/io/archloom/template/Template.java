package io.archloom.template;

import io.archloom.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A template: its sections, each in the order in which it is written.
///
/// @param transform such as `AWS::Serverless-2016-10-31`; a text or a list of them
public record Template(Optional<String> description, Optional<Value> transform, Map<String, Value> metadata,
                       Map<String, Value> parameters, Map<String, Value> mappings, Map<String, Value> conditions,
                       Map<String, Value> globals, Map<LogicalId, Entry> resources, Map<String, Value> outputs) {

    /// A resource.
    ///
    /// @param attributes beside type and properties: `DependsOn`, `DeletionPolicy`, `Metadata`, …
    /// @param comment    lines to stand above it, without the `#`
    public record Entry(String type, Map<String, Value> attributes, Map<String, Value> properties,
                        Optional<String> comment) {
        public Entry {
            attributes = ordered(attributes);
            properties = ordered(properties);
        }
    }

    public Template {
        metadata = ordered(metadata);
        parameters = ordered(parameters);
        mappings = ordered(mappings);
        conditions = ordered(conditions);
        globals = ordered(globals);
        resources = ordered(resources);
        outputs = ordered(outputs);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
