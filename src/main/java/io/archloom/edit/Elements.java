package io.archloom.edit;

import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.Group;
import io.archloom.model.Note;
import io.archloom.model.Resource;
import java.util.Optional;
import java.util.Set;

/// Adds elements to a design. What does not fit leaves the design as it is.
final class Elements {
    /// Bounds for something that has no place of its own yet.
    static final Rectangle UNPLACED = new Rectangle(0, 0, 188, 80);

    private Elements() {}

    static Design add(Design design, Resource resource, Rectangle bounds) {
        var structure = design.structure();
        if (structure.resources().containsKey(resource.id())) {
            return design;
        }
        var fitting = resource.group().isEmpty() || structure.groups().containsKey(resource.group().get())
                ? resource : resource.withGroup(Optional.empty());
        return design.withStructure(structure.with(fitting))
                .withPlacement(design.placement().with(resource.id(), bounds));
    }

    static Design add(Design design, Connection connection) {
        var structure = design.structure();
        boolean fits = !structure.connections().containsKey(connection.id())
                && structure.resources().containsKey(connection.from().resource())
                && structure.resources().containsKey(connection.to().resource());
        return fits ? design.withStructure(structure.with(connection)) : design;
    }

    static Design reconnect(Design design, ConnectionId id, Connection.End from, Connection.End to) {
        var structure = design.structure();
        boolean fits = structure.resources().containsKey(from.resource())
                && structure.resources().containsKey(to.resource());
        return fits ? Changes.connection(design, id, c -> c.withEnds(from, to)) : design;
    }

    static Design add(Design design, Group group, Rectangle bounds, Set<ElementId> members) {
        if (design.structure().groups().containsKey(group.id())) {
            return design;
        }
        var structure = design.structure();
        var parent = group.parent().filter(structure.groups()::containsKey);
        var inside = group.of().flatMap(structure::resource).filter(r -> structure.frameOf(r.id()).isEmpty());
        var fitting = group.withParent(parent).withOf(inside.map(Resource::id));
        var bare = inside.map(r -> structure.with(r.withGroup(Optional.empty()))).orElse(structure);
        var placement = inside.map(r -> design.placement().without(r.id())).orElse(design.placement());
        var added = design.withPlacement(placement).withStructure(bare.with(fitting))
                .withPlacement(placement.with(group.id(), bounds));
        return Changes.regroup(added, members, Optional.of(group.id()));
    }

    static Design add(Design design, Note note) {
        return design.placement().notes().containsKey(note.id()) ? design
                : design.withPlacement(design.placement().with(note));
    }
}
