package io.archloom.workbench;

import io.archloom.catalog.ResourceKind.Role;
import io.archloom.edit.Edit;
import io.archloom.edit.EnvironmentChange;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Names;
import io.archloom.topology.Link;
import io.archloom.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Splits a function that several things trigger into one for each.
///
/// The first trigger stays with the function, whose id and so whose deployed resource stay what they are. Each of the others gets a copy
/// of it: its settings, usages, what environments say of it, and everything that it calls. Nothing is taken from what the copies call or
/// may do: that is for whoever knows the code.
public final class Splitting {
    private final Design design;
    private final Set<String> taken = new HashSet<>();
    private final List<Edit> edits = new ArrayList<>();

    private Splitting(Design design) {
        this.design = design;
        design.structure().resources().keySet().forEach(id -> taken.add(id.value()));
        design.structure().connections().keySet().forEach(id -> taken.add(id.value()));
    }

    /// The triggers of each function that a split would give; fewer than two when there is nothing to split. They go apart by where they come
    /// from, or, when all come from one place, one by one.
    public static List<List<Link>> parts(ResourceId function, Topology topology) {
        if (topology.kind(function) == null || topology.kind(function).role() != Role.FUNCTION) {
            return List.of();
        }
        var bySource = new LinkedHashMap<ResourceId, List<Link>>();
        var triggers = topology.in(function).stream().filter(link -> link.feeds() && !link.from().equals(function)).toList();
        triggers.forEach(link -> bySource.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link));
        return bySource.size() > 1 ? List.copyOf(bySource.values()) : triggers.stream().map(List::of).toList();
    }

    /// The split as one step; empty when the function has not several triggers.
    public static Optional<Edit> of(ResourceId function, Design design, Topology topology, String label) {
        var parts = parts(function, topology);
        return parts.size() < 2 ? Optional.empty() : Optional.of(new Splitting(design).edit(function, parts, label));
    }

    private Edit edit(ResourceId function, List<List<Link>> parts, String label) {
        var moved = new HashSet<ConnectionId>();
        parts.forEach(part -> part.forEach(link -> moved.add(link.id())));
        var kept = design.structure().connectionsOf(function).stream().filter(connection -> !moved.contains(connection.id())).toList();
        for (var part : parts.subList(1, parts.size())) {
            var copy = new ResourceId(fresh(stem(function.value() + part.getFirst().from().value())));
            edits.add(new Edit.AddBeside(design.structure().resources().get(function).withId(copy).withLabel(Optional.empty()), function));
            said(function, copy);
            part.forEach(link -> edits.add(new Edit.Reconnect(link.id(), link.connection().from(),
                    new Connection.End(copy, link.connection().to().port()))));
            kept.forEach(connection -> copy(connection, function, copy));
        }
        return new Edit.Batch(label, edits);
    }

    private void copy(Connection connection, ResourceId function, ResourceId copy) {
        var from = end(connection.from(), function, copy);
        var to = end(connection.to(), function, copy);
        var id = new ConnectionId(fresh(stem(from.resource() + "-" + to.resource())));
        edits.add(new Edit.Connect(connection.withId(id).withEnds(from, to)));
        said(connection.id(), id);
    }

    private static Connection.End end(Connection.End end, ResourceId function, ResourceId copy) {
        return end.resource().equals(function) ? new Connection.End(copy, end.port()) : end;
    }

    /// What workload and environments say of an element, said of its copy.
    private void said(ElementId of, ElementId copy) {
        design.workload().assumptions().getOrDefault(of, Map.of()).forEach((name, usage) -> edits.add(new Edit.SetAssumption(copy, name, Optional.of(usage))));
        for (var environment : design.environments()) {
            environment.properties().getOrDefault(of, Map.of()).forEach((name, value) -> edits.add(
                    new Edit.ChangeEnvironment(environment.name(), new EnvironmentChange.Property(copy, name, Optional.of(value)))));
            environment.workload().assumptions().getOrDefault(of, Map.of()).forEach((name, usage) -> edits.add(
                    new Edit.ChangeEnvironment(environment.name(), new EnvironmentChange.Usage(copy, name, Optional.of(usage)))));
        }
    }

    /// An id has 255 letters at most.
    private static String stem(String name) {
        return name.substring(0, Math.min(name.length(), 200));
    }

    private String fresh(String stem) {
        var name = Names.fresh(stem, taken::contains);
        taken.add(name);
        return name;
    }
}
