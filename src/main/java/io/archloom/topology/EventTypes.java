package io.archloom.topology;

import io.archloom.catalog.ConnectionKind;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Which sorts of events go where: connections name them in the property [ConnectionKind#CARRIES]; one that names none hands on whatever comes.
public final class EventTypes {
    private final Topology topology;
    private final Map<String, List<Link>> named = new LinkedHashMap<>();

    private EventTypes(Topology topology) {
        this.topology = topology;
        topology.links().values().forEach(link -> of(link).forEach(type -> named.computeIfAbsent(type, _ -> new ArrayList<>()).add(link)));
    }

    public static EventTypes of(Topology topology) {
        return new EventTypes(topology);
    }

    /// The types that a connection names.
    public static List<String> of(Link link) {
        return link.connection().properties().get(ConnectionKind.CARRIES) instanceof Value.ListOf(var items)
                ? items.stream().flatMap(item -> item.asText().stream()).distinct().toList() : List.of();
    }

    /// The connections that name each type.
    public Map<String, List<Link>> named() {
        return named;
    }

    /// Who sends events of a type: where connections that carry it begin, unless it came there by another.
    public SequencedSet<ResourceId> producers(String type) {
        var producers = new LinkedHashSet<ResourceId>();
        var links = named.getOrDefault(type, List.of());
        links.stream().map(Link::from).filter(from -> links.stream().noneMatch(link -> link.to().equals(from))).forEach(producers::add);
        return producers;
    }

    /// Where events of a type end up: followed along connections that carry them, through what only hands on (queues, topics, buses,
    /// streams) and so need not name them.
    public SequencedSet<ResourceId> consumers(String type) {
        var consumers = new LinkedHashSet<ResourceId>();
        var seen = new LinkedHashSet<ResourceId>();
        var waiting = new ArrayDeque<ResourceId>();
        named.getOrDefault(type, List.of()).forEach(link -> waiting.add(link.to()));
        while (!waiting.isEmpty()) {
            var at = waiting.remove();
            if (!seen.add(at)) {
                continue;
            }
            if (!handsOn(at)) {
                consumers.add(at);
                continue;
            }
            topology.out(at).stream().filter(link -> link.feeds() && !link.isFailure())
                    .filter(link -> of(link).isEmpty() || of(link).contains(type)).forEach(link -> waiting.add(link.to()));
        }
        return consumers;
    }

    private boolean handsOn(ResourceId id) {
        return switch (topology.kind(id).role()) {
            case MESSAGING, EVENT_SOURCE -> true;
            case FUNCTION, DATA_STORE, EXTERNAL, OTHER -> false;
        };
    }
}
