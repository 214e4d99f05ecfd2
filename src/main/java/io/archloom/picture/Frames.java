package io.archloom.picture;

import io.archloom.catalog.Catalog;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.Group;
import io.archloom.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Groups: a dashed frame with the title at its top left; a solid one when it is the inside of a resource, which its header tells of.
final class Frames {
    /// Height of the strip at the top that the title stands in.
    static final double TITLE = 36;
    static final Face FACE = Face.sans(Face.Weight.SEMI_BOLD, 12);
    static final double INSET = 16;
    private static final double PADDING = 24;
    private static final double RADIUS = 10;
    private static final double BAR = 4;
    private static final double TILE = 22;
    private static final double ICON = 14;
    private static final double GAP = 12;
    private static final double LEAST_WORDS = 40;
    private static final Face WORDS = Face.sans(Face.Weight.REGULAR, 11.5);
    private static final Face COST = Face.sans(Face.Weight.SEMI_BOLD, 12).withTabular();

    private final Design design;
    private final Catalog catalog;
    private final Easel easel;
    private final Theme theme;

    Frames(Design design, Catalog catalog, Easel easel) {
        this.design = design;
        this.catalog = catalog;
        this.easel = easel;
        theme = easel.theme();
    }

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

    /// Where a group's title begins: after the icon of the resource whose inside it is.
    static double titleLeft(Group group, Rectangle frame) {
        return frame.left() + (group.of().isEmpty() ? INSET : INSET + TILE + GAP - 4);
    }

    /// The strip at the top that stands for the resource whose inside a frame is.
    static Rectangle headerOf(Rectangle frame) {
        return new Rectangle(frame.x(), frame.y(), frame.width(), Math.min(TITLE, frame.height()));
    }

    void draw() {
        var frames = of(design);
        design.structure().groups().values().stream().filter(group -> frames.containsKey(group.id()))
                .sorted(Comparator.comparingInt(group -> depth(group, design)))
                .forEach(group -> {
                    var frame = frames.get(group.id());
                    var resource = group.of().flatMap(design.structure()::resource);
                    easel.box(group.id(), Detail.ALWAYS, frame, RADIUS, theme.groupFill(), resource.isEmpty()
                            ? Stroke.dashed(theme.groupBorder(), 1.25, 6) : Stroke.solid(theme.groupBorder(), 1.25));
                    resource.filter(r -> easel.overlay().differing().contains(r.id())).ifPresent(_ -> easel.box(group.id(), Detail.ALWAYS,
                            new Rectangle(frame.left() + BAR, frame.top() + RADIUS, BAR, TITLE - RADIUS), BAR / 2, theme.warning()));
                    resource.ifPresentOrElse(r -> drawHeader(group, r, frame), () ->
                            easel.label(group.id(), Detail.NEAR, new Point(frame.left() + INSET, frame.top() + 24), Mark.Label.Anchor.START,
                                    group.title(), FACE, theme.muted(), frame.width() - 2 * INSET));
                });
    }

    /// What a card would say, in one line: icon, title, what it is, and its monthly cost.
    private void drawHeader(Group group, Resource resource, Rectangle frame) {
        var kind = catalog.kindOf(resource);
        var id = group.id();
        var tile = new Rectangle(frame.left() + INSET - 4, frame.top() + 8, TILE, TILE);
        easel.box(id, Detail.NEAR, tile, 5, theme.tile(kind.role()));
        easel.add(new Mark.Icon(Optional.of(id), Detail.NEAR, Rectangle.around(tile.center(), ICON, ICON),
                GlyphReader.read(catalog.icon(resource.kind())), easel.faded(id, theme.role(kind.role()))));
        double base = frame.top() + 24;
        double left = titleLeft(group, frame);
        double right = frame.right() - INSET;
        var cost = easel.overlay().costs().getOrDefault(resource.id(), "");
        if (!cost.isEmpty() && right - left - FontMetrics.width(cost, COST) > LEAST_WORDS) {
            easel.label(id, Detail.FINE, new Point(right, base), Mark.Label.Anchor.END, cost, COST,
                    easel.overlay().stale() ? theme.muted() : theme.text(), right - left);
            right -= FontMetrics.width(cost, COST) + GAP;
        }
        var title = resource.title();
        easel.label(id, Detail.NEAR, new Point(left, base), Mark.Label.Anchor.START, title, FACE, theme.text(), right - left);
        double after = left + FontMetrics.width(title, FACE) + GAP;
        var facts = easel.overlay().facts().getOrDefault(resource.id(), "");
        var words = facts.isEmpty() ? Wording.subtitle(resource, kind, design) : facts;
        if (right - after > LEAST_WORDS) {
            easel.label(id, Detail.FINE, new Point(after, base), Mark.Label.Anchor.START, words, WORDS, theme.muted(), right - after);
        }
    }
}
