package io.archloom.model;

import io.archloom.value.Value;
import java.util.Map;

/// The sections of a template beside its resources: kept, and written into every template exported from the design.
public record Declarations(Map<String, Value> parameters, Map<String, Value> conditions, Map<String, Value> mappings,
                           Map<String, Value> globals, Map<String, Value> outputs, Map<String, Value> metadata) {
    public static final Declarations NONE =
            new Declarations(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Declarations {
        parameters = Copies.ordered(parameters);
        conditions = Copies.ordered(conditions);
        mappings = Copies.ordered(mappings);
        globals = Copies.ordered(globals);
        outputs = Copies.ordered(outputs);
        metadata = Copies.ordered(metadata);
    }
}
