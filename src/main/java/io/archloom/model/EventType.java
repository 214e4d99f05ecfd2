package io.archloom.model;

import io.archloom.value.Value;
import java.util.Map;

/// What is known of a sort of event that connections carry.
///
/// @param team        who owns it and answers for its form; may be empty
/// @param description one sentence; may be empty
/// @param schema      its JSON Schema; may be empty
/// @param sample      an example of its content; `Null` when there is none
public record EventType(String team, String description, Map<String, Value> schema, Value sample) {
    /// One of which nothing but the name is known.
    public static final EventType UNKNOWN = new EventType("", "", Map.of(), Value.NULL);

    public EventType {
        schema = Copies.ordered(schema);
    }
}
