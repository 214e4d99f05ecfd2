package io.archloom.model;

import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the design *is*: resources, connections, groups and a template's other sections, each in the user's order.
///
/// Invariants: every connection's ends exist; every group named exists; no group contains itself; a group is the inside of a
/// resource that exists, has no other inside and names no group of its own; every map is keyed by its entries' own ids.
/// A violation is an [IllegalArgumentException]: a reader checks first and reports a problem.
public record Structure(Map<ResourceId, Resource> resources, Map<ConnectionId, Connection> connections,
                        Map<GroupId, Group> groups, Declarations declarations) {
    public static final Structure EMPTY = new Structure(Map.of(), Map.of(), Map.of(), Declarations.NONE);

    public Structure {
        resources = Copies.ordered(resources);
        connections = Copies.ordered(connections);
        groups = Copies.ordered(groups);
        for (var entry : resources.entrySet()) {
            var resource = entry.getValue();
            require(entry.getKey().equals(resource.id()), "resource under another id", resource.id());
            require(resource.group().isEmpty() || groups.containsKey(resource.group().get()),
                    "unknown group of", resource.id());
        }
        for (var entry : connections.entrySet()) {
            var connection = entry.getValue();
            require(entry.getKey().equals(connection.id()), "connection under another id", connection.id());
            require(resources.containsKey(connection.from().resource())
                    && resources.containsKey(connection.to().resource()), "dangling end of", connection.id());
        }
        var framed = new HashSet<ResourceId>();
        for (var entry : groups.entrySet()) {
            require(entry.getKey().equals(entry.getValue().id()), "group under another id", entry.getKey());
            var of = entry.getValue().of();
            require(of.isEmpty() || resources.containsKey(of.get()) && resources.get(of.get()).group().isEmpty()
                    && framed.add(of.get()), "not the inside of a resource:", entry.getKey());
            var seen = new HashSet<GroupId>();
            for (var group = entry.getValue(); ; group = groups.get(group.parent().get())) {
                require(seen.add(group.id()), "group inside itself", group.id());
                if (group.parent().isEmpty()) {
                    break;
                }
                require(groups.containsKey(group.parent().get()), "unknown parent of", group.id());
            }
        }
    }

    private static void require(boolean holds, String fault, ElementId id) {
        if (!holds) {
            throw new IllegalArgumentException(fault + " " + id.value());
        }
    }

    public Optional<Resource> resource(ResourceId id) {
        return Optional.ofNullable(resources.get(id));
    }

    public Optional<Connection> connection(ConnectionId id) {
        return Optional.ofNullable(connections.get(id));
    }

    public Optional<Group> group(GroupId id) {
        return Optional.ofNullable(groups.get(id));
    }

    /// The frame that is the inside of `resource`. Linear in the number of groups.
    public Optional<Group> frameOf(ResourceId resource) {
        return groups.values().stream().filter(g -> g.of().filter(resource::equals).isPresent()).findFirst();
    }

    /// What is written on a group: the title of the resource whose inside it is, or its own.
    public String title(Group group) {
        return group.of().map(resources::get).map(Resource::title).orElseGet(group::title);
    }

    /// The innermost group that `resource` is a member of; one with an inside is a member of what its frame is nested in.
    public Optional<GroupId> homeOf(ResourceId resource) {
        return resource(resource).flatMap(Resource::group).or(() -> frameOf(resource).flatMap(Group::parent));
    }

    /// The resources that `resource` is inside of, from the innermost outwards.
    public List<Resource> containersOf(ResourceId resource) {
        var containers = new ArrayList<Resource>();
        for (var at = homeOf(resource).map(groups::get); at.isPresent(); at = at.get().parent().map(groups::get)) {
            at.get().of().map(resources::get).ifPresent(containers::add);
        }
        return containers;
    }

    /// What is set on an element; nothing for what is gone, and for groups and notes, which have no properties.
    public Map<String, Value> properties(ElementId id) {
        return switch (id) {
            case ResourceId resource -> resource(resource).map(Resource::properties).orElse(Map.of());
            case ConnectionId connection -> connection(connection).map(Connection::properties).orElse(Map.of());
            case GroupId _, ElementId.NoteId _ -> Map.of();
        };
    }

    /// The rules that are switched off or re-graded for an element; none for what is gone, and for groups and notes.
    public Map<String, RuleSetting> rules(ElementId id) {
        return switch (id) {
            case ResourceId resource -> resource(resource).map(Resource::rules).orElse(Map.of());
            case ConnectionId connection -> connection(connection).map(Connection::rules).orElse(Map.of());
            case GroupId _, ElementId.NoteId _ -> Map.of();
        };
    }

    /// The connections that start or end at `resource`, in the design's order. Linear in the number of connections.
    public List<Connection> connectionsOf(ResourceId resource) {
        return connections.values().stream().filter(c -> c.touches(resource)).toList();
    }

    public Structure withResources(Map<ResourceId, Resource> resources) {
        return new Structure(resources, connections, groups, declarations);
    }

    /// Adds `resource`, or replaces the one with its id in its place.
    public Structure with(Resource resource) {
        return withResources(Copies.put(resources, resource.id(), Optional.of(resource)));
    }

    /// Adds `connection`, or replaces the one with its id in its place.
    public Structure with(Connection connection) {
        return new Structure(resources, Copies.put(connections, connection.id(), Optional.of(connection)), groups,
                declarations);
    }

    /// Adds `group`, or replaces the one with its id in its place.
    public Structure with(Group group) {
        return new Structure(resources, connections, Copies.put(groups, group.id(), Optional.of(group)), declarations);
    }

    public Structure withDeclarations(Declarations declarations) {
        return new Structure(resources, connections, groups, declarations);
    }
}
