package io.archloom.model;

import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The document. Immutable: a change is an `edit.Edit`, which gives the next design; undo is the previous one.
///
/// Invariants beside those of [Structure]: placement, workloads and environments speak of elements that exist; there is at
/// least one environment, no two have the same name, and the first one is the one shown when none is named.
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
        require(workload, structure, placement);
        var names = new HashSet<String>();
        for (var environment : environments) {
            if (!names.add(environment.name())) {
                throw new IllegalArgumentException("two environments of one name: " + environment.name());
            }
            require(environment.workload(), structure, placement);
            for (var id : environment.properties().keySet()) {
                require(id.hasProperties() && exists(structure, placement, id), "property", id);
            }
            for (var id : environment.existing().keySet()) {
                require(structure.resources().containsKey(id), "existing resource", id);
            }
        }
    }

    public static Design named(String name) {
        return new Design(Structure.EMPTY, Placement.EMPTY, Workload.NONE, List.of(Environment.PRODUCTION), List.of(),
                Walkthrough.NONE, Settings.named(name));
    }

    private static void require(Workload workload, Structure structure, Placement placement) {
        for (var id : workload.loads().keySet()) {
            require(exists(structure, placement, id), "load", id);
        }
        for (var id : workload.assumptions().keySet()) {
            require(exists(structure, placement, id), "assumption", id);
        }
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

    public Optional<Environment> environment(String name) {
        return environments.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /// The design as it is in one of its environments, holding that environment alone: its properties, workload, tags and operations are the
    /// design's own, so that whoever judges, estimates or exports it need not know of environments. What exists there already is
    /// still said by the environment. The same object when there is nothing to apply.
    ///
    /// @throws IllegalArgumentException when it has no environment of that name
    public Design in(String name) {
        var there = environment(name).orElseThrow(() -> new IllegalArgumentException("no environment " + name));
        if (environments.size() == 1 && there.isAsDrawn()) {
            return this;
        }
        var tags = new LinkedHashMap<>(settings.tags());
        tags.putAll(there.tags());
        var own = scenarios.stream().filter(it -> it.environment().equals(name)).toList();
        return new Design(there.applied(structure), placement, workload.with(there.workload()), List.of(there.applied()), own,
                walkthrough, settings.withTags(tags).withOperations(there.operations().orElse(settings.operations())));
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
