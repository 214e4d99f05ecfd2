package io.archloom.cli;

import io.archloom.model.Design;
import io.archloom.model.ElementId;
import java.util.Optional;

/// What elements are called in results.
final class Titles {
    private Titles() {}

    static String of(ElementId id, Design design) {
        return switch (id) {
            case ElementId.ResourceId resource -> Optional.ofNullable(design.structure().resources().get(resource))
                    .map(r -> r.title()).orElse(id.value());
            case ElementId.ConnectionId connection -> Optional.ofNullable(design.structure().connections().get(connection))
                    .map(c -> of(c.from().resource(), design) + " → " + of(c.to().resource(), design)).orElse(id.value());
            case ElementId.GroupId group -> Optional.ofNullable(design.structure().groups().get(group))
                    .map(g -> g.title()).orElse(id.value());
            case ElementId.NoteId _ -> id.value();
        };
    }

    static String sort(ElementId id) {
        return switch (id) {
            case ElementId.ResourceId _ -> "resource";
            case ElementId.ConnectionId _ -> "connection";
            case ElementId.GroupId _ -> "group";
            case ElementId.NoteId _ -> "note";
        };
    }
}
