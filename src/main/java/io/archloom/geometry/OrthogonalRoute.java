package io.archloom.geometry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The right-angled line of one connection: it leaves and enters in the direction of its sides, keeps off its two end
/// rectangles, and passes as few obstacles as a small set of candidates allows.
///
/// Candidates have up to four turns between the two stubs, at coordinates that mean something: the stubs, the middle of
/// the gap between the ends, and a stub's length outside either end or outside an obstacle in the way. The best one
/// passes through the fewest obstacles, then bends least, then is shortest; among equals the one whose shortest stretch is longest, so that lines
/// turn in the middle of a gap. The same input always gives the same line. For a drawing as a whole there is automatic layout; this is for the line
/// that follows the pointer, and for lines nobody has laid out.
public final class OrthogonalRoute {
    /// Beyond this many obstacles in the way, further ones add no candidates.
    private static final int MOST_DETOURS = 4;
    private static final int MOST_TURNS = 4;

    private final End from;
    private final End to;
    private final Point start;
    private final Point goal;
    /// Those obstacles that any candidate of the current search could meet.
    private List<Rectangle> obstacles = List.of();
    private Candidate best;

    private OrthogonalRoute(End from, End to, double stub) {
        this.from = from;
        this.to = to;
        start = from.tip(stub, to.rectangle());
        goal = to.tip(stub, from.rectangle());
        // what to draw where nothing better exists, as when one end lies inside the other
        best = new Candidate(List.of(from.anchor, start, new Point(goal.x(), start.y()), goal, to.anchor), Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0);
    }

    /// Where a connection begins or ends: a point on one side of a rectangle.
    public record End(Point anchor, Side side, Rectangle rectangle) {

        /// The end in the middle of a side.
        public static End of(Rectangle rectangle, Side side) {
            return new End(side.anchor(rectangle), side, rectangle);
        }

        /// The end of the stub: `stub` away from the anchor, but at most half-way to `other` where that is in front.
        private Point tip(double stub, Rectangle other) {
            var ahead = new Segment(anchor, anchor.plus(side.normal().times(2 * stub)));
            double free = 2 * stub;
            if (ahead.crosses(other)) {
                free = switch (side) {
                    case LEFT -> anchor.x() - other.right();
                    case RIGHT -> other.left() - anchor.x();
                    case TOP -> anchor.y() - other.bottom();
                    case BOTTOM -> other.top() - anchor.y();
                };
            }
            return anchor.plus(side.normal().times(free > 0 ? Math.min(stub, free / 2) : stub));
        }
    }

    private record Candidate(List<Point> points, int crossings, int bends, double length, double shortestStretch) {
        boolean isBetterThan(Candidate that) {
            if (crossings != that.crossings) {
                return crossings < that.crossings;
            }
            if (bends != that.bends) {
                return bends < that.bends;
            }
            return length != that.length ? length < that.length : shortestStretch > that.shortestStretch;
        }
    }

    /// The line from one end to another.
    ///
    /// @param stub how far it runs straight before it may turn; less where the two ends are nearer than two stubs
    /// @param obstacles what it should rather not pass through; the two ends' own rectangles may be among them
    public static Polyline between(End from, End to, double stub, List<Rectangle> obstacles) {
        var others = obstacles.stream().filter(o -> !o.equals(from.rectangle) && !o.equals(to.rectangle)).toList();
        var route = new OrthogonalRoute(from, to, stub);
        route.search(stub, others, List.of());
        if (route.best.crossings > 0) {
            route.search(stub, others, others.stream().filter(o -> crosses(route.best.points, o)).limit(MOST_DETOURS).toList());
        }
        return new Polyline(route.best.points).simplified();
    }

    public static Polyline between(End from, End to, double stub) {
        return between(from, to, stub, List.of());
    }

    private void search(double stub, List<Rectangle> others, List<Rectangle> inTheWay) {
        var reach = Stream.concat(Stream.of(from.rectangle, to.rectangle), inTheWay.stream()).reduce(Rectangle::union).orElseThrow().inflate(stub);
        obstacles = others.stream().filter(reach::intersects).toList();
        var xs = xs(stub, inTheWay);
        var ys = ys(stub, inTheWay);
        for (int turns = 0; turns <= MOST_TURNS; turns++) {
            candidates(turns, xs, ys);
            if (best.crossings == 0 && best.bends <= turns) {
                return;
            }
        }
    }

