package io.archloom.editor;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Snapping;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Placement;

/// Sizes on the page, in page units.
final class Sizes {
    static final double GRID = Placement.GRID;
    static final double NOTE_WIDTH = 184;
    static final double NOTE_HEIGHT = 88;
    static final double GROUP_WIDTH = 320;
    static final double GROUP_HEIGHT = 200;
    /// A frame that is the inside of a resource, when it stands by itself.
    static final double CONTAINER_WIDTH = 640;
    static final double CONTAINER_HEIGHT = 400;
    /// Room between a group's frame and its members, and above them for its title.
    static final double GROUP_PADDING = 24;
    static final double GROUP_TITLE = 40;

    private Sizes() {}

    /// The least size an element can be given: what its texts need.
    static Point least(ElementId id) {
        return switch (id) {
            case ResourceId _ -> new Point(136, 64);
            case GroupId _ -> new Point(96, 64);
            case NoteId _ -> new Point(64, 32);
            case ConnectionId _ -> Point.ORIGIN;
        };
    }

    /// A new card around a point, on the grid.
    static Rectangle card(Point center) {
        return snapped(Rectangle.around(center, Placement.CARD_WIDTH, Placement.CARD_HEIGHT));
    }

    static Rectangle snapped(Rectangle bounds) {
        return bounds.at(Snapping.toGrid(bounds.topLeft(), GRID));
    }

    /// The frame around members of a new group.
    static Rectangle frame(Rectangle members) {
        return new Rectangle(members.x() - GROUP_PADDING, members.y() - GROUP_TITLE,
                members.width() + 2 * GROUP_PADDING, members.height() + GROUP_PADDING + GROUP_TITLE);
    }
}
