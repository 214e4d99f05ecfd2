package io.archloom.ui.inspector;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.PropertyScope;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.Resource;
import io.archloom.topology.Counts;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the condition of a field may ask: properties and assumptions of the element and, at a connection, of its ends; how
/// many connections a port has. It asks no estimates, so that a form is right at once and not after the next analysis.
record FormScope(PropertyScope own, Map<String, Formula.Scope> ends, Optional<Counts> counts, Map<String, String> words)
        implements Formula.Scope {

    static FormScope of(Resource resource, Design design, Catalog catalog) {
        var kind = catalog.kindOf(resource);
        var values = new LinkedHashMap<String, Value>(resource.properties());
        design.workload().assumptions().getOrDefault(resource.id(), Map.of()).forEach((name, a) -> values.put(name, a.value()));
        return new FormScope(new PropertyScope(kind.declared(), values, design::resolved), Map.of(),
                Optional.of(Counts.of(resource.id(), design.structure(), catalog)), Map.of());
    }

    static FormScope of(Connection connection, Design design, Catalog catalog) {
        var kind = catalog.kindOf(connection, design.structure());
        var resources = design.structure().resources();
        return new FormScope(new PropertyScope(kind.map(k -> k.properties()).orElse(List.of()), connection.properties(), design::resolved),
                Map.of("from", of(resources.get(connection.from().resource()), design, catalog),
                        "to", of(resources.get(connection.to().resource()), design, catalog)),
                Optional.empty(), Map.of("access", kind.flatMap(k -> k.accessOf(connection)).map(level -> level.id()).orElse("")));
    }

    @Override public double number(String reference) {
        int dot = reference.indexOf('.');
        var end = dot < 0 ? null : ends.get(reference.substring(0, dot));
        if (end != null) {
            return end.number(reference.substring(dot + 1));
        }
        return counts.isPresent() && Counts.isMeant(reference) ? counts.get().number(reference) : own.number(reference);
    }

    @Override public String text(String reference) {
        int dot = reference.indexOf('.');
        var end = dot < 0 ? null : ends.get(reference.substring(0, dot));
        if (end != null) {
            return end.text(reference.substring(dot + 1));
        }
        return words.containsKey(reference) ? words.get(reference) : own.text(reference);
    }
}
