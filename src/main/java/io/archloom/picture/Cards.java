package io.archloom.picture;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ResourceKind;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.Resource;
import java.util.Optional;

/// Resources: a card that says what it is, the fact that matters for its kind, and its monthly cost.
final class Cards {
    private static final Face TITLE = Face.sans(Face.Weight.SEMI_BOLD, 13.5);
    private static final Face SUBTITLE = Face.sans(Face.Weight.REGULAR, 11.5);
    private static final Face EXISTS = Face.sans(Face.Weight.MEDIUM, 11);
    private static final Face FACT = Face.sans(Face.Weight.REGULAR, 12);
    private static final Face COST = Face.sans(Face.Weight.SEMI_BOLD, 12).withTabular();
    private static final double LARGEST_TITLE = 17;
    private static final Face LARGE_COST = Face.sans(Face.Weight.MEDIUM, 16).withTabular();
    private static final double RADIUS = 10;
    private static final double INSET = 12;
    private static final double NEAREST = 0.18;
    private static final double BAR = 4;
    private static final double TILE = 28;
    private static final double LARGE_TILE = 36;
    private static final double ICON = 18;
    private static final double GAP = 9;

    private final Design design;
    private final Catalog catalog;
    private final Easel easel;
    private final Theme theme;

    Cards(Design design, Catalog catalog, Easel easel) {
        this.design = design;
        this.catalog = catalog;
        this.easel = easel;
        theme = easel.theme();
    }

    void draw(Resource resource, Rectangle bounds) {
        var kind = catalog.kindOf(resource);
        drawBody(resource, kind, bounds);
        drawTile(resource, kind, bounds);
        drawTexts(resource, kind, bounds);
        drawFromTheMiddle(resource, kind, bounds);
        drawFromAfar(resource, kind, bounds);
    }

    private void drawBody(Resource resource, ResourceKind kind, Rectangle bounds) {
        var id = resource.id();
        if (!easel.overlay().dimmed().contains(id)) {
            // two soft edges stand for a shadow, so that every painter draws the same one
            easel.add(new Mark.Box(Optional.of(id), Detail.NEAR, bounds.inflate(1.5).translate(new Point(0, 2)), RADIUS + 1.5,
                    Optional.of(theme.shadow()), Optional.empty()));
            easel.add(new Mark.Box(Optional.of(id), Detail.NEAR, bounds.translate(new Point(0, 1)), RADIUS, Optional.of(theme.shadow()), Optional.empty()));
        }
        var reached = Optional.ofNullable(easel.overlay().reached().get(id));
        // what is farther off is less red
        var ground = reached.map(steps -> theme.card().towards(theme.error(), NEAREST / steps)).orElse(theme.card());
        easel.box(id, Detail.ALWAYS, bounds, RADIUS, ground, easel.overlay().existing().contains(id) ? Stroke.dashed(reached.isPresent() ? theme.error() : theme.muted(), 1.25, 5)
                : reached.isPresent() ? Stroke.solid(theme.error(), 1.5)
                : kind.opaque() ? Stroke.dashed(theme.cardBorder(), 1, 4) : Stroke.solid(theme.cardBorder(), 1));
        if (easel.overlay().differing().contains(id) && bounds.height() > 2 * RADIUS) {
            easel.box(id, Detail.ALWAYS, new Rectangle(bounds.left() + BAR, bounds.top() + RADIUS, BAR, bounds.height() - 2 * RADIUS), BAR / 2, theme.warning());
        }
    }

    private void drawTile(Resource resource, ResourceKind kind, Rectangle bounds) {
        double size = Math.min(TILE, bounds.height() - 2 * 8);
        if (size < 8) {
            return;
        }
        drawTile(resource, kind, Detail.FINE,
                new Rectangle(bounds.left() + INSET, bounds.top() + Math.min(14, (bounds.height() - size) / 2), size, size));
    }

    private void drawTile(Resource resource, ResourceKind kind, Detail detail, Rectangle tile) {
        var id = resource.id();
        easel.box(id, detail, tile, 6, theme.tile(kind.role()));
        var glyph = GlyphReader.read(catalog.icon(resource.kind()));
        double icon = tile.height() * ICON / TILE;
        easel.add(new Mark.Icon(Optional.of(id), detail, Rectangle.around(tile.center(), icon, icon), glyph, easel.faded(id, theme.role(kind.role()))));
    }

