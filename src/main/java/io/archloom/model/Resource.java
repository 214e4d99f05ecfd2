package io.archloom.model;

import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.util.Map;
import java.util.Optional;

/// A thing on the canvas: a queue, a function, an external service.
///
/// @param kind       the catalogue's id, such as `aws/sqs-queue`; a kind that is not known makes an opaque resource
/// @param label      what the card says instead of the id
/// @param properties set by the user, under CloudFormation's own names; what is absent has the kind's default
/// @param attributes CloudFormation's resource attributes (`DependsOn`, `DeletionPolicy`, `Condition`, `Metadata`, …)
/// @param group      the innermost group it is a member of
/// @param rules      rules switched off or re-graded for this resource, by rule id
public record Resource(ResourceId id, String kind, Optional<String> label, Map<String, Value> properties,
                       Map<String, Value> attributes, Optional<GroupId> group, Map<String, RuleSetting> rules) {
    public Resource {
        properties = Copies.ordered(properties);
        attributes = Copies.ordered(attributes);
        rules = Copies.ordered(rules);
    }

    public static Resource of(ResourceId id, String kind) {
        return new Resource(id, kind, Optional.empty(), Map.of(), Map.of(), Optional.empty(), Map.of());
    }

    /// What the card says: the label, or the id.
    public String title() {
        return label.orElse(id.value());
    }

    public Resource withId(ResourceId id) {
        return new Resource(id, kind, label, properties, attributes, group, rules);
    }

    public Resource withLabel(Optional<String> label) {
        return new Resource(id, kind, label, properties, attributes, group, rules);
    }

    public Resource withProperties(Map<String, Value> properties) {
        return new Resource(id, kind, label, properties, attributes, group, rules);
    }

    /// Sets a property, or removes it when `value` is empty.
    public Resource withProperty(String name, Optional<Value> value) {
        return withProperties(Copies.put(properties, name, value));
    }

    public Resource withAttributes(Map<String, Value> attributes) {
        return new Resource(id, kind, label, properties, attributes, group, rules);
    }

    public Resource withGroup(Optional<GroupId> group) {
        return new Resource(id, kind, label, properties, attributes, group, rules);
    }

    public Resource withRule(String rule, Optional<RuleSetting> setting) {
        return new Resource(id, kind, label, properties, attributes, group, Copies.put(rules, rule, setting));
    }
}
