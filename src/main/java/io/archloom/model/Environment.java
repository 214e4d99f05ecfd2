package io.archloom.model;

import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a design is deployed, and what is different there. [Design#in] applies it.
///
/// @param name       letters, digits, `-` and `.`: it becomes a key of the template's mappings
/// @param region     AWS region code, such as `eu-west-1`: decides prices and quotas
/// @param parameters values of the design's parameters there
/// @param properties properties of resources and connections that differ; `Null` stands for the kind's default
/// @param workload   loads and usages that differ
/// @param tags       beside those of [Settings#tags()]; of the same name, these win
/// @param existing   resources that are there already and only referred to
/// @param operations whether the design is operated there; empty: as [Settings#operations()] says
public record Environment(String name, String region, Map<String, Value> parameters,
                          Map<ElementId, Map<String, Value>> properties, Workload workload, Map<String, String> tags,
                          Map<ResourceId, Existing> existing, Optional<Boolean> operations) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,62}");
    public static final Environment PRODUCTION = of("production", "us-east-1");

    public Environment {
        if (!isName(name)) {
            throw new IllegalArgumentException("not an environment's name: " + name);
        }
        parameters = Copies.ordered(parameters);
        var copies = new LinkedHashMap<ElementId, Map<String, Value>>();
        properties.forEach((id, byName) -> {
            if (!byName.isEmpty()) {
                copies.put(id, Copies.ordered(byName));
            }
        });
        properties = Copies.ordered(copies);
        tags = Copies.ordered(tags);
        existing = Copies.ordered(existing);
    }

    /// An environment in which nothing differs.
    public static Environment of(String name, String region) {
        return new Environment(name, region, Map.of(), Map.of(), Workload.NONE, Map.of(), Map.of(), Optional.empty());
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    public Optional<Value> property(ElementId id, String name) {
        return Optional.ofNullable(properties.getOrDefault(id, Map.of()).get(name));
    }

    /// Whether it is in the region to which what serves the whole world reports: CloudFront, Route 53.
    public boolean isInUsEast1() {
        return region.equals("us-east-1");
    }

    /// Whether the design is the same there as it is drawn, but for its parameters and what exists.
    public boolean isAsDrawn() {
        return properties.isEmpty() && workload.equals(Workload.NONE) && tags.isEmpty() && operations.isEmpty();
    }

    /// The elements of which it says something that holds there alone, beside what exists.
    public Set<ElementId> differing() {
        var differing = new LinkedHashSet<>(properties.keySet());
        differing.addAll(workload.loads().keySet());
        differing.addAll(workload.assumptions().keySet());
        return differing;
    }

    /// The same environment for a design that has what differs applied.
    Environment applied() {
        return new Environment(name, region, parameters, Map.of(), Workload.NONE, Map.of(), existing, Optional.empty());
    }

    /// The structure with this environment's properties; the same object when none differs.
    Structure applied(Structure structure) {
        var resources = new LinkedHashMap<>(structure.resources());
        var connections = new LinkedHashMap<>(structure.connections());
        properties.forEach((id, byName) -> {
            switch (id) {
                case ResourceId resource -> resources.computeIfPresent(resource,
                        (_, r) -> r.withProperties(over(r.properties(), byName)));
                case ConnectionId connection -> connections.computeIfPresent(connection,
                        (_, c) -> c.withProperties(over(c.properties(), byName)));
                case ElementId.GroupId _, ElementId.NoteId _ -> { }
            }
        });
        return properties.isEmpty() ? structure : new Structure(resources, connections, structure.groups(), structure.declarations());
    }

    private static Map<String, Value> over(Map<String, Value> drawn, Map<String, Value> here) {
        var values = new LinkedHashMap<>(drawn);
        here.forEach((name, value) -> {
            if (value instanceof Value.Null) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        });
        return values;
    }

    public Environment withName(String name) {
        return new Environment(name, region, parameters, properties, workload, tags, existing, operations);
    }

    public Environment withRegion(String region) {
        return new Environment(name, region, parameters, properties, workload, tags, existing, operations);
    }

    /// Sets a parameter's value, or removes it when `value` is empty.
    public Environment withParameter(String parameter, Optional<Value> value) {
        return new Environment(name, region, Copies.put(parameters, parameter, value), properties, workload, tags, existing, operations);
    }

    public Environment withProperties(Map<ElementId, Map<String, Value>> properties) {
        return new Environment(name, region, parameters, properties, workload, tags, existing, operations);
    }

    /// Sets what a property is there, or makes it what is drawn when `value` is empty.
    public Environment withProperty(ElementId id, String property, Optional<Value> value) {
        var byName = Copies.put(properties.getOrDefault(id, Map.of()), property, value);
        return withProperties(Copies.put(properties, id, Optional.of(byName)));
    }

    public Environment withWorkload(Workload workload) {
        return new Environment(name, region, parameters, properties, workload, tags, existing, operations);
    }

    /// Sets a tag, or removes it when `value` is empty.
    public Environment withTag(String tag, Optional<String> value) {
        return new Environment(name, region, parameters, properties, workload, Copies.put(tags, tag, value), existing, operations);
    }

    public Environment withExisting(Map<ResourceId, Existing> existing) {
        return new Environment(name, region, parameters, properties, workload, tags, existing, operations);
    }

    /// Says how a resource is found that is there already; empty: the template makes it.
    public Environment withExisting(ResourceId id, Optional<Existing> found) {
        return withExisting(Copies.put(existing, id, found));
    }

    /// Says whether the design is operated there; empty: as it is everywhere.
    public Environment withOperations(Optional<Boolean> operations) {
        return new Environment(name, region, parameters, properties, workload, tags, existing, operations);
    }
}
