package io.archloom.synth;

import io.archloom.model.ElementId;
import io.archloom.template.Template;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A resource of the template while it is written. What the user set stays as it is: passes only add beside it.
final class Draft {
    static final String DEPENDS_ON = "DependsOn";

    final String id;
    final String type;
    /// What it was written for; empty for what belongs to the stack as a whole.
    final Optional<ElementId> origin;
    final Map<String, Value> attributes = new LinkedHashMap<>();
    Optional<String> comment = Optional.empty();
    private final SequencedMap<String, Value> properties = new LinkedHashMap<>();
    private final Set<String> own = new LinkedHashSet<>();
    private final Set<String> dependencies = new LinkedHashSet<>();

    Draft(String id, String type, Optional<ElementId> origin) {
        this.id = id;
        this.type = type;
        this.origin = origin;
    }

    Map<String, Value> properties() {
        return Collections.unmodifiableMap(properties);
    }

    /// The value of a property.
    Optional<Value> get(String property) {
        return Optional.ofNullable(properties.get(property));
    }

    /// What stands at a dotted path of maps.
    Optional<Value> at(String path) {
        var parts = path.split("\\.");
        var value = get(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            var part = parts[i];
            value = value.flatMap(it -> it instanceof Value.MapOf map ? map.get(part) : Optional.empty());
        }
        return value;
    }

    boolean has(String property) {
        return properties.containsKey(property);
    }

    /// The user's own value, which wins over everything written later.
    void own(String path, Value value) {
        own.add(root(path));
        change(path, _ -> value);
    }

    /// Sets the value at a dotted path, unless the user has said something there.
    void set(String path, Value value) {
        change(path, there -> there.filter(_ -> own.contains(root(path))).orElse(value));
    }

    /// Sets the value unless there is one.
    void setIfAbsent(String path, Value value) {
        change(path, there -> there.orElse(value));
    }

    /// Adds to the list at a dotted path what it does not have yet. One that stands there alone becomes a list.
    void append(String path, Value value) {
        change(path, there -> switch (there.orElse(Value.list())) {
            case Value.ListOf(var items) -> {
                var longer = new ArrayList<>(items);
                for (var item : value instanceof Value.ListOf(var several) ? several : List.of(value)) {
                    if (!longer.contains(item)) {
                        longer.add(item);
                    }
                }
                yield Value.list(longer);
            }
            case Value single -> single.equals(value) ? single : Value.list(single, value);
        });
    }

    private void change(String path, ValuePath.Change change) {
        var root = root(path);
        var there = get(root);
        if (root.length() == path.length()) {
            properties.put(root, change.of(there));
        } else {
            ValuePath.of(path.substring(root.length() + 1)).change(there, change).ifPresent(value -> properties.put(root, value));
        }
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /// Puts a property before all others.
    void lead(String property, Value value) {
        if (!has(property)) {
            properties.putFirst(property, value);
        }
    }

    /// Puts items before those of a list, and the list before all other properties. Each item is there once.
    void leadItems(String property, List<Value> items) {
        var all = new LinkedHashSet<>(items);
        if (properties.remove(property) instanceof Value.ListOf(var there)) {
            all.addAll(there);
        }
        properties.putFirst(property, Value.list(all));
    }

    /// Says every property anew.
    void replaceAll(UnaryOperator<Value> change) {
        properties.replaceAll((_, value) -> change.apply(value));
    }

    /// This resource depends on nothing of these any more.
    void forget(Predicate<String> gone) {
        dependencies.removeIf(gone);
        var left = told().stream().filter(it -> it.asText().filter(gone).isEmpty()).toList();
        if (left.isEmpty()) {
            attributes.remove(DEPENDS_ON);
        } else {
            attributes.computeIfPresent(DEPENDS_ON, (_, value) -> value instanceof Value.ListOf ? Value.list(left) : value);
        }
    }

    /// What the user says that it depends on.
    private List<Value> told() {
        return switch (attributes.getOrDefault(DEPENDS_ON, Value.list())) {
            case Value.ListOf(var items) -> items;
            case Value one -> List.of(one);
        };
    }

    /// This resource is made after the other.
    void dependOn(String other) {
        dependencies.add(other);
    }

    Set<String> dependencies() {
        return dependencies;
    }

    Template.Entry entry() {
        var written = new LinkedHashMap<>(attributes);
        if (!dependencies.isEmpty()) {
            var all = new LinkedHashSet<>(told());
            dependencies.forEach(other -> all.add(Value.of(other)));
            written.put(DEPENDS_ON, all.size() == 1 ? all.iterator().next() : Value.list(all));
        }
        return new Template.Entry(type, written, properties, comment);
    }
}
