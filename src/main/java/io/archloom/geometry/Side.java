package io.archloom.geometry;

/// One of a rectangle's four sides.
public enum Side {
    LEFT(-1, 0), RIGHT(1, 0), TOP(0, -1), BOTTOM(0, 1);

    private final Point normal;

    Side(double x, double y) {
        normal = new Point(x, y);
    }

    /// The unit step away from the rectangle.
    public Point normal() {
        return normal;
    }

    /// Whether leaving through this side means moving to the left or right.
    public boolean isHorizontal() {
        return this == LEFT || this == RIGHT;
    }

    public Side opposite() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case TOP -> BOTTOM;
            case BOTTOM -> TOP;
        };
    }

    /// The middle of this side of `rectangle`.
    public Point anchor(Rectangle rectangle) {
        return anchor(rectangle, 0.5);
    }

    /// The point at `fraction` of this side of `rectangle`: 0 at its left or top end, 1 at its right or bottom end.
    public Point anchor(Rectangle rectangle, double fraction) {
        return switch (this) {
            case LEFT -> new Point(rectangle.left(), rectangle.top() + fraction * rectangle.height());
            case RIGHT -> new Point(rectangle.right(), rectangle.top() + fraction * rectangle.height());
            case TOP -> new Point(rectangle.left() + fraction * rectangle.width(), rectangle.top());
            case BOTTOM -> new Point(rectangle.left() + fraction * rectangle.width(), rectangle.bottom());
        };
    }

    /// The side of `rectangle` through which a straight line from its center to `target` leaves it.
    public static Side facing(Rectangle rectangle, Point target) {
        var way = target.minus(rectangle.center());
        // compare slopes by cross products, so that flat rectangles need no special case
        if (Math.abs(way.x()) * rectangle.height() >= Math.abs(way.y()) * rectangle.width()) {
            return way.x() < 0 ? LEFT : RIGHT;
        }
        return way.y() < 0 ? TOP : BOTTOM;
    }
}
