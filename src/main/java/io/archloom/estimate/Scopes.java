package io.archloom.estimate;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.Port;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.topology.Counts;
import io.archloom.topology.Link;
import io.archloom.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the references in formulas and texts mean at each element of a design, with the solved flows and waiting times:
/// cards, rules and printers ask here.
public final class Scopes {
    private static final Formula.Scope NOTHING = new Formula.Scope() {
        @Override public double number(String reference) {
            return Double.NaN;
        }

        @Override public String text(String reference) {
            return "";
        }
    };

    private final Topology topology;
    private final Surroundings around;
    private final Map<ResourceId, ResourceScope> resources;
    private final Map<ConnectionId, ConnectionScope> connections;
    /// What is asked at each router before its routes, in the design's order.
    private final Map<ResourceId, List<Link>> guards = new HashMap<>();

    /// A port of a resource, among whose connections a flow may be shared out.
    private record Outlet(ResourceId resource, String port) {}

    Scopes(Design design, Catalog catalog, Topology topology) {
        this.topology = topology;
        around = new Surroundings(design, catalog);
        resources = LinkedHashMap.newLinkedHashMap(design.structure().resources().size());
        for (var resource : design.structure().resources().values()) {
            var id = resource.id();
            resources.put(id, new ResourceScope(resource, topology.kind(id), around, Counts.of(id, topology), topology.out(id)));
        }
        if (design.structure().groups().values().stream().anyMatch(group -> group.of().isPresent())) {
            resources.values().forEach(scope -> scope.within(design.structure().containersOf(scope.resource().id()).stream().findFirst()
                    .map(container -> resources.get(container.id()))));
        }
        connections = LinkedHashMap.newLinkedHashMap(topology.links().size());
        var weights = new LinkedHashMap<Outlet, Double>();
        for (var link : topology.links().values()) {
            var scope = new ConnectionScope(link, resources.get(link.from()), resources.get(link.to()), around);
            connections.put(link.id(), scope);
            if (link.out().split() == Port.Split.SHARE) {
                weights.merge(outlet(link), scope.weight(), Double::sum);
            }
        }
        for (var scope : connections.values()) {
            double all = weights.getOrDefault(outlet(scope.link()), Double.NaN);
            if (!Double.isNaN(all)) {
                scope.share(all == 0 ? 0 : scope.weight() / all);
            }
        }
        for (var scope : connections.values()) {
            if (Guards.isGuard(scope.link(), topology.kind(scope.link().from()))) {
                guards.computeIfAbsent(scope.link().from(), _ -> new ArrayList<>()).add(scope.link());
            }
        }
        guards.values().forEach(links -> links.forEach(link -> shareOfThoseThatAsk(connections.get(link.id()))));
    }

    private void shareOfThoseThatAsk(ConnectionScope guard) {
        var routes = topology.out(guard.link().from()).stream().filter(link -> link.feeds() && Guards.isShared(link.out())).map(link -> connections.get(link.id())).toList();
        if (!routes.isEmpty()) {
            guard.share(routes.stream().filter(route -> guards(route).contains(guard)).mapToDouble(ConnectionScope::share).sum());
        }
    }

    /// What is asked before a route runs, in the design's order; nothing where it leaves no router.
    List<ConnectionScope> guards(ConnectionScope route) {
        var all = guards.getOrDefault(route.link().from(), List.of());
        return all.stream().filter(guard -> Guards.asks(route, guard, all.stream().filter(it -> it.out().equals(guard.out())).toList()))
                .map(guard -> connections.get(guard.id())).toList();
    }

    private static Outlet outlet(Link link) {
        return new Outlet(link.from(), link.out().id());
    }

    /// What references mean at an element; nothing is known at groups, notes, and connections of no known kind.
    public Formula.Scope of(ElementId element) {
        return switch (element) {
            case ResourceId id -> resources.containsKey(id) ? resources.get(id) : NOTHING;
            case ConnectionId id -> connections.containsKey(id) ? connections.get(id) : NOTHING;
            case ElementId.GroupId _, ElementId.NoteId _ -> NOTHING;
        };
    }

    Surroundings around() {
        return around;
    }

    Topology topology() {
        return topology;
    }

    Collection<ResourceScope> resources() {
        return resources.values();
    }

    Collection<ConnectionScope> connections() {
        return connections.values();
    }

    ResourceScope resource(ResourceId id) {
        return resources.get(id);
    }

    ConnectionScope connection(ConnectionId id) {
        return connections.get(id);
    }
}
