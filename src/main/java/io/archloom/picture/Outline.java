package io.archloom.picture;

import io.archloom.geometry.Point;
import java.util.List;

/// What follows the course of a line: a toolkit's path.
public interface Outline {
    void moveTo(Point point);

    void lineTo(Point point);

    /// A bow to `point`, pulled towards `control`.
    void curveTo(Point control, Point point);

    /// Traces the line of `path` with its round corners, without the arrow head.
    static void trace(Mark.Path path, Outline outline) {
        var points = path.line().points();
        outline.moveTo(points.getFirst());
        for (int i = 1; i + 1 < points.size(); i++) {
            var corner = points.get(i);
            var before = points.get(i - 1);
            var after = points.get(i + 1);
            double in = before.distance(corner);
            double out = corner.distance(after);
            double radius = Math.min(path.radius(), Math.min(in, out) / 2);
            if (radius <= 0) {
                outline.lineTo(corner);
            } else {
                outline.lineTo(corner.towards(before, radius / in));
                outline.curveTo(corner, corner.towards(after, radius / out));
            }
        }
        if (points.size() > 1) {
            outline.lineTo(points.getLast());
        }
    }

    /// The three points of the open arrow head of `path`, its tip in the middle; empty when it has none.
    static List<Point> arrow(Mark.Path path) {
        var points = path.line().points();
        if (!path.arrow() || points.size() < 2) {
            return List.of();
        }
        var tip = points.getLast();
        var last = points.get(points.size() - 2);
        double length = last.distance(tip);
        if (length == 0) {
            return List.of();
        }
        var back = last.minus(tip).times(Mark.Path.ARROW / length);
        var aside = new Point(-back.y(), back.x()).times(0.5);
        return List.of(tip.plus(back).plus(aside), tip, tip.plus(back).minus(aside));
    }
}
