package io.archloom.edit;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Assumption;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.Group;
import io.archloom.model.Load;
import io.archloom.model.Names;
import io.archloom.model.Note;
import io.archloom.model.Resource;
import io.archloom.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A part of a design that can be put into another: the clipboard's content. Connections are those between resources
/// that are both in it; a group comes with all its members.
///
/// @param environments what environments say of its elements, for those of the same names; not what exists, which a copy is not
public record Fragment(List<Resource> resources, List<Connection> connections, List<Group> groups, List<Note> notes,
                       Map<ElementId, Rectangle> bounds, Map<ElementId, Load> loads,
                       Map<ElementId, Map<String, Assumption>> assumptions, List<Environment> environments) {
    public Fragment {
        resources = List.copyOf(resources);
        connections = List.copyOf(connections);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
        bounds = Map.copyOf(bounds);
        loads = Map.copyOf(loads);
        assumptions = Map.copyOf(assumptions);
        environments = List.copyOf(environments);
    }

    public boolean isEmpty() {
        return resources.isEmpty() && groups.isEmpty() && notes.isEmpty();
    }

    /// The part of `design` that `elements` names.
    public static Fragment of(Design design, Set<? extends ElementId> elements) {
        var structure = design.structure();
        var groups = new LinkedHashSet<GroupId>();
        for (var group : structure.groups().values()) {
            for (Optional<GroupId> at = Optional.of(group.id()); at.isPresent();
                    at = structure.groups().get(at.get()).parent()) {
                if (elements.contains(at.get()) || isInsideOf(elements, structure.groups().get(at.get()))) {
                    groups.add(group.id());
                    break;
                }
            }
        }
        var resources = structure.resources().values().stream()
                .filter(r -> elements.contains(r.id()) || r.group().filter(groups::contains).isPresent()
                        || structure.frameOf(r.id()).filter(frame -> groups.contains(frame.id())).isPresent()).toList();
        var ids = new HashSet<ElementId>();
        resources.forEach(r -> ids.add(r.id()));
        var connections = structure.connections().values().stream()
                .filter(c -> ids.contains(c.from().resource()) && ids.contains(c.to().resource())).toList();
        connections.forEach(c -> ids.add(c.id()));
        ids.addAll(groups);
        var notes = design.placement().notes().values().stream().filter(n -> elements.contains(n.id())).toList();
        var bounds = new HashMap<ElementId, Rectangle>();
        var loads = new HashMap<ElementId, Load>();
        var assumptions = new HashMap<ElementId, Map<String, Assumption>>();
        for (var id : ids) {
            design.placement().bounds(id).ifPresent(box -> bounds.put(id, box));
            design.workload().load(id).ifPresent(load -> loads.put(id, load));
            Optional.ofNullable(design.workload().assumptions().get(id)).ifPresent(a -> assumptions.put(id, a));
        }
        return new Fragment(resources, connections, groups.stream().map(structure.groups()::get).toList(), notes,
                bounds, loads, assumptions, design.environments().stream()
                        .map(it -> Environments.only(it, ids::contains).withExisting(Map.of()).withOperations(Optional.empty())).filter(it -> !it.isAsDrawn()).toList());
    }

    private static boolean isInsideOf(Set<? extends ElementId> elements, Group group) {
        return group.of().filter(elements::contains).isPresent();
    }

    /// The same, drawn elsewhere.
    public Fragment moved(Point by) {
        var moved = new HashMap<ElementId, Rectangle>();
        bounds.forEach((id, box) -> moved.put(id, new Rectangle(box.x() + by.x(), box.y() + by.y(), box.width(),
                box.height())));
        return new Fragment(resources, connections, groups, notes.stream()
                .map(n -> n.withBounds(new Rectangle(n.bounds().x() + by.x(), n.bounds().y() + by.y(),
                        n.bounds().width(), n.bounds().height()))).toList(), moved, loads, assumptions, environments);
    }

    /// The same under names that are free in `design`, so that what will be inserted is known before it is.
    public Fragment freshFor(Design design) {
        var taken = new HashSet<ElementId>(design.structure().resources().keySet());
        taken.addAll(design.structure().connections().keySet());
        taken.addAll(design.structure().groups().keySet());
        taken.addAll(design.placement().notes().keySet());
        var names = new HashMap<ElementId, ElementId>();
        resources.forEach(r -> names.put(r.id(), fresh(r.id(), taken)));
        connections.forEach(c -> names.put(c.id(), fresh(c.id(), taken)));
        groups.forEach(g -> names.put(g.id(), fresh(g.id(), taken)));
        notes.forEach(n -> names.put(n.id(), fresh(n.id(), taken)));
        var newResources = resources.stream().map(r -> r.withId((ResourceId) names.get(r.id()))
                .withGroup(r.group().map(g -> (GroupId) names.getOrDefault(g, g)))).toList();
        var newConnections = connections.stream().map(c -> c.withId((ConnectionId) names.get(c.id())).withEnds(
                new Connection.End((ResourceId) names.get(c.from().resource()), c.from().port()),
                new Connection.End((ResourceId) names.get(c.to().resource()), c.to().port()))).toList();
        var newGroups = groups.stream().map(g -> g.withId((GroupId) names.get(g.id()))
                .withParent(g.parent().map(p -> (GroupId) names.getOrDefault(p, p)))
                .withOf(g.of().map(r -> (ResourceId) names.get(r)))).toList();
        var newNotes = notes.stream().map(n -> n.withId((NoteId) names.get(n.id()))).toList();
        return new Fragment(newResources, newConnections, newGroups, newNotes, renamed(bounds, names),
                renamed(loads, names), renamed(assumptions, names), environments.stream().map(it -> it.withProperties(renamed(it.properties(), names))
                        .withWorkload(new Workload(renamed(it.workload().loads(), names), renamed(it.workload().assumptions(), names)))).toList());
    }

    private static ElementId fresh(ElementId id, Set<ElementId> taken) {
        var name = switch (id) {
            case ResourceId _ -> new ResourceId(Names.fresh(id.value(), n -> taken.contains(new ResourceId(n))));
            case ConnectionId _ -> new ConnectionId(Names.fresh(id.value(), n -> taken.contains(new ConnectionId(n))));
            case GroupId _ -> new GroupId(Names.fresh(id.value(), n -> taken.contains(new GroupId(n))));
            case NoteId _ -> new NoteId(Names.fresh(id.value(), n -> taken.contains(new NoteId(n))));
        };
        taken.add(name);
        return name;
    }

    private static <V> Map<ElementId, V> renamed(Map<ElementId, V> byId, Map<ElementId, ElementId> names) {
        var result = new LinkedHashMap<ElementId, V>();
        byId.forEach((id, value) -> result.put(names.getOrDefault(id, id), value));
        return result;
    }

    /// The ids of everything in it.
    public Set<ElementId> ids() {
        var ids = new LinkedHashSet<ElementId>();
        resources.forEach(r -> ids.add(r.id()));
        connections.forEach(c -> ids.add(c.id()));
        groups.forEach(g -> ids.add(g.id()));
        notes.forEach(n -> ids.add(n.id()));
        return ids;
    }

    Design insertInto(Design design) {
        if (isEmpty()) {
            return design;
        }
        var fresh = freshFor(design);
        var edits = new ArrayList<Edit>();
        var known = new HashSet<>(design.structure().groups().keySet());
        fresh.groups.forEach(g -> known.add(g.id()));
        var parents = new HashMap<GroupId, Optional<GroupId>>();
        var framed = fresh.groups.stream().flatMap(g -> g.of().stream()).collect(Collectors.toSet());
        fresh.resources.stream().filter(r -> framed.contains(r.id()))
                .forEach(r -> edits.add(new Edit.AddResource(r, Elements.UNPLACED)));
        for (var group : fresh.groups) {
            parents.put(group.id(), group.parent().filter(known::contains));
            edits.add(new Edit.AddGroup(group.withParent(Optional.empty()),
                    fresh.bounds.getOrDefault(group.id(), Elements.UNPLACED), Set.of()));
        }
        parents.forEach((group, parent) -> parent.ifPresent(p -> edits.add(new Edit.Regroup(Set.of(group),
                Optional.of(p)))));
        for (var resource : fresh.resources) {
            if (framed.contains(resource.id())) {
                continue;
            }
            edits.add(new Edit.AddResource(resource.withGroup(resource.group().filter(known::contains)),
                    fresh.bounds.getOrDefault(resource.id(), Elements.UNPLACED)));
        }
        fresh.connections.forEach(c -> edits.add(new Edit.Connect(c)));
        fresh.notes.forEach(n -> edits.add(new Edit.AddNote(n)));
        fresh.loads.forEach((id, load) -> edits.add(new Edit.SetLoad(id, Optional.of(load))));
        fresh.assumptions.forEach((id, byName) -> byName.forEach((name, value) ->
                edits.add(new Edit.SetAssumption(id, name, Optional.of(value)))));
        fresh.environments.forEach(environment -> edits.addAll(said(environment)));
        return new Edit.Batch("", edits).apply(design);
    }

    /// What an environment says, as changes of it.
    private static List<Edit> said(Environment environment) {
        var changes = new ArrayList<EnvironmentChange>();
        environment.properties().forEach((id, byName) -> byName.forEach((name, value) ->
                changes.add(new EnvironmentChange.Property(id, name, Optional.of(value)))));
        environment.workload().loads().forEach((id, load) -> changes.add(new EnvironmentChange.SourceLoad(id, Optional.of(load))));
        environment.workload().assumptions().forEach((id, byName) -> byName.forEach((name, value) ->
                changes.add(new EnvironmentChange.Usage(id, name, Optional.of(value)))));
        return changes.stream().<Edit>map(change -> new Edit.ChangeEnvironment(environment.name(), change)).toList();
    }
}
