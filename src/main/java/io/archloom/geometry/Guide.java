package io.archloom.geometry;

/// A line shown while something is dragged, telling what it lines up with.
///
/// A vertical guide stands at `x = at` and reaches from `y = from` to `y = to`; a horizontal one lies at `y = at`.
public record Guide(Axis axis, double at, double from, double to) {

    /// The direction in which a guide runs.
    public enum Axis { VERTICAL, HORIZONTAL }

    public Segment segment() {
        return switch (axis) {
            case VERTICAL -> new Segment(new Point(at, from), new Point(at, to));
            case HORIZONTAL -> new Segment(new Point(from, at), new Point(to, at));
        };
    }
}
