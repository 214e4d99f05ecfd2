package io.archloom.topology;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ResourceKind;
import io.archloom.graph.Graph;
import io.archloom.graph.Reachability;
import io.archloom.model.Connection;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.model.Structure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// The graph that a structure draws, with its meaning from the catalogue.
///
///     var topology = Topology.of(design.structure(), catalog);
///     topology.reached(List.of()).contains(function);      // false: nothing ever calls it
public final class Topology {
    private final Structure structure;
    private final Map<ResourceId, ResourceKind> kinds;
    private final Map<ConnectionId, Link> links;
    private final List<Connection> untyped;
    private final Graph<ResourceId, ConnectionId> graph;
    private final Map<ResourceId, List<Link>> out = new HashMap<>();
    private final Map<ResourceId, List<Link>> in = new HashMap<>();

    private Topology(Structure structure, Map<ResourceId, ResourceKind> kinds, Map<ConnectionId, Link> links, List<Connection> untyped) {
        this.structure = structure;
        this.kinds = Collections.unmodifiableMap(kinds);
        this.links = Collections.unmodifiableMap(links);
        this.untyped = List.copyOf(untyped);
        graph = Graph.of(structure.resources().keySet(), links.keySet(), id -> links.get(id).from(), id -> links.get(id).to());
        for (var link : links.values()) {
            out.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link);
            in.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link);
        }
    }

    public static Topology of(Structure structure, Catalog catalog) {
        var kinds = LinkedHashMap.<ResourceId, ResourceKind>newLinkedHashMap(structure.resources().size());
        structure.resources().values().forEach(resource -> kinds.put(resource.id(), catalog.kindOf(resource)));
        var links = LinkedHashMap.<ConnectionId, Link>newLinkedHashMap(structure.connections().size());
        var untyped = new ArrayList<Connection>();
        for (var connection : structure.connections().values()) {
            Link.of(connection, structure, catalog).ifPresentOrElse(link -> links.put(link.id(), link), () -> untyped.add(connection));
        }
        return new Topology(structure, kinds, links, untyped);
    }

    public Structure structure() {
        return structure;
    }

    /// The resources as nodes, the connections of a known kind as edges.
    public Graph<ResourceId, ConnectionId> graph() {
        return graph;
    }

    /// The connections of a known kind.
    public Map<ConnectionId, Link> links() {
        return links;
    }

    /// The connections whose ports nothing is known to join.
    public List<Connection> untyped() {
        return untyped;
    }

    public ResourceKind kind(ResourceId resource) {
        return kinds.get(resource);
    }

    /// What begins at a resource.
    public List<Link> out(ResourceId resource) {
        return Collections.unmodifiableList(out.getOrDefault(resource, List.of()));
    }

    /// What ends at a resource.
    public List<Link> in(ResourceId resource) {
        return Collections.unmodifiableList(in.getOrDefault(resource, List.of()));
    }

    /// What begins or ends at a resource; a connection with itself once.
    public List<Link> linksAt(ResourceId resource) {
        return Stream.concat(in(resource).stream(), out(resource).stream()).distinct().toList();
    }

    /// Whether traffic comes to a resource over some connection.
    public boolean isFed(ResourceId resource) {
        return in(resource).stream().anyMatch(Link::feeds);
    }

    /// The resources whose kind makes traffic begin there.
    public List<ResourceId> sources() {
        return structure.resources().keySet().stream().filter(id -> kinds.get(id).source()).toList();
    }

    /// What traffic from the sources, and from these others, can reach; what carries failures counts as well.
    public SequencedSet<ResourceId> reached(List<ResourceId> others) {
        var starts = new ArrayList<>(sources());
        starts.addAll(others);
        return Reachability.from(feeding(), starts);
    }

    /// What traffic from these resources alone can reach, with themselves.
    public SequencedSet<ResourceId> reachedFrom(List<ResourceId> starts) {
        return Reachability.from(feeding(), starts);
    }

    private Graph<ResourceId, ConnectionId> feeding() {
        return graph.onlyEdges(id -> links.get(id).feeds());
    }

    /// Which frames are networks and tiers of subnets.
    public Frames frames() {
        return new Frames(this);
    }

    /// The resource with this id, which the structure has.
    public Resource resource(ResourceId id) {
        return structure.resources().get(id);
    }
}
