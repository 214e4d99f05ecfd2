package io.archloom.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Seeds;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final Rectangle CARD = new Rectangle(10, 20, 100, 50);

    @Test
    void aRectangleOfTwoCornersHasNoNegativeSize() {
        assertEquals(CARD, Rectangle.of(new Point(110, 20), new Point(10, 70)));
    }

    @Test
    void aNegativeSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Rectangle(0, 0, -1, 1));
    }

    @Test
    void theUnionOfNothingIsEmpty() {
        assertEquals(Optional.empty(), Rectangle.union(List.of()));
    }

    @Test
    void theUnionHoldsBoth() {
        assertEquals(new Rectangle(0, 0, 110, 70), CARD.union(new Rectangle(0, 0, 20, 30)));
    }

    @Test
    void rectanglesThatTouchDoNotIntersect() {
        assertFalse(CARD.intersects(new Rectangle(110, 20, 5, 5)));
        assertTrue(CARD.intersects(new Rectangle(109, 20, 5, 5)));
    }

    @Test
    void shrinkingStopsAtTheCenter() {
        assertEquals(new Rectangle(35, 45, 50, 0), CARD.inflate(-25));
        assertEquals(new Rectangle(60, 45, 0, 0), CARD.inflate(-500));
    }

    @Test
    void theBorderBelongsToARectangle() {
        assertTrue(CARD.contains(new Point(10, 70)));
        assertFalse(CARD.contains(new Point(9.9, 70)));
    }

    @Test
    void theDistanceToARectangleIsZeroInside() {
        assertEquals(0, CARD.distance(new Point(50, 50)));
        assertEquals(5, CARD.distance(new Point(113, 74)));
    }

    @Test
    void edgesRunClockwise() {
        assertEquals(new Segment(new Point(10, 20), new Point(110, 20)), CARD.edges().getFirst());
        assertEquals(new Segment(new Point(10, 70), new Point(10, 20)), CARD.edges().getLast());
    }

    @Test
    void aSideFacesWhatLiesBeyondIt() {
        assertEquals(Side.RIGHT, Side.facing(CARD, new Point(500, 45)));
        assertEquals(Side.TOP, Side.facing(CARD, new Point(60, -100)));
        assertEquals(Side.BOTTOM, Side.facing(CARD, new Point(100, 100)));
        assertEquals(Side.LEFT, Side.facing(CARD, new Point(-50, 60)));
    }

    @Test
    void anAnchorSitsOnItsSide() {
        assertEquals(new Point(110, 45), Side.RIGHT.anchor(CARD));
        assertEquals(new Point(35, 70), Side.BOTTOM.anchor(CARD, 0.25));
    }

    @Test
    void aSegmentAlongTheBorderDoesNotCross() {
        assertFalse(new Segment(new Point(0, 20), new Point(200, 20)).crosses(CARD));
        assertTrue(new Segment(new Point(0, 21), new Point(200, 21)).crosses(CARD));
        assertTrue(new Segment(new Point(0, 0), new Point(60, 45)).crosses(CARD));
        assertFalse(new Segment(new Point(0, 0), new Point(9, 200)).crosses(CARD));
    }

    @Test
    void aPolylineIsMeasuredAlongItsBends() {
        var line = Polyline.of(new Point(0, 0), new Point(10, 0), new Point(10, 30));
        assertEquals(40, line.length());
        assertEquals(new Point(10, 10), line.pointAt(0.5));
        assertEquals(line.end(), line.pointAt(2));
        assertEquals(new Rectangle(0, 0, 10, 30), line.bounds());
    }

    @Test
    void aPolylineIsAsFarAsItsNearestPoint() {
        var line = Polyline.of(new Point(0, 0), new Point(10, 0), new Point(10, 30));
        assertEquals(3, line.distance(new Point(13, 20)));
        assertEquals(4, line.distance(new Point(-4, 0)));
    }

    @Test
    void aLineOfOnePointHasNoLength() {
        var dot = Polyline.of(new Point(3, 4));
        assertEquals(0, dot.length());
        assertEquals(new Point(3, 4), dot.pointAt(0.5));
        assertEquals(5, dot.distance(Point.ORIGIN));
    }

    @Test
    void simplifyingKeepsOnlyTheBends() {
        var line = Polyline.of(new Point(0, 0), new Point(0, 0), new Point(5, 0), new Point(9, 0), new Point(9, 4));
        assertEquals(Polyline.of(new Point(0, 0), new Point(9, 0), new Point(9, 4)), line.simplified());
    }

    @Test
    void everyPointOfALineIsOnIt() {
        Seeds.forEach(200, (random, _) -> {
            var points = random.ints(2 * random.nextInt(1, 8), -500, 500).asDoubleStream().toArray();
            var line = new Polyline(IntStream.range(0, points.length / 2).mapToObj(i -> new Point(points[2 * i], points[2 * i + 1])).toList());
            var point = line.pointAt(random.nextDouble());
            assertEquals(0, line.distance(point), 1e-9);
            assertTrue(line.bounds().inflate(1e-9).contains(point));
        });
    }
}
