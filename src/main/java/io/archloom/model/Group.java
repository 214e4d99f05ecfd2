package io.archloom.model;

import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import java.util.Optional;

/// A frame around resources. Membership is structure (a network has effects), its bounds are placement.
///
/// A frame may be the inside of a resource, a network or a tier of subnets: that resource has no card, the frame's header
/// stands for it, and it is where its frame is.
///
/// @param title  what is written on a frame that is no resource's; see [Structure#title]
/// @param parent the group it is nested in
/// @param of     the resource whose inside it is
public record Group(GroupId id, String title, Optional<GroupId> parent, Optional<ResourceId> of) {
    public Group {
        title = of.isEmpty() ? title : "";
    }

    public Group(GroupId id, String title, Optional<GroupId> parent) {
        this(id, title, parent, Optional.empty());
    }

    public Group withTitle(String title) {
        return new Group(id, title, parent, of);
    }

    public Group withParent(Optional<GroupId> parent) {
        return new Group(id, title, parent, of);
    }

    public Group withId(GroupId id) {
        return new Group(id, title, parent, of);
    }

    public Group withOf(Optional<ResourceId> of) {
        return new Group(id, title, parent, of);
    }
}
