package io.archloom.synth;

import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.Existing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which resources one template makes in some environments and finds in others. The environments of a template must agree on how
/// such a resource and its connections are written, or what is said in one could not stand beside what is said in the other.
///
/// @param somewhere  exist in at least one environment
/// @param parameters are found by an SSM parameter in every environment
record Handover(Set<ResourceId> somewhere, Set<ResourceId> parameters) {
    static final Handover NONE = new Handover(Set.of(), Set.of());

    /// What the environments of a template say together.
    static Handover of(List<Environment> environments) {
        var somewhere = new LinkedHashSet<ResourceId>();
        environments.forEach(environment -> somewhere.addAll(environment.existing().keySet()));
        var parameters = new LinkedHashSet<>(somewhere);
        parameters.removeIf(id -> !environments.stream().allMatch(it -> it.existing().get(id) instanceof Existing.ByParameter));
        return somewhere.isEmpty() ? NONE : new Handover(somewhere, parameters);
    }

    static Handover of(Design design) {
        return of(design.environments());
    }
}
