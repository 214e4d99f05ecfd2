package io.archloom.editor;

import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.picture.DesignPicture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// The room that elements take on the page. A group that was never placed has a frame around its members all the same.
final class Extent {
    private Extent() {}

    static Optional<Rectangle> of(Design design, ElementId id) {
        return switch (id) {
            case ResourceId resource -> design.placement().bounds(id)
                    .or(() -> design.structure().frameOf(resource).flatMap(frame -> of(design, frame.id())));
            case NoteId _ -> design.placement().bounds(id);
            case GroupId group -> design.placement().bounds(group)
                    .or(() -> Optional.ofNullable(frames(design).get(group)));
            case ConnectionId _ -> Optional.empty();
        };
    }

    static Map<GroupId, Rectangle> frames(Design design) {
        return DesignPicture.frames(design);
    }

    /// The smallest rectangle around those of `ids` that have room of their own.
    static Optional<Rectangle> around(Design design, Collection<? extends ElementId> ids) {
        return Rectangle.union(ids.stream().flatMap(id -> of(design, id).stream()).toList());
    }

    /// The smallest rectangle around everything.
    static Optional<Rectangle> ofAll(Design design) {
        var all = new ArrayList<>(design.placement().resources().values());
        all.addAll(frames(design).values());
        design.placement().notes().values().forEach(note -> all.add(note.bounds()));
        return Rectangle.union(all);
    }
}
