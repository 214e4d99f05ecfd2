package io.archloom.geometry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// An upright rectangle by its top left corner and size. Width and height are never negative; they may be zero.
public record Rectangle(double x, double y, double width, double height) {

    public Rectangle {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("a rectangle of size " + width + " × " + height);
        }
    }

    /// The rectangle that has these two points as opposite corners, whichever way they lie.
    public static Rectangle of(Point corner, Point opposite) {
        return new Rectangle(Math.min(corner.x(), opposite.x()), Math.min(corner.y(), opposite.y()),
                Math.abs(corner.x() - opposite.x()), Math.abs(corner.y() - opposite.y()));
    }

    /// The rectangle of a given size around a point.
    public static Rectangle around(Point center, double width, double height) {
        return new Rectangle(center.x() - width / 2, center.y() - height / 2, width, height);
    }

    /// The smallest rectangle that contains all the given ones; empty when there are none.
    public static Optional<Rectangle> union(Collection<Rectangle> rectangles) {
        return rectangles.stream().reduce(Rectangle::union);
    }

    public double left() {
        return x;
    }

    public double top() {
        return y;
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public Point topLeft() {
        return new Point(x, y);
    }

    public Point center() {
        return new Point(x + width / 2, y + height / 2);
    }

    /// Clockwise from the top left.
    public List<Point> corners() {
        return List.of(new Point(left(), top()), new Point(right(), top()), new Point(right(), bottom()), new Point(left(), bottom()));
    }

    /// Clockwise from the top edge.
    public List<Segment> edges() {
        var c = corners();
        return List.of(new Segment(c.get(0), c.get(1)), new Segment(c.get(1), c.get(2)), new Segment(c.get(2), c.get(3)), new Segment(c.get(3), c.get(0)));
    }

    public Rectangle union(Rectangle that) {
        return of(new Point(Math.min(left(), that.left()), Math.min(top(), that.top())),
                new Point(Math.max(right(), that.right()), Math.max(bottom(), that.bottom())));
    }

    /// Whether the two share more than a border.
    public boolean intersects(Rectangle that) {
        return left() < that.right() && that.left() < right() && top() < that.bottom() && that.top() < bottom();
    }

    /// Whether the point lies inside or on the border.
    public boolean contains(Point point) {
        return left() <= point.x() && point.x() <= right() && top() <= point.y() && point.y() <= bottom();
    }

    public boolean contains(Rectangle that) {
        return left() <= that.left() && that.right() <= right() && top() <= that.top() && that.bottom() <= bottom();
    }

    /// This rectangle grown by `margin` on every side; a negative margin shrinks it, at most to its center.
    public Rectangle inflate(double margin) {
        double dx = Math.max(margin, -width / 2);
        double dy = Math.max(margin, -height / 2);
        return new Rectangle(x - dx, y - dy, Math.max(0, width + 2 * dx), Math.max(0, height + 2 * dy));
    }

    public Rectangle translate(Point way) {
        return new Rectangle(x + way.x(), y + way.y(), width, height);
    }

    public Rectangle at(Point topLeft) {
        return new Rectangle(topLeft.x(), topLeft.y(), width, height);
    }

    /// The distance from `point` to the nearest point of the rectangle, 0 inside.
    public double distance(Point point) {
        double dx = Math.max(0, Math.max(left() - point.x(), point.x() - right()));
        double dy = Math.max(0, Math.max(top() - point.y(), point.y() - bottom()));
        return Math.hypot(dx, dy);
    }
}
