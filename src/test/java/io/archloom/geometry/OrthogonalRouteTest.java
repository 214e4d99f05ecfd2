package io.archloom.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Seeds;
import io.archloom.geometry.OrthogonalRoute.End;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class OrthogonalRouteTest {
    private static final Rectangle LEFT = new Rectangle(0, 0, 100, 40);

    @Test
    void endsThatFaceEachOtherAreJoinedStraight() {
        assertEquals(Polyline.of(new Point(100, 20), new Point(200, 20)), route(LEFT, Side.RIGHT, new Rectangle(200, 0, 100, 40), Side.LEFT));
    }

    @Test
    void aStepTurnsInTheMiddleOfTheGap() {
        assertEquals(Polyline.of(new Point(100, 20), new Point(150, 20), new Point(150, 120), new Point(200, 120)),
                route(LEFT, Side.RIGHT, new Rectangle(200, 100, 100, 40), Side.LEFT));
    }

    @Test
    void aCornerNeedsOneBend() {
        assertEquals(Polyline.of(new Point(100, 20), new Point(250, 20), new Point(250, 100)),
                route(LEFT, Side.RIGHT, new Rectangle(200, 100, 100, 40), Side.TOP));
    }

    @Test
    void aTargetBehindIsReachedAroundBothEnds() {
        assertEquals(Polyline.of(new Point(100, 20), new Point(116, 20), new Point(116, 70), new Point(-216, 70), new Point(-216, 120), new Point(-200, 120)),
                route(LEFT, Side.RIGHT, new Rectangle(-200, 100, 100, 40), Side.LEFT));
    }

    @Test
    void endsNearerThanTwoStubsShareTheGap() {
        assertEquals(Polyline.of(new Point(100, 20), new Point(105, 20), new Point(105, 30), new Point(110, 30)),
                route(LEFT, Side.RIGHT, new Rectangle(110, 10, 100, 40), Side.LEFT));
    }

    @Test
    void anObstacleInTheGapIsPassedAround() {
        var obstacle = new Rectangle(140, 0, 20, 40);
        var route = OrthogonalRoute.between(End.of(LEFT, Side.RIGHT), End.of(new Rectangle(200, 0, 100, 40), Side.LEFT), 16, List.of(obstacle));
        assertTrue(route.segments().stream().noneMatch(segment -> segment.crosses(obstacle)), route.toString());
        assertEquals(6, route.points().size());
    }

    @Test
    void aLoopBackToTheSameRectangleStaysOutside() {
        var route = route(LEFT, Side.RIGHT, LEFT, Side.BOTTOM);
        assertTrue(route.segments().stream().noneMatch(segment -> segment.crosses(LEFT)), route.toString());
    }

    @Test
    void overlappingEndsStillGiveALine() {
        var route = route(LEFT, Side.RIGHT, new Rectangle(20, 5, 100, 40), Side.LEFT);
        assertEquals(new Point(100, 20), route.start());
        assertEquals(new Point(20, 25), route.end());
    }

    @Test
    void everyRouteIsRightAngledAndKeepsOffItsEnds() {
        Seeds.forEach(2000, (random, _) -> {
            var from = randomEnd(random);
            var to = randomEnd(random);
            if (from.rectangle().inflate(2).intersects(to.rectangle())) {
                return;
            }
            var route = OrthogonalRoute.between(from, to, 16);
            assertEquals(from.anchor(), route.start());
            assertEquals(to.anchor(), route.end());
            for (var segment : route.segments()) {
                assertTrue(segment.isHorizontal() ^ (segment.from().x() == segment.to().x()), route::toString);
                assertFalse(segment.crosses(from.rectangle()), route::toString);
                assertFalse(segment.crosses(to.rectangle()), route::toString);
            }
            assertEquals(from.side().normal(), direction(route.segments().getFirst()));
            assertEquals(to.side().opposite().normal(), direction(route.segments().getLast()));
            assertTrue(route.points().size() <= 8, route::toString);
        });
    }

    @Test
    void obstaclesNeverMakeARouteCrossMore() {
        Seeds.forEach(500, (random, _) -> {
            var from = randomEnd(random);
            var to = randomEnd(random);
            if (from.rectangle().inflate(2).intersects(to.rectangle())) {
                return;
            }
            var obstacles = random.ints(5, 0, 600).mapToObj(x -> new Rectangle(x, random.nextInt(600), 60, 40)).toList();
            var blind = OrthogonalRoute.between(from, to, 16);
            var seeing = OrthogonalRoute.between(from, to, 16, obstacles);
            assertTrue(crossed(seeing, obstacles) <= crossed(blind, obstacles));
            assertEquals(seeing, OrthogonalRoute.between(from, to, 16, obstacles));
        });
    }

    private static long crossed(Polyline line, List<Rectangle> obstacles) {
        return obstacles.stream().filter(o -> line.segments().stream().anyMatch(segment -> segment.crosses(o))).count();
    }

    private static Polyline route(Rectangle from, Side leaving, Rectangle to, Side entering) {
        return OrthogonalRoute.between(End.of(from, leaving), End.of(to, entering), 16);
    }

    private static End randomEnd(RandomGenerator random) {
        var rectangle = new Rectangle(random.nextInt(600), random.nextInt(600), 40 + random.nextInt(160), 30 + random.nextInt(120));
        var side = Side.values()[random.nextInt(4)];
        return new End(side.anchor(rectangle, 0.1 + 0.8 * random.nextDouble()), side, rectangle);
    }

    private static Point direction(Segment segment) {
        var way = segment.to().minus(segment.from());
        return new Point(Math.signum(way.x()) + 0.0, Math.signum(way.y()) + 0.0);
    }
}
