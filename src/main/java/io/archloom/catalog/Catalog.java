package io.archloom.catalog;

import io.archloom.model.Connection;
import io.archloom.model.Resource;
import io.archloom.model.Structure;
import io.archloom.schema.Schemas;
import io.archloom.value.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// All that is known, compiled. Immutable, shared, and asked by every package above.
public final class Catalog {
    private static final String ANY = "*";

    private final Map<String, ResourceKind> kinds;
    private final List<ConnectionKind> connections;
    private final Map<String, ConnectionKind> byPorts = new HashMap<>();
    private final Map<String, ResourceKind> opaque = new ConcurrentHashMap<>();
    private final Map<String, ResourceKind> typed = new ConcurrentHashMap<>();
    private final PriceList prices;
    private final Map<String, LatencyProfile> latencies;
    private final ColdStarts coldStarts;
    private final Map<String, Limit> limits;
    private final Map<String, String> icons;
    /// The icon of what has none.
    private final String ofAnyType;
    private final List<Policy> policies;

    /// @param icons the SVG text by kind id
    public Catalog(List<ResourceKind> kinds, List<ConnectionKind> connections, PriceList prices,
                   Map<String, LatencyProfile> latencies, ColdStarts coldStarts, Map<String, Limit> limits,
                   Map<String, String> icons) {
        this(kinds, connections, prices, latencies, coldStarts, limits, icons, List.of());
    }

    /// @param policies a team's own rules
    public Catalog(List<ResourceKind> kinds, List<ConnectionKind> connections, PriceList prices, Map<String, LatencyProfile> latencies,
            ColdStarts coldStarts, Map<String, Limit> limits, Map<String, String> icons, List<Policy> policies) {
        var byId = new LinkedHashMap<String, ResourceKind>();
        kinds.forEach(kind -> byId.put(kind.id(), kind));
        this.kinds = Collections.unmodifiableMap(byId);
        this.connections = List.copyOf(connections);
        connections.forEach(kind -> byPorts.put(kind.from() + ">" + kind.to(), kind));
        this.prices = prices;
        this.latencies = Map.copyOf(latencies);
        this.coldStarts = coldStarts;
        this.limits = Map.copyOf(limits);
        this.icons = Map.copyOf(icons);
        ofAnyType = kinds.stream().filter(kind -> kind.typeProperty().isPresent()).map(kind -> icons.getOrDefault(kind.id(), "")).findFirst().orElse("");
        this.policies = List.copyOf(policies);
    }

    /// The known kinds, in the order of the palette.
    public List<ResourceKind> kinds() {
        return List.copyOf(kinds.values());
    }

    public List<ConnectionKind> connections() {
        return connections;
    }

    public PriceList prices() {
        return prices;
    }

    public Map<String, LatencyProfile> latencies() {
        return latencies;
    }

    public ColdStarts coldStarts() {
        return coldStarts;
    }

    public Map<String, Limit> limits() {
        return limits;
    }

    /// A team's own rules.
    public List<Policy> policies() {
        return policies;
    }

    /// The limit behind a reference in a formula: `limit.sqs.message`, `accountConcurrency`; empty for every other reference.
    public Optional<Limit> limit(String reference) {
        return reference.equals("accountConcurrency") ? Optional.ofNullable(limits.get(Limit.ACCOUNT_CONCURRENCY))
                : reference.startsWith(Limit.PREFIX) ? Optional.ofNullable(limits.get(reference.substring(Limit.PREFIX.length())))
                : Optional.empty();
    }

    public Optional<ResourceKind> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /// The kind of a resource; an opaque one when the catalogue does not know it. The kind that stands for any type has the
    /// properties of the resource's type.
    public ResourceKind kindOf(Resource resource) {
        var known = kinds.get(resource.kind());
        if (known == null) {
            return opaque.computeIfAbsent(resource.kind(), OpaqueKind::of);
        }
        return known.typeProperty().map(property -> resource.properties().get(property.name())).flatMap(Value::asText)
                .map(type -> typed.computeIfAbsent(known.id() + " " + type, _ -> Schemas.shipped().of(type)
                        .map(schema -> GenericKind.of(known, schema)).orElse(known)))
                .orElse(known);
    }

    /// The SVG of a kind's icon; that of the kind for any type when it has none.
    public String icon(String kind) {
        return icons.getOrDefault(kind, ofAnyType);
    }

    /// The connection kind between two ports, if they can be connected. A row for the very kinds wins over one for `*`.
    public Optional<ConnectionKind> between(String fromKind, String fromPort, String toKind, String toPort) {
        for (var from : List.of(fromKind, ANY)) {
            for (var to : List.of(toKind, ANY)) {
                var found = byPorts.get(from + "." + fromPort + ">" + to + "." + toPort);
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /// The kind of a connection of `structure`; empty when its ports cannot be connected or a kind is not known.
    public Optional<ConnectionKind> kindOf(Connection connection, Structure structure) {
        var from = structure.resources().get(connection.from().resource());
        var to = structure.resources().get(connection.to().resource());
        return from == null || to == null ? Optional.empty()
                : between(from.kind(), connection.from().port(), to.kind(), connection.to().port());
    }

    /// Every way to connect a resource of `fromKind` to one of `toKind`, the preferred one first.
    public List<ConnectionKind> between(String fromKind, String toKind) {
        return connections.stream()
                .filter(c -> matches(c.from(), fromKind) && matches(c.to(), toKind))
                .sorted((a, b) -> Integer.compare(b.preferred(), a.preferred()))
                .toList();
    }

    /// A row for every kind holds for those that have its port; a kind that is not known may have any.
    private boolean matches(ConnectionKind.Endpoint end, String kind) {
        return end.kind().equals(kind)
                || end.kind().equals(ANY) && kind(kind).map(known -> known.port(end.port()).isPresent()).orElse(true);
    }
}
