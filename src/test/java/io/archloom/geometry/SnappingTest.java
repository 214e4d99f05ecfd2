package io.archloom.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Seeds;
import io.archloom.geometry.Guide.Axis;
import io.archloom.geometry.Snapping.Snap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnappingTest {
    private static final Rectangle FIXED = new Rectangle(0, 0, 100, 40);

    @Test
    void theGridTakesTheNearestPoint() {
        assertEquals(new Point(16, -8), Snapping.toGrid(new Point(13, -11), 8));
        assertEquals(new Point(0, 8), Snapping.toGrid(new Point(-4, 4), 8));
    }

    @Test
    void nothingNearSnapsNothing() {
        assertEquals(new Snap(Point.ORIGIN, List.of()), Snapping.align(new Rectangle(211, 97, 33, 11), List.of(FIXED), 5));
    }

    @Test
    void aCardSnapsToTheMiddleOfItsNeighbour() {
        assertEquals(new Snap(new Point(0, 3), List.of(new Guide(Axis.HORIZONTAL, 20, 0, 250))),
                Snapping.align(new Rectangle(200, 7, 50, 20), List.of(FIXED), 5));
    }

    @Test
    void equalCardsShowAllThreeGuides() {
        var snap = Snapping.align(new Rectangle(200, 2, 100, 40), List.of(FIXED), 5);
        assertEquals(new Point(0, -2), snap.delta());
        assertEquals(List.of(0.0, 20.0, 40.0), snap.guides().stream().map(Guide::at).toList());
    }

    @Test
    void theNearestOfSeveralNeighboursWins() {
        var snap = Snapping.align(new Rectangle(4, 300, 10, 10), List.of(FIXED, new Rectangle(3, 100, 8, 8)), 5);
        assertEquals(new Point(-1, 0), snap.delta());
    }

    @Test
    void snappingStaysWithinToleranceAndSnapsOnlyOnce() {
        Seeds.forEach(300, (random, _) -> {
            var others = random.ints(4, 0, 400).mapToObj(x -> new Rectangle(x, random.nextInt(400), 20 + random.nextInt(100), 20 + random.nextInt(80))).toList();
            var moving = new Rectangle(random.nextDouble(400), random.nextDouble(400), 90, 60);
            var snap = Snapping.align(moving, others, 6);
            assertTrue(Math.abs(snap.delta().x()) <= 6 && Math.abs(snap.delta().y()) <= 6);
            var again = Snapping.align(moving.translate(snap.delta()), others, 6);
            assertEquals(0, again.delta().distance(Point.ORIGIN), 1e-9);
            assertEquals(snap.guides().size(), again.guides().size());
        });
    }
}
