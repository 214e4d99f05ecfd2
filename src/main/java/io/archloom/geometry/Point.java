package io.archloom.geometry;

/// A place on the page, or the way from one place to another.
public record Point(double x, double y) {
    public static final Point ORIGIN = new Point(0, 0);

    public Point plus(Point that) {
        return new Point(x + that.x, y + that.y);
    }

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    public Point minus(Point that) {
        return new Point(x - that.x, y - that.y);
    }

    public Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    /// The point `fraction` of the way to `that`: 0 is here, 1 is there.
    public Point towards(Point that, double fraction) {
        return new Point(x + (that.x - x) * fraction, y + (that.y - y) * fraction);
    }

    public double distance(Point that) {
        return Math.hypot(x - that.x, y - that.y);
    }
}
