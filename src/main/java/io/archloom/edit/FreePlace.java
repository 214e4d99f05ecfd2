package io.archloom.edit;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Note;
import io.archloom.model.Placement;
import java.util.ArrayList;

/// Finds room on the page: near a resource, and on nothing else.
final class FreePlace {
    private static final double COLUMN = 304;
    private static final double ROW = 144;
    private static final double GAP = 8;
    /// Beyond this, lying on something is better than being out of sight.
    private static final int FARTHEST = 20;

    /// Between a card and the frame that it is put into; above, there is the frame's header as well.
    static final double PADDING = 24;
    private static final double HEADER = 48;

    private FreePlace() {}

    /// Bounds for a resource inside a frame, row by row on nothing else; below the frame's content when it is full.
    static Rectangle within(Placement placement, Rectangle frame, ResourceId id) {
        var box = placement.resources().get(id);
        var others = new ArrayList<Rectangle>();
        placement.resources().forEach((other, bounds) -> {
            if (!other.equals(id)) {
                others.add(bounds);
            }
        });
        double left = frame.x() + PADDING;
        for (double y = frame.y() + HEADER; ; y += box.height() + PADDING) {
            for (double x = left; x == left || x + box.width() + PADDING <= frame.right(); x += box.width() + PADDING) {
                var place = new Rectangle(x, y, box.width(), box.height());
                if (others.stream().noneMatch(place.inflate(GAP)::intersects)) {
                    return place;
                }
            }
        }
    }

    /// Bounds of the neighbour's size: below it if there is room, or else right, left, above, and so on outwards.
    static Rectangle beside(Placement placement, ResourceId neighbour) {
        var start = placement.resources().getOrDefault(neighbour, Elements.UNPLACED);
        var taken = new ArrayList<>(placement.resources().values());
        taken.addAll(placement.groups().values());
        placement.notes().values().stream().map(Note::bounds).forEach(taken::add);
        for (int distance = 1; distance <= FARTHEST; distance++) {
            for (int across = 0; across <= distance; across++) {
                int down = distance - across;
                for (var way : new Point[] {new Point(across, down), new Point(-across, down), new Point(across, -down), new Point(-across, -down)}) {
                    var place = start.translate(new Point(way.x() * COLUMN, way.y() * ROW));
                    if (taken.stream().noneMatch(place.inflate(GAP)::intersects)) {
                        return place;
                    }
                }
            }
        }
        return start.translate(new Point(0, ROW));
    }
}
