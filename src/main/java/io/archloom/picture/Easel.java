package io.archloom.picture;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A picture in the making.
final class Easel {
    /// How far what is dimmed steps back into the canvas.
    private static final double FADE = 0.78;

    private final Overlay overlay;
    private final Theme theme;
    private final List<Mark> marks = new ArrayList<>();
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    Easel(Overlay overlay, Theme theme) {
        this.overlay = overlay;
        this.theme = theme;
    }

    Overlay overlay() {
        return overlay;
    }

    Theme theme() {
        return theme;
    }

    void add(Mark mark) {
        marks.add(mark);
        var bounds = mark.bounds();
        left = Math.min(left, bounds.left());
        top = Math.min(top, bounds.top());
        right = Math.max(right, bounds.right());
        bottom = Math.max(bottom, bounds.bottom());
    }

    void box(ElementId element, Detail detail, Rectangle shape, double radius, Ink fill) {
        add(new Mark.Box(Optional.of(element), detail, shape, radius, Optional.of(faded(element, fill)), Optional.empty()));
    }

    void box(ElementId element, Detail detail, Rectangle shape, double radius, Ink fill, Stroke stroke) {
        add(new Mark.Box(Optional.of(element), detail, shape, radius, Optional.of(faded(element, fill)),
                Optional.of(stroke.withInk(faded(element, stroke.ink())))));
    }

    /// A label cut to `room`; none where nothing fits.
    void label(ElementId element, Detail detail, Point baseline, Mark.Label.Anchor anchor, String text,
               Face face, Ink ink, double room) {
        var fitting = FontMetrics.fit(text, face, room);
        if (!fitting.isEmpty()) {
            add(new Mark.Label(Optional.of(element), detail, baseline, anchor, fitting, face, faded(element, ink), FontMetrics.width(fitting, face)));
        }
    }

    /// The colour of something, nearer to the canvas when it is dimmed.
    Ink faded(ElementId element, Ink ink) {
        return overlay.dimmed().contains(element) ? ink.towards(theme.canvas(), FADE) : ink;
    }

    Optional<Rectangle> bounds() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(new Rectangle(left, top, right - left, bottom - top));
    }

    List<Mark> marks() {
        return marks;
    }
}
