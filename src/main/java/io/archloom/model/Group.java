package io.archloom.model;

import io.archloom.model.ElementId.GroupId;
import java.util.Optional;

/// A frame around resources. Membership is structure (a network has effects), its bounds are placement.
///
/// @param parent the group it is nested in
public record Group(GroupId id, String title, Optional<GroupId> parent) {
    public Group withTitle(String title) {
        return new Group(id, title, parent);
    }

    public Group withParent(Optional<GroupId> parent) {
        return new Group(id, title, parent);
    }

    public Group withId(GroupId id) {
        return new Group(id, title, parent);
    }
}
