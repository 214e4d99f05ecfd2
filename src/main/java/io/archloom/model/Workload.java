package io.archloom.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The traffic and usage that the user assumes.
///
/// @param loads       how often each event source fires
/// @param assumptions usages by element and name, such as a function's `duration`; what is absent has the kind's guess
public record Workload(Map<ElementId, Load> loads, Map<ElementId, Map<String, Assumption>> assumptions) {
    public static final Workload NONE = new Workload(Map.of(), Map.of());

    public Workload {
        loads = Copies.ordered(loads);
        var copies = new LinkedHashMap<ElementId, Map<String, Assumption>>();
        assumptions.forEach((id, byName) -> {
            if (!byName.isEmpty()) {
                copies.put(id, Copies.ordered(byName));
            }
        });
        assumptions = Copies.ordered(copies);
    }

    public Optional<Load> load(ElementId id) {
        return Optional.ofNullable(loads.get(id));
    }

    public Optional<Assumption> assumption(ElementId id, String name) {
        return Optional.ofNullable(assumptions.getOrDefault(id, Map.of()).get(name));
    }

    public Workload withLoad(ElementId id, Optional<Load> load) {
        return new Workload(Copies.put(loads, id, load), assumptions);
    }

    public Workload withAssumption(ElementId id, String name, Optional<Assumption> assumption) {
        var byName = Copies.put(assumptions.getOrDefault(id, Map.of()), name, assumption);
        return new Workload(loads, Copies.put(assumptions, id, Optional.of(byName)));
    }

    /// This one with another's loads and usages, which win.
    public Workload with(Workload other) {
        if (other.equals(NONE)) {
            return this;
        }
        var allLoads = new LinkedHashMap<>(loads);
        allLoads.putAll(other.loads);
        var all = new LinkedHashMap<>(assumptions);
        other.assumptions.forEach((id, byName) -> all.merge(id, byName, (own, others) -> {
            var merged = new LinkedHashMap<>(own);
            merged.putAll(others);
            return merged;
        }));
        return new Workload(allLoads, all);
    }
}