    /// Icon, name and cost alone, across the whole card.
    private void drawFromTheMiddle(Resource resource, ResourceKind kind, Rectangle bounds) {
        var id = resource.id();
        double size = Math.min(LARGE_TILE, bounds.height() - 2 * 8);
        if (size < 8) {
            return;
        }
        var tile = new Rectangle(bounds.left() + INSET, bounds.center().y() - size / 2, size, size);
        drawTile(resource, kind, Detail.MIDDLE, tile);
        double left = tile.right() + GAP;
        double room = bounds.right() - GAP - left;
        var cost = easel.overlay().costs().getOrDefault(id, "");
        double middle = bounds.center().y();
        easel.label(id, Detail.MIDDLE, new Point(left, cost.isEmpty() ? middle + 6 : middle - 4), Mark.Label.Anchor.START, resource.title(),
                largest(resource.title(), room), theme.text(), room);
        easel.label(id, Detail.MIDDLE, new Point(left, middle + 19), Mark.Label.Anchor.START, cost, LARGE_COST, theme.muted(), room);
    }

    private void drawTexts(Resource resource, ResourceKind kind, Rectangle bounds) {
        var id = resource.id();
        double left = bounds.left() + INSET + TILE + GAP;
        double room = bounds.right() - GAP - left;
        easel.label(id, Detail.FINE, new Point(left, bounds.top() + 25), Mark.Label.Anchor.START, resource.title(), TITLE, theme.text(), room);
        var exists = easel.overlay().existing().contains(id) ? Wording.exists() : "";
        easel.label(id, Detail.FINE, new Point(bounds.right() - INSET, bounds.top() + 41), Mark.Label.Anchor.END, exists, EXISTS, theme.text(), room);
        easel.label(id, Detail.FINE, new Point(left, bounds.top() + 41), Mark.Label.Anchor.START, Wording.subtitle(resource, kind, design), SUBTITLE,
                theme.muted(), exists.isEmpty() ? room : room - FontMetrics.width(exists, EXISTS) - 8);
        double last = bounds.bottom() - 14;
        if (last < bounds.top() + 56) {
            return;
        }
        var cost = easel.overlay().costs().getOrDefault(id, "");
        var strong = easel.overlay().stale() ? theme.muted() : theme.text();
        double all = bounds.width() - 2 * INSET;
        easel.label(id, Detail.FINE, new Point(bounds.right() - INSET, last), Mark.Label.Anchor.END, cost, COST, strong, all);
        double rest = cost.isEmpty() ? all : all - FontMetrics.width(cost, COST) - 8;
        easel.label(id, Detail.FINE, new Point(bounds.left() + INSET, last), Mark.Label.Anchor.START,
                easel.overlay().facts().getOrDefault(id, ""), FACT, theme.muted(), rest);
    }

    /// As large as fits, and never smaller than nearby.
    private static Face largest(String title, double room) {
        var face = Face.sans(TITLE.weight(), LARGEST_TITLE);
        double size = Math.clamp(LARGEST_TITLE * room / Math.max(1, FontMetrics.width(title, face)), TITLE.size(), LARGEST_TITLE);
        return Face.sans(TITLE.weight(), Math.floor(size * 4) / 4);
    }

    /// A block in the role's colour and a bar for the name, where text would be too small to read.
    private void drawFromAfar(Resource resource, ResourceKind kind, Rectangle bounds) {
        double size = bounds.height() - 2 * INSET;
        if (size > 4 && bounds.width() > size + 4 * INSET) {
            var block = new Rectangle(bounds.left() + INSET, bounds.top() + INSET, size, size);
            easel.box(resource.id(), Detail.FAR, block, 6, theme.role(kind.role()));
            easel.box(resource.id(), Detail.FAR, new Rectangle(block.right() + INSET, bounds.center().y() - 5, bounds.right() - block.right() - 2 * INSET, 10),
                    5, theme.cardBorder());
        }
    }
}
