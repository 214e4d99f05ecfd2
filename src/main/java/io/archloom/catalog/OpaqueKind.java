package io.archloom.catalog;

import io.archloom.catalog.ResourceKind.Conduct;
import io.archloom.catalog.ResourceKind.Deployed;
import io.archloom.catalog.ResourceKind.Face;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.catalog.ResourceKind.Surface;
import io.archloom.geometry.Side;
import java.util.List;
import java.util.Optional;

/// The kind of a resource that the catalogue does not know: it can be drawn, connected, saved and kept, and says nothing.
final class OpaqueKind {
    private OpaqueKind() {}

    static ResourceKind of(String id) {
        var in = new Port("in", "in", Side.LEFT, Port.Direction.IN, Optional.empty(), false, Port.Split.COPY,
                Optional.empty());
        var out = new Port("out", "out", Side.RIGHT, Port.Direction.OUT, Optional.empty(), false, Port.Split.COPY,
                Optional.empty());
        return new ResourceKind(id, Face.of(id, Role.OTHER, "Resource"), new Surface(List.of(in, out), List.of(), List.of(), Optional.empty()),
                Conduct.NONE, Deployed.NOWHERE, true);
    }
}
