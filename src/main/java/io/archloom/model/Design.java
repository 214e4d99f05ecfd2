package io.archloom.model;

import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;

/// The document. Immutable: a change is an `edit.Edit`, which gives the next design; undo is the previous one.
///
/// Invariants beside those of [Structure]: placement and workload speak of elements that exist; there is at least one
/// environment, and the first one is the one shown when none is named.
public record Design(Structure structure, Placement placement, Workload workload, List<Environment> environments,
                     List<Scenario> scenarios, Walkthrough walkthrough, Settings settings) {
    public Design {
        environments = List.copyOf(environments);
        scenarios = List.copyOf(scenarios);
        if (environments.isEmpty()) {
            throw new IllegalArgumentException("a design has at least one environment");
        }
        for (var id : placement.resources().keySet()) {
            require(structure.resources().containsKey(id), "placement", id);
        }
        for (var group : structure.groups().values()) {
            if (group.of().filter(placement.resources()::containsKey).isPresent()) {
                throw new IllegalArgumentException("a card beside a frame: " + group.of().get().value());
            }
        }
        for (var id : placement.groups().keySet()) {
            require(structure.groups().containsKey(id), "placement", id);
        }
        for (var id : workload.loads().keySet()) {
            require(exists(structure, placement, id), "load", id);
        }
        for (var id : workload.assumptions().keySet()) {
            require(exists(structure, placement, id), "assumption", id);
        }
    }

    public static Design named(String name) {
        return new Design(Structure.EMPTY, Placement.EMPTY, Workload.NONE, List.of(Environment.PRODUCTION), List.of(),
                Walkthrough.NONE, Settings.named(name));
    }

    private static void require(boolean exists, String what, ElementId id) {
        if (!exists) {
            throw new IllegalArgumentException(what + " of an element that does not exist: " + id.value());
        }
    }

    private static boolean exists(Structure structure, Placement placement, ElementId id) {
        return switch (id) {
            case ResourceId resource -> structure.resources().containsKey(resource);
            case ConnectionId connection -> structure.connections().containsKey(connection);
            case GroupId group -> structure.groups().containsKey(group);
            case NoteId note -> placement.notes().containsKey(note);
        };
    }

    public boolean contains(ElementId id) {
        return exists(structure, placement, id);
    }

    /// The environment shown when none is named.
    public Environment environment() {
        return environments.getFirst();
    }

    /// What people call an element: a resource's title, `From → To` for a connection, a group's title, the first line of a note;
    /// the id of what has no title or is gone.
    public String title(ElementId id) {
        var title = switch (id) {
            case ResourceId resource -> structure.resource(resource).map(Resource::title);
            case ConnectionId connection -> structure.connection(connection)
                    .map(c -> title(c.from().resource()) + " → " + title(c.to().resource()));
            case GroupId group -> structure.group(group).map(structure::title);
            case NoteId note -> Optional.ofNullable(placement.notes().get(note))
                    .flatMap(it -> it.text().lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst());
        };
        return title.filter(it -> !it.isBlank()).orElse(id.value());
    }

    /// What a reference to a parameter stands for in the shown environment; every other value is itself.
    public Value resolved(Value value) {
        if (!(value instanceof Value.Ref(var name))) {
            return value;
        }
        var chosen = environment().parameters().get(name);
        if (chosen != null) {
            return chosen;
        }
        return structure.declarations().parameters().get(name) instanceof Value.MapOf declaration
                ? declaration.get("Default").orElse(value) : value;
    }

    public Design withStructure(Structure structure) {
        return new Design(structure, placement, workload, environments, scenarios, walkthrough, settings);
    }

    public Design withPlacement(Placement placement) {
        return new Design(structure, placement, workload, environments, scenarios, walkthrough, settings);
    }

    public Design withWorkload(Workload workload) {
        return new Design(structure, placement, workload, environments, scenarios, walkthrough, settings);
    }

    public Design withEnvironments(List<Environment> environments) {
        return new Design(structure, placement, workload, environments, scenarios, walkthrough, settings);
    }

    public Design withWalkthrough(Walkthrough walkthrough) {
        return new Design(structure, placement, workload, environments, scenarios, walkthrough, settings);
    }

    public Design withSettings(Settings settings) {
        return new Design(structure, placement, workload, environments, scenarios, walkthrough, settings);
    }
}
