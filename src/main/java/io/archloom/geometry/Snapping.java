package io.archloom.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The arithmetic of snapping: to a grid, or to the edges and centers of what is drawn nearby.
public final class Snapping {
    private static final double EQUAL = 1e-6;

    private Snapping() {}

    /// What to add to the moved thing's position so that it snaps, and the guides that say why.
    /// Each axis snaps on its own; an axis with nothing near keeps a delta of 0 and has no guide.
    public record Snap(Point delta, List<Guide> guides) {
        public Snap {
            guides = List.copyOf(guides);
        }
    }

    /// The grid point nearest to `point`; halves go right and down.
    public static Point toGrid(Point point, double step) {
        return new Point(toGrid(point.x(), step), toGrid(point.y(), step));
    }

    public static double toGrid(double coordinate, double step) {
        // + 0.0 turns −0.0 into 0.0
        return Math.floor(coordinate / step + 0.5) * step + 0.0;
    }

    /// Aligns `moving` with `others`: of all pairs of left edges, centers and right edges (top, middle, bottom) that are at most
    /// `tolerance` apart, the nearest pair decides; on equal distance the smaller movement to the right or down wins.
    public static Snap align(Rectangle moving, List<Rectangle> others, double tolerance) {
        double dx = nearest(xs(moving), others.stream().map(Snapping::xs).toList(), tolerance);
        double dy = nearest(ys(moving), others.stream().map(Snapping::ys).toList(), tolerance);
        var snapped = moving.translate(new Point(dx, dy));
        var guides = new ArrayList<Guide>();
        guides.addAll(guides(Guide.Axis.VERTICAL, xs(snapped), ys(snapped), others.stream().map(Snapping::xs).toList(), others.stream().map(Snapping::ys).toList()));
        guides.addAll(guides(Guide.Axis.HORIZONTAL, ys(snapped), xs(snapped), others.stream().map(Snapping::ys).toList(), others.stream().map(Snapping::xs).toList()));
        return new Snap(new Point(dx, dy), guides);
    }

    private static double[] xs(Rectangle r) {
        return new double[] {r.left(), r.center().x(), r.right()};
    }

    private static double[] ys(Rectangle r) {
        return new double[] {r.top(), r.center().y(), r.bottom()};
    }

    private static double nearest(double[] moving, List<double[]> others, double tolerance) {
        double best = Double.POSITIVE_INFINITY;
        for (var other : others) {
            for (double target : other) {
                for (double own : moving) {
                    double delta = target - own;
                    if (Math.abs(delta) <= tolerance
                            && (Math.abs(delta) < Math.abs(best) || Math.abs(delta) == Math.abs(best) && delta > best)) {
                        best = delta;
                    }
                }
            }
        }
        return Double.isInfinite(best) ? 0 : best;
    }

    /// One guide for each coordinate at which the snapped thing lines up, spanning everything that shares it.
    private static List<Guide> guides(Guide.Axis axis, double[] along, double[] across, List<double[]> othersAlong, List<double[]> othersAcross) {
        var guides = new TreeMap<Double, Guide>();
        for (double own : along) {
            for (int i = 0; i < othersAlong.size(); i++) {
                for (double target : othersAlong.get(i)) {
                    if (Math.abs(target - own) <= EQUAL) {
                        var reach = othersAcross.get(i);
                        var found = new Guide(axis, own, Math.min(across[0], reach[0]), Math.max(across[2], reach[2]));
                        guides.merge(own, found, (a, b) -> new Guide(axis, a.at(), Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
                    }
                }
            }
        }
        return List.copyOf(guides.values());
    }
}
