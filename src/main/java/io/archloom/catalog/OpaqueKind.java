package io.archloom.catalog;

import io.archloom.catalog.ResourceKind.Role;
import io.archloom.catalog.formula.Text;
import io.archloom.geometry.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The kind of a resource that the catalogue does not know: it can be drawn, connected, saved and kept, and says nothing.
final class OpaqueKind {
    private OpaqueKind() {}

    static ResourceKind of(String id) {
        var in = new Port("in", "in", Side.LEFT, Port.Direction.IN, Optional.empty(), false, Port.Split.COPY,
                Optional.empty());
        var out = new Port("out", "out", Side.RIGHT, Port.Direction.OUT, Optional.empty(), false, Port.Split.COPY,
                Optional.empty());
        return new ResourceKind(id, id, "", Role.OTHER, Family.OTHER, "Resource", "", Optional.empty(), Optional.empty(), Written.OURS, Text.of(id),
                List.of(), List.of(in, out), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(),
                List.of(), Emission.NONE, Optional.empty(), Optional.empty(), false, Optional.empty(), Operations.NONE, true);
    }
}
