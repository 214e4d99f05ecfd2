package io.archloom.workbench;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.Property;
import io.archloom.catalog.PropertyScope;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.edit.Edit;
import io.archloom.estimate.Estimates;
import io.archloom.model.Assumption;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Merges functions of one kind into the first of them.
///
/// It gets all triggers, everything that the others call, and of each number that is set the greatest: memory, time-out. A call that only
/// some of the functions made is made by that share of the merged one's invocations, so that the traffic of what they call stays what it was; run times are
/// averaged over the same shares. Calls among them become part of it.
public final class Merging {
    private static final String PROBABILITY = "probability";
    private static final MathContext DIGITS = new MathContext(6);

    private final Design design;
    private final Estimates estimates;
    private final ResourceKind kind;
    private final ResourceId into;
    private final List<ResourceId> all;

    private Merging(List<ResourceId> all, Design design, Estimates estimates) {
        this.all = all;
        this.design = design;
        this.estimates = estimates;
        into = all.getFirst();
        kind = estimates.topology().kind(into);
    }

    /// Whether these are several functions of one kind.
    public static boolean isPossible(Set<? extends ElementId> elements, Design design, Catalog catalog) {
        var kinds = new HashSet<String>();
        for (var id : elements) {
            var resource = id instanceof ResourceId one ? design.structure().resource(one) : Optional.<Resource>empty();
            if (resource.filter(r -> catalog.kindOf(r).role() == Role.FUNCTION).isEmpty()) {
                return false;
            }
            kinds.add(resource.get().kind());
        }
        return elements.size() > 1 && kinds.size() == 1;
    }

    /// The merge as one step.
    ///
    /// @param functions at least two of one kind; the first one stays
    public static Edit of(List<ResourceId> functions, Design design, Estimates estimates, Catalog catalog, String label) {
        var merging = new Merging(List.copyOf(new LinkedHashSet<>(functions)), design, estimates);
        var joined = new Edit.Batch(label, merging.joined());
        // how much the merged one has to do is not the sum where several took the same event
        var after = Estimates.of(joined.apply(design), catalog, Estimates.Options.of(design));
        double rate = merging.rate(merging.into, after);
        var edits = new ArrayList<>(joined.edits());
        edits.addAll(merging.shared(rate));
        edits.add(new Edit.Remove(Set.copyOf(merging.all.subList(1, merging.all.size()))));
        return new Edit.Batch(label, edits);
    }

    private double rate(ResourceId id, Estimates in) {
        return kind.flows().isEmpty() ? Double.NaN : in.scopes().of(id).number(kind.flows().getFirst().id());
    }

    private List<Edit> joined() {
        var edits = new ArrayList<Edit>();
        var known = new HashSet<Connection>();
        for (var id : all) {
            for (var link : estimates.topology().linksAt(id)) {
                if (isInner(link)) {
                    edits.add(new Edit.Remove(Set.of(link.id())));
                    continue;
                }
                var connection = link.connection();
                var moved = connection.withEnds(end(connection.from()), end(connection.to()));
                if (!known.add(sameness(moved, link))) {
                    edits.add(new Edit.Remove(Set.of(link.id())));
                } else if (!moved.equals(connection)) {
                    edits.add(new Edit.Reconnect(link.id(), moved.from(), moved.to()));
                }
            }
        }
        settings().forEach((name, value) -> edits.add(new Edit.SetProperty(into, name, Optional.of(value))));
        return edits;
    }

    /// A connection without what may differ between two that become one.
    private static Connection sameness(Connection connection, Link link) {
        var plain = connection.withId(new ConnectionId("same"));
        return link.kind().property(PROBABILITY).isPresent() ? plain.withProperty(PROBABILITY, Optional.empty()) : plain;
    }

    private boolean isInner(Link link) {
        return all.contains(link.from()) && all.contains(link.to()) && !link.from().equals(link.to());
    }

    private Connection.End end(Connection.End end) {
        return all.contains(end.resource()) ? new Connection.End(into, end.port()) : end;
    }

