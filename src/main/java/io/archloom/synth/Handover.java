package io.archloom.synth;

import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Existing;
import java.util.LinkedHashSet;
import java.util.Set;

/// Which resources one template makes in some environments and finds in others. The environments of a template must agree on how
/// such a resource and its connections are written, or what is said in one could not stand beside what is said in the other.
///
/// @param somewhere  exist in at least one environment
/// @param parameters are found by an SSM parameter in every environment
/// @param operated   whether some environment is operated: tags that tell what is what are on everything then, since SAM takes no
///                   conditions among tags
record Handover(Set<ResourceId> somewhere, Set<ResourceId> parameters, boolean operated) {
    static final Handover NONE = new Handover(Set.of(), Set.of(), false);

    /// What the environments of a template say together.
    static Handover of(Design design) {
        var environments = design.environments();
        boolean operated = environments.stream().anyMatch(it -> it.operations().orElse(design.settings().operations()));
        var somewhere = new LinkedHashSet<ResourceId>();
        environments.forEach(environment -> somewhere.addAll(environment.existing().keySet()));
        var parameters = new LinkedHashSet<>(somewhere);
        parameters.removeIf(id -> !environments.stream().allMatch(it -> it.existing().get(id) instanceof Existing.ByParameter));
        return new Handover(somewhere, parameters, operated);
    }
}
