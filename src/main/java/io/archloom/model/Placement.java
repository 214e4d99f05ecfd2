package io.archloom.model;

import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import java.util.Map;
import java.util.Optional;

/// Where things are drawn, in page coordinates (pixels at 100 %, y downwards), and the notes. A resource or group
/// without bounds has not been placed yet.
public record Placement(Map<ResourceId, Rectangle> resources, Map<GroupId, Rectangle> groups,
                        Map<NoteId, Note> notes) {
    /// The size of a card that nobody has resized.
    public static final double CARD_WIDTH = 188;
    public static final double CARD_HEIGHT = 80;
    /// What corners are aligned to, unless the user asks otherwise.
    public static final double GRID = 8;
    public static final Placement EMPTY = new Placement(Map.of(), Map.of(), Map.of());

    public Placement {
        resources = Copies.ordered(resources);
        groups = Copies.ordered(groups);
        notes = Copies.ordered(notes);
    }

    /// The bounds of a resource, group or note; a connection has none of its own.
    public Optional<Rectangle> bounds(ElementId id) {
        return switch (id) {
            case ResourceId resource -> Optional.ofNullable(resources.get(resource));
            case GroupId group -> Optional.ofNullable(groups.get(group));
            case NoteId note -> Optional.ofNullable(notes.get(note)).map(Note::bounds);
            case ElementId.ConnectionId _ -> Optional.empty();
        };
    }

    public Placement with(ResourceId resource, Rectangle bounds) {
        return new Placement(Copies.put(resources, resource, Optional.of(bounds)), groups, notes);
    }

    /// The same, with no place for `resource`.
    public Placement without(ResourceId resource) {
        return new Placement(Copies.put(resources, resource, Optional.empty()), groups, notes);
    }

    public Placement with(GroupId group, Rectangle bounds) {
        return new Placement(resources, Copies.put(groups, group, Optional.of(bounds)), notes);
    }

    public Placement with(Note note) {
        return new Placement(resources, groups, Copies.put(notes, note.id(), Optional.of(note)));
    }
}
