package io.archloom.layout;

import io.archloom.geometry.Point;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Looks for room near a place: in growing squares around it, on a coarse grid, the nearest first.
final class FreeRoom {
    private static final double STEP = 16;

    private FreeRoom() {}

    /// The least way that `isFree` accepts, zero when it accepts that; empty when nothing is free within `reach`.
    static Optional<Point> way(double reach, Predicate<Point> isFree) {
        for (int ring = 0; ring * STEP <= reach; ring++) {
            @Nullable Point best = null;
            for (int i = -ring; i <= ring; i++) {
                // of equally distant places, the one below is the one that a reader expects
                for (var way : new Point[] {new Point(i * STEP, ring * STEP), new Point(ring * STEP, i * STEP),
                        new Point(i * STEP, -ring * STEP), new Point(-ring * STEP, i * STEP)}) {
                    if ((best == null || way.distance(Point.ORIGIN) < best.distance(Point.ORIGIN)) && isFree.test(way)) {
                        best = way;
                    }
                }
            }
            if (best != null) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }
}
