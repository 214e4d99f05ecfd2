package io.archloom.rules;

import io.archloom.catalog.Property;
import io.archloom.catalog.formula.Formula;
import io.archloom.estimate.Estimates;
import io.archloom.model.Assumption;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.Resource;
import io.archloom.topology.Link;
import java.util.Map;

/// A connection of a known kind and all that a rule may know to judge it alone.
///
/// @param assumed the usages that are set for it
/// @param scope   what references mean there; rules of a connection read nothing in it that traffic changes
record ConnectionSite(Link link, Resource from, Resource to, Map<String, Assumption> assumed, Formula.Scope scope) {

    static ConnectionSite of(ConnectionId id, Design design, Estimates estimates) {
        var topology = estimates.topology();
        var link = topology.links().get(id);
        return new ConnectionSite(link, topology.resource(link.from()), topology.resource(link.to()),
                design.workload().assumptions().getOrDefault(id, Map.of()), estimates.scopes().of(id));
    }

    /// Whether a property applies now.
    boolean applies(Property property) {
        return property.when().map(when -> when.holdsIn(scope)).orElse(true);
    }
}
