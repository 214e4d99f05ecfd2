package io.archloom.rules;

import io.archloom.catalog.Catalog;
import io.archloom.estimate.Estimates;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.model.Structure;
import io.archloom.topology.Topology;

/// A whole design and all that is known of it.
record DesignSite(Design design, Estimates estimates, Catalog catalog) {

    Structure structure() {
        return design.structure();
    }

    Topology topology() {
        return estimates.topology();
    }

    Iterable<Resource> resources() {
        return structure().resources().values();
    }

    /// What a resource is called.
    String title(ResourceId id) {
        return design.title(id);
    }
}
