package io.archloom.layout;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Placement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Cards and frames that have been placed together.
record Boxes(Map<ResourceId, Rectangle> cards, Map<GroupId, Rectangle> frames) {

    static Boxes of(Placement placement) {
        return new Boxes(placement.resources(), placement.groups());
    }

    /// The smallest rectangle around all of them; empty when there are none.
    Optional<Rectangle> bounds() {
        return Rectangle.union(Stream.concat(cards.values().stream(), frames.values().stream()).toList());
    }

    Boxes moved(Point way) {
        var movedCards = new LinkedHashMap<ResourceId, Rectangle>();
        cards.forEach((id, bounds) -> movedCards.put(id, bounds.translate(way)));
        var movedFrames = new LinkedHashMap<GroupId, Rectangle>();
        frames.forEach((id, bounds) -> movedFrames.put(id, bounds.translate(way)));
        return new Boxes(movedCards, movedFrames);
    }

    /// Moved so that the top left corner of all comes to `corner`.
    Boxes from(Point corner) {
        return bounds().map(all -> moved(corner.minus(all.topLeft()))).orElse(this);
    }
}
