package io.archloom.geometry;

/// A straight line between two points, which may coincide.
public record Segment(Point from, Point to) {

    public double length() {
        return from.distance(to);
    }

    public boolean isHorizontal() {
        return from.y() == to.y();
    }

    /// The point of this segment that is nearest to `point`.
    public Point nearest(Point point) {
        var way = to.minus(from);
        double square = way.x() * way.x() + way.y() * way.y();
        if (square == 0) {
            return from;
        }
        var offset = point.minus(from);
        double fraction = (offset.x() * way.x() + offset.y() * way.y()) / square;
        return from.towards(to, Math.clamp(fraction, 0, 1));
    }

    public double distance(Point point) {
        return nearest(point).distance(point);
    }

    /// Whether any part of this segment lies strictly inside `rectangle`; running along its border does not.
    public boolean crosses(Rectangle rectangle) {
        // Liang–Barsky: clip the parameter interval [0, 1] against the four open half-planes
        double enter = 0;
        double leave = 1;
        double[] starts = {from.x() - rectangle.left(), rectangle.right() - from.x(), from.y() - rectangle.top(), rectangle.bottom() - from.y()};
        double[] slopes = {to.x() - from.x(), from.x() - to.x(), to.y() - from.y(), from.y() - to.y()};
        for (int i = 0; i < 4; i++) {
            if (slopes[i] == 0) {
                if (starts[i] <= 0) {
                    return false;
                }
            } else if (slopes[i] > 0) {
                enter = Math.max(enter, -starts[i] / slopes[i]);
            } else {
                leave = Math.min(leave, -starts[i] / slopes[i]);
            }
        }
        return enter < leave || from.equals(to);
    }
}
