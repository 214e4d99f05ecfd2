package io.archloom.rules;

import io.archloom.catalog.Property;
import io.archloom.catalog.ResourceKind;
import io.archloom.model.ElementId;
import java.util.Optional;

/// A property as a connection's rule names it: its own, or with `from.` or `to.` one of an end.
record Owned(ElementId owner, String name, Optional<Property> property, boolean assumed) {
    private static final String FROM = "from.";
    private static final String TO = "to.";

    static Owned of(ConnectionSite site, String reference) {
        if (reference.startsWith(FROM)) {
            return ofEnd(site.link().from(), site.link().fromKind(), reference.substring(FROM.length()));
        }
        if (reference.startsWith(TO)) {
            return ofEnd(site.link().to(), site.link().toKind(), reference.substring(TO.length()));
        }
        return new Owned(site.link().id(), reference, site.link().kind().property(reference), false);
    }

    static Owned of(ResourceSite site, String name) {
        return ofEnd(site.resource().id(), site.kind(), name);
    }

    private static Owned ofEnd(ElementId id, ResourceKind kind, String name) {
        var property = kind.property(name);
        return property.isPresent() ? new Owned(id, name, property, false) : new Owned(id, name, kind.assumption(name), kind.assumption(name).isPresent());
    }
}