    private void candidates(int turns, SequencedSet<Double> xs, SequencedSet<Double> ys) {
        double sx = start.x();
        double sy = start.y();
        double gx = goal.x();
        double gy = goal.y();
        BiConsumer<Double, Double> viaOne = (x, y) -> {
            consider(new Point(x, sy), new Point(x, y), new Point(gx, y));
            consider(new Point(sx, y), new Point(x, y), new Point(x, gy));
        };
        switch (turns) {
            case 0 -> {
                if (sx == gx || sy == gy) {
                    consider();
                }
            }
            case 1 -> {
                consider(new Point(gx, sy));
                consider(new Point(sx, gy));
            }
            case 2 -> {
                each(xs, x -> consider(new Point(x, sy), new Point(x, gy)));
                each(ys, y -> consider(new Point(sx, y), new Point(gx, y)));
            }
            case 3 -> each(xs, x -> each(ys, y -> viaOne.accept(x, y)));
            case 4 -> {
                each(xs, a -> each(ys, y -> each(xs, b -> consider(new Point(a, sy), new Point(a, y), new Point(b, y), new Point(b, gy)))));
                each(ys, a -> each(xs, x -> each(ys, b -> consider(new Point(sx, a), new Point(x, a), new Point(x, b), new Point(gx, b)))));
            }
            default -> throw new IllegalArgumentException(turns + " turns");
        }
    }

    private static void each(SequencedSet<Double> coordinates, Consumer<Double> use) {
        coordinates.forEach(use);
    }

    private void consider(Point... turns) {
        var points = new ArrayList<Point>(turns.length + 4);
        points.add(from.anchor);
        points.add(start);
        points.addAll(List.of(turns));
        points.add(goal);
        points.add(to.anchor);
        int bends = 0;
        double length = 0;
        double stretch = 0;
        double shortestStretch = Double.POSITIVE_INFINITY;
        var last = from.side.normal();
        for (int i = 1; i < points.size(); i++) {
            var way = points.get(i).minus(points.get(i - 1));
            if (way.x() == 0 && way.y() == 0) {
                continue;
            }
            var direction = new Point(Math.signum(way.x()) + 0.0, Math.signum(way.y()) + 0.0);
            if (direction.plus(last).equals(Point.ORIGIN)) {
                return;
            }
            if (!direction.equals(last)) {
                bends++;
                shortestStretch = Math.min(shortestStretch, stretch);
                stretch = 0;
            }
            last = direction;
            double step = Math.abs(way.x()) + Math.abs(way.y());
            stretch += step;
            length += step;
        }
        shortestStretch = Math.min(shortestStretch, stretch);
        // sums in another order must not decide between equally long lines
        var candidate = new Candidate(points, 0, bends, Math.rint(length * 1000), Math.rint(shortestStretch * 1000));
        if (candidate.isBetterThan(best) && isClear(points)) {
            candidate = new Candidate(points, crossings(points), bends, candidate.length, candidate.shortestStretch);
            best = candidate.isBetterThan(best) ? candidate : best;
        }
    }

    private boolean isClear(List<Point> points) {
        return !crosses(points, from.rectangle) && !crosses(points, to.rectangle);
    }

    private int crossings(List<Point> points) {
        int count = 0;
        for (var obstacle : obstacles) {
            if (crosses(points, obstacle) && ++count > best.crossings) {
                break;
            }
        }
        return count;
    }

    private static boolean crosses(List<Point> points, Rectangle rectangle) {
        for (int i = 1; i < points.size(); i++) {
            var a = points.get(i - 1);
            var b = points.get(i);
            if (Math.min(a.x(), b.x()) < rectangle.right() && Math.max(a.x(), b.x()) > rectangle.left()
                    && Math.min(a.y(), b.y()) < rectangle.bottom() && Math.max(a.y(), b.y()) > rectangle.top()) {
                return true;
            }
        }
        return false;
    }

    /// Coordinates worth turning at, the middle of the gap first.
    private SequencedSet<Double> xs(double stub, List<Rectangle> inTheWay) {
        var xs = new LinkedHashSet<Double>();
        addGap(xs, from.rectangle.left(), from.rectangle.right(), to.rectangle.left(), to.rectangle.right());
        xs.add((start.x() + goal.x()) / 2);
        xs.add(start.x());
        xs.add(goal.x());
        xs.add(from.rectangle.left() - stub);
        xs.add(from.rectangle.right() + stub);
        xs.add(to.rectangle.left() - stub);
        xs.add(to.rectangle.right() + stub);
        inTheWay.forEach(o -> xs.addAll(List.of(o.left() - stub, o.right() + stub)));
        return xs;
    }

    private SequencedSet<Double> ys(double stub, List<Rectangle> inTheWay) {
        var ys = new LinkedHashSet<Double>();
        addGap(ys, from.rectangle.top(), from.rectangle.bottom(), to.rectangle.top(), to.rectangle.bottom());
        ys.add((start.y() + goal.y()) / 2);
        ys.add(start.y());
        ys.add(goal.y());
        ys.add(from.rectangle.top() - stub);
        ys.add(from.rectangle.bottom() + stub);
        ys.add(to.rectangle.top() - stub);
        ys.add(to.rectangle.bottom() + stub);
        inTheWay.forEach(o -> ys.addAll(List.of(o.top() - stub, o.bottom() + stub)));
        return ys;
    }

    private static void addGap(SequencedSet<Double> coordinates, double aLow, double aHigh, double bLow, double bHigh) {
        if (aHigh < bLow) {
            coordinates.add((aHigh + bLow) / 2);
        } else if (bHigh < aLow) {
            coordinates.add((bHigh + aLow) / 2);
        }
    }
}
