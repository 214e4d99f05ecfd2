package io.archloom.geometry;

import java.util.ArrayList;
import java.util.List;

/// A line through one or more points, in their order.
public record Polyline(List<Point> points) {

    public Polyline {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a line needs a point");
        }
    }

    public static Polyline of(Point... points) {
        return new Polyline(List.of(points));
    }

    public Point start() {
        return points.getFirst();
    }

    public Point end() {
        return points.getLast();
    }

    /// The straight parts, one fewer than points.
    public List<Segment> segments() {
        var segments = new ArrayList<Segment>(points.size());
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Segment(points.get(i - 1), points.get(i)));
        }
        return List.copyOf(segments);
    }

    public double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        return length;
    }

    /// The point at `fraction` of the length: 0 is the start, 1 the end, values beyond are taken as these.
    public Point pointAt(double fraction) {
        double left = Math.clamp(fraction, 0, 1) * length();
        for (var segment : segments()) {
            double length = segment.length();
            if (left < length) {
                return segment.from().towards(segment.to(), left / length);
            }
            left -= length;
        }
        return end();
    }

    /// The distance from `point` to the nearest point of the line.
    public double distance(Point point) {
        return segments().stream().mapToDouble(segment -> segment.distance(point)).min().orElseGet(() -> start().distance(point));
    }

    /// The smallest rectangle around all points.
    public Rectangle bounds() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (var point : points) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return Rectangle.of(new Point(left, top), new Point(right, bottom));
    }

    public Polyline translate(Point way) {
        return new Polyline(points.stream().map(way::plus).toList());
    }

    public Polyline reversed() {
        return new Polyline(points.reversed());
    }

    /// The same line without repeated points and without points in the middle of an axis-parallel stretch.
    public Polyline simplified() {
        var kept = new ArrayList<Point>(points.size());
        for (var point : points) {
            if (!kept.isEmpty() && kept.getLast().equals(point)) {
                continue;
            }
            if (kept.size() > 1 && isBetween(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return new Polyline(kept);
    }

    private static boolean isBetween(Point a, Point middle, Point b) {
        return a.x() == middle.x() && middle.x() == b.x() && (middle.y() - a.y()) * (b.y() - middle.y()) > 0
                || a.y() == middle.y() && middle.y() == b.y() && (middle.x() - a.x()) * (b.x() - middle.x()) > 0;
    }
}
