package io.archloom.layout;

import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedSet;

/// The frames of groups that fit around their members.
final class Frames {
    static final double PADDING = 24;
    /// Above the members: room for the group's title.
    static final double TITLE = 48;
    static final Rectangle EMPTY = new Rectangle(0, 0, 320, 200);

    private Frames() {}

    /// The frame of each of `groups`, parents first or last alike; `known` are those of groups without members.
    static Map<GroupId, Rectangle> around(Design design, Map<ResourceId, Rectangle> cards, Map<GroupId, Rectangle> known, SequencedSet<GroupId> groups) {
        var frames = new LinkedHashMap<>(known);
        groups.forEach(group -> around(group, design, cards, frames, groups));
        var ordered = new LinkedHashMap<GroupId, Rectangle>();
        groups.stream().filter(frames::containsKey).forEach(group -> ordered.put(group, frames.get(group)));
        return ordered;
    }

    private static void around(GroupId id, Design design, Map<ResourceId, Rectangle> cards, Map<GroupId, Rectangle> frames, SequencedSet<GroupId> groups) {
        if (frames.containsKey(id)) {
            return;
        }
        var members = new ArrayList<Rectangle>();
        for (Group inner : design.structure().groups().values()) {
            if (inner.parent().filter(id::equals).isPresent() && groups.contains(inner.id())) {
                around(inner.id(), design, cards, frames, groups);
                members.add(frames.get(inner.id()));
            }
        }
        cards.forEach((card, bounds) -> {
            if (design.structure().resource(card).flatMap(r -> r.group()).filter(id::equals).isPresent()) {
                members.add(bounds);
            }
        });
        Rectangle.union(members).ifPresent(all -> frames.put(id, around(all)));
    }

    static Rectangle around(Rectangle members) {
        return new Rectangle(members.x() - PADDING, members.y() - TITLE, members.width() + 2 * PADDING, members.height() + TITLE + PADDING);
    }
}
