package io.archloom.layout;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.Note;
import io.archloom.model.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where notes go when the cards around them have moved: with the card that they lie next to, as near as there is room.
final class NotePlaces {
    /// Notes further away than this from any card are about the whole drawing.
    private static final double NEAR = 120;
    private static final double GAP = 8;
    private static final double REACH = 6400;

    private NotePlaces() {}

    static Map<NoteId, Note> of(Placement before, Boxes after) {
        var taken = new ArrayList<>(after.cards().values());
        var notes = new LinkedHashMap<NoteId, Note>();
        for (var note : before.notes().values()) {
            var start = besideItsCard(note, before, after);
            var way = FreeRoom.way(REACH, w -> {
                var there = start.translate(w);
                return taken.stream().noneMatch(there.inflate(GAP)::intersects)
                        && after.frames().values().stream().noneMatch(frame -> frame.intersects(there) && !frame.contains(there));
            }).orElse(Point.ORIGIN);
            var placed = note.withBounds(start.translate(way));
            taken.add(placed.bounds());
            notes.put(note.id(), placed);
        }
        return notes;
    }

    private static Rectangle besideItsCard(Note note, Placement before, Boxes after) {
        return before.resources().entrySet().stream()
                .filter(card -> after.cards().containsKey(card.getKey()) && gap(card.getValue(), note.bounds()) <= NEAR)
                .min(Comparator.comparingDouble(card -> gap(card.getValue(), note.bounds())))
                .map(card -> note.bounds().translate(after.cards().get(card.getKey()).topLeft().minus(card.getValue().topLeft())))
                .orElse(note.bounds());
    }

    private static double gap(Rectangle a, Rectangle b) {
        double dx = Math.max(0, Math.max(a.left() - b.right(), b.left() - a.right()));
        double dy = Math.max(0, Math.max(a.top() - b.bottom(), b.top() - a.bottom()));
        return Math.hypot(dx, dy);
    }
}
