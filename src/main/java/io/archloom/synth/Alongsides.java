package io.archloom.synth;

import io.archloom.catalog.Grant;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.topology.Link;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// What goes with a permission: whoever may do something at a resource needs the key that encrypts it, too.
final class Alongsides {
    /// A grant, and the connection that brings it.
    record Further(Link link, Grant grant) {}

    private Alongsides() {}

    /// What those need, too, who are granted these actions at a resource.
    static List<Further> at(Stack stack, ResourceId resource, Collection<String> actions) {
        return stack.topology.in(resource).stream().flatMap(link -> link.kind().emission().alongside().stream()
                .filter(rule -> !Collections.disjoint(rule.with(), actions))
                .filter(rule -> Stack.applies(rule.grant().when(), stack.scopes.of(link)))
                .map(rule -> new Further(link, rule.grant()))).toList();
    }
}
