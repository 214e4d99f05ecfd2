package io.archloom.picture;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Groups: a dashed frame with the title at its top left.
final class Frames {
    /// Height of the strip at the top that the title stands in.
    static final double TITLE = 36;
    static final Face FACE = Face.sans(Face.Weight.SEMI_BOLD, 12);
    static final double INSET = 16;
    private static final double PADDING = 24;
    private static final double RADIUS = 10;

    private Frames() {}

    static Map<GroupId, Rectangle> of(Design design) {
        var frames = new LinkedHashMap<GroupId, Rectangle>();
        var deepestFirst = new ArrayList<>(design.structure().groups().values());
        deepestFirst.sort(Comparator.comparingInt((Group group) -> depth(group, design)).reversed());
        Map<GroupId, List<Rectangle>> members = null;
        for (var group : deepestFirst) {
            var own = design.placement().bounds(group.id());
            if (own.isPresent()) {
                frames.put(group.id(), own.get());
                continue;
            }
            if (members == null) {
                members = members(design);
            }
            var inside = new ArrayList<>(members.getOrDefault(group.id(), List.of()));
            deepestFirst.stream().filter(g -> g.parent().filter(group.id()::equals).isPresent() && frames.containsKey(g.id()))
                    .forEach(g -> inside.add(frames.get(g.id())));
            Rectangle.union(inside).ifPresent(all -> frames.put(group.id(), new Rectangle(all.x() - PADDING, all.y() - TITLE - 4,
                    all.width() + 2 * PADDING, all.height() + TITLE + 4 + PADDING)));
        }
        return frames;
    }

    private static Map<GroupId, List<Rectangle>> members(Design design) {
        var members = new HashMap<GroupId, List<Rectangle>>();
        for (var resource : design.structure().resources().values()) {
            var bounds = design.placement().bounds(resource.id());
            if (resource.group().isPresent() && bounds.isPresent()) {
                members.computeIfAbsent(resource.group().get(), _ -> new ArrayList<>()).add(bounds.get());
            }
        }
        return members;
    }

    static int depth(Group group, Design design) {
        int depth = 0;
        for (var parent = group.parent(); parent.isPresent(); depth++) {
            parent = design.structure().group(parent.get()).flatMap(Group::parent);
        }
        return depth;
    }

    static void draw(Design design, Easel easel) {
        var theme = easel.theme();
        var frames = of(design);
        design.structure().groups().values().stream().filter(group -> frames.containsKey(group.id()))
                .sorted(Comparator.comparingInt(group -> depth(group, design)))
                .forEach(group -> {
                    var frame = frames.get(group.id());
                    easel.box(group.id(), Detail.ALWAYS, frame, RADIUS, theme.groupFill(), Stroke.dashed(theme.groupBorder(), 1.25, 6));
                    easel.label(group.id(), Detail.NEAR, new Point(frame.left() + INSET, frame.top() + 24), Mark.Label.Anchor.START,
                            group.title(), FACE, theme.muted(), frame.width() - 2 * INSET);
                });
    }
}