    /// What the others set and the first does not, and the greatest of numbers.
    private Map<String, Value> settings() {
        var own = design.structure().resources().get(into).properties();
        var settings = new LinkedHashMap<String, Value>();
        for (var id : all.subList(1, all.size())) {
            design.structure().resources().get(id).properties().forEach((name, value) -> {
                var here = Optional.ofNullable(settings.get(name)).or(() -> Optional.ofNullable(own.get(name)));
                var standard = kind.property(name).flatMap(Property::standard);
                var merged = here.or(() -> standard).map(known -> merged(known, value)).orElse(value);
                if (!Optional.of(merged).equals(here) && !(here.isEmpty() && Optional.of(merged).equals(standard))) {
                    settings.put(name, merged);
                }
            });
        }
        return settings;
    }

    private static Value merged(Value one, Value other) {
        if (one instanceof Value.Num(var a) && other instanceof Value.Num(var b)) {
            return a.compareTo(b) >= 0 ? one : other;
        }
        if (one instanceof Value.MapOf(var a) && other instanceof Value.MapOf(var b)) {
            var both = new LinkedHashMap<>(b);
            a.forEach((name, value) -> both.merge(name, value, (theirs, ours) -> merged(ours, theirs)));
            return Value.map(both);
        }
        return one;
    }

    /// Probabilities and run times by how much of the merged function's work each did.
    private List<Edit> shared(double rate) {
        var shares = new LinkedHashMap<ResourceId, Double>();
        all.forEach(id -> shares.put(id, Math.min(1, rate(id, estimates) / rate)));
        if (!(rate > 0) || shares.values().stream().anyMatch(share -> !Double.isFinite(share))) {
            return List.of();
        }
        var probabilities = new LinkedHashMap<Connection, Double>();
        var first = new HashMap<Connection, ConnectionId>();
        for (var id : all) {
            for (var link : estimates.topology().out(id)) {
                double probability = link.properties().number(PROBABILITY);
                if (!isInner(link) && Double.isFinite(probability)) {
                    var same = sameness(link.connection().withEnds(end(link.connection().from()), end(link.connection().to())), link);
                    first.putIfAbsent(same, link.id());
                    probabilities.merge(same, probability * shares.get(id), Double::sum);
                }
            }
        }
        var edits = new ArrayList<Edit>();
        probabilities.forEach((same, probability) -> edits.add(new Edit.SetProperty(first.get(same), PROBABILITY,
                probability >= 1 - 1e-9 ? Optional.empty() : Optional.of(Value.of(new BigDecimal(probability * 100).round(DIGITS).stripTrailingZeros())))));
        kind.assumptions().forEach(assumption -> average(assumption, shares).ifPresent(value ->
                edits.add(new Edit.SetAssumption(into, assumption.name(), Optional.of(Assumption.typed(value))))));
        return edits;
    }

    /// The mean of a usage over the functions; empty where they do not differ.
    private Optional<Value> average(Property assumption, Map<ResourceId, Double> shares) {
        var numbers = new LinkedHashMap<ResourceId, Double>();
        all.forEach(id -> numbers.put(id, new PropertyScope(List.of(assumption), values(id)).number(assumption.name())));
        double total = shares.values().stream().mapToDouble(share -> share).sum();
        if (total <= 0 || numbers.values().stream().distinct().count() < 2 || numbers.values().stream().anyMatch(number -> !Double.isFinite(number))) {
            return Optional.empty();
        }
        double mean = all.stream().mapToDouble(id -> numbers.get(id) * shares.get(id)).sum() / total;
        return Optional.of(Value.of(new BigDecimal(assumption.unit().fromBase(mean)).round(DIGITS).stripTrailingZeros()));
    }

    private Map<String, Value> values(ResourceId id) {
        var values = new HashMap<String, Value>();
        design.workload().assumptions().getOrDefault(id, Map.of()).forEach((name, usage) -> values.put(name, usage.value()));
        return values;
    }
}
