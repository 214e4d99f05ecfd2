package io.archloom.model;

import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.util.Map;
import java.util.Optional;

/// A meaningful link between two resources, from a port to a port. The two ports decide its kind
/// (`catalog.Catalog.between`); `properties` are the connection's own: method and path, batch size, access level, calls.
///
/// @param rules rules switched off or re-graded for this connection, by rule id
public record Connection(ConnectionId id, End from, End to, Map<String, Value> properties,
                         Map<String, RuleSetting> rules) {

    /// One end: a resource and one of its ports.
    public record End(ResourceId resource, String port) {
        @Override public String toString() {
            return resource + "." + port;
        }
    }

    public Connection {
        properties = Copies.ordered(properties);
        rules = Copies.ordered(rules);
    }

    public static Connection of(ConnectionId id, End from, End to) {
        return new Connection(id, from, to, Map.of(), Map.of());
    }

    public Connection withId(ConnectionId id) {
        return new Connection(id, from, to, properties, rules);
    }

    public Connection withEnds(End from, End to) {
        return new Connection(id, from, to, properties, rules);
    }

    public Connection withProperties(Map<String, Value> properties) {
        return new Connection(id, from, to, properties, rules);
    }

    /// Sets a property, or removes it when `value` is empty.
    public Connection withProperty(String name, Optional<Value> value) {
        return withProperties(Copies.put(properties, name, value));
    }

    public Connection withRule(String rule, Optional<RuleSetting> setting) {
        return new Connection(id, from, to, properties, Copies.put(rules, rule, setting));
    }

    public boolean touches(ResourceId resource) {
        return from.resource.equals(resource) || to.resource.equals(resource);
    }
}
