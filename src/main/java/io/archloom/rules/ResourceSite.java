package io.archloom.rules;

import io.archloom.catalog.Property;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.formula.Formula;
import io.archloom.estimate.Estimates;
import io.archloom.model.Assumption;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.topology.Link;
import java.util.List;
import java.util.Map;

/// A resource and all that a rule may know to judge it alone.
///
/// @param assumed the usages that are set for it
/// @param scope   what references mean there; rules of a resource read nothing in it that traffic changes
record ResourceSite(Resource resource, ResourceKind kind, List<Link> in, List<Link> out, Map<String, Assumption> assumed,
                    Formula.Scope scope) {

    static ResourceSite of(ResourceId id, Design design, Estimates estimates) {
        var topology = estimates.topology();
        return new ResourceSite(topology.resource(id), topology.kind(id), topology.in(id), topology.out(id),
                design.workload().assumptions().getOrDefault(id, Map.of()), estimates.scopes().of(id));
    }

    /// Whether a property applies now.
    boolean applies(Property property) {
        return property.when().map(when -> when.holdsIn(scope)).orElse(true);
    }
}
