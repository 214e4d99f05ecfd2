package io.archloom.catalog.reader;

import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.ResourceKind.Flow;
import io.archloom.catalog.formula.Formula;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What is found out by solving a design's traffic, so that nothing that is written into a template can depend on it: flows, what
/// follows from them, and the numbers that everywhere else are known.
final class Solved {
    private static final Set<String> EVERYWHERE = Set.of("wait", "cold", "peak", "otherStates", "pauses", "operatedShare");
    /// What is asked of a resource, and not of a connection.
    private static final Set<String> OF_RESOURCES = Set.of("operated", "usEast1", "incoming", "outgoing", "failuresIn", "services");

    private Solved() {}

    static Predicate<String> of(ResourceKind kind) {
        return of(kind.flows(), kind.quantities());
    }

    static Predicate<String> of(Collection<Flow> flows, Map<String, Formula> quantities) {
        var ids = flows.stream().map(Flow::id).collect(Collectors.toSet());
        return new Predicate<>() {
            @Override public boolean test(String reference) {
                var quantity = quantities.get(reference);
                return EVERYWHERE.contains(reference) || ids.contains(reference) || quantity != null && quantity.references().stream().anyMatch(this);
            }
        };
    }

    /// Of a connection itself; its ends say the rest.
    static boolean ofConnection(String reference) {
        return EVERYWHERE.contains(reference) || OF_RESOURCES.contains(reference);
    }
}
