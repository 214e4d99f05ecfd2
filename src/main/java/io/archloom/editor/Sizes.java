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

    /// The least height of a frame that cards lie in, and the room between two.
    static final double LEAST_BAND = GROUP_TITLE + Placement.CARD_HEIGHT + GROUP_PADDING;
    static final double BAND_GAP = 16;

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

    /// The room inside a frame, below its title.
    static Rectangle inside(Rectangle frame) {
        return new Rectangle(frame.x() + GROUP_PADDING, frame.y() + GROUP_TITLE, Math.max(0, frame.width() - 2 * GROUP_PADDING),
                Math.max(0, frame.height() - GROUP_TITLE - GROUP_PADDING));
    }

    /// A frame across the upper part of a room: half of it where two fit one above the other, so that there is room for another.
    static Rectangle band(Rectangle room) {
        double half = Math.floor((room.height() - BAND_GAP) / 2 / GRID) * GRID;
        return new Rectangle(room.x(), room.y(), Math.max(GROUP_WIDTH, Math.min(CONTAINER_WIDTH, room.width())),
                Math.max(GROUP_HEIGHT / 2, half >= LEAST_BAND ? half : room.height()));
    }

    /// The frame around members of a new group.
    static Rectangle frame(Rectangle members) {
        return new Rectangle(members.x() - GROUP_PADDING, members.y() - GROUP_TITLE,
                members.width() + 2 * GROUP_PADDING, members.height() + GROUP_PADDING + GROUP_TITLE);
    }
}
