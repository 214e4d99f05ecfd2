package io.archloom.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.Seeds;
import io.archloom.SmallCatalog;
import io.archloom.geometry.Point;
import io.archloom.geometry.Segment;
import io.archloom.geometry.Side;
import io.archloom.model.Design;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTest {
    @Test void routesAfterADragAreThoseFromScratch() {
        var kinds = SmallCatalog.make();
        Seeds.forEach(40, (random, _) -> {
            var design = RandomDesigns.of(random, kinds, 20);
            var routes = Routes.of(design, kinds);
            for (int step = 0; step < 5; step++) {
                var cards = List.copyOf(design.placement().resources().keySet());
                if (cards.isEmpty()) {
                    return;
                }
                var card = cards.get(random.nextInt(cards.size()));
                var box = design.placement().resources().get(card).translate(new Point(random.nextInt(-20, 20) * 8, random.nextInt(-20, 20) * 8));
                design = design.withPlacement(design.placement().with(card, box));
                routes = routes.updated(design, kinds);
                assertEquals(Routes.of(design, kinds).lines(), routes.lines());
            }
        });
    }

    @Test void linesAreRightAngledAndStartAndEndOnTheirCards() {
        var kinds = SmallCatalog.make();
        Seeds.forEach(40, (random, _) -> {
            var design = RandomDesigns.of(random, kinds, 20);
            Routes.of(design, kinds).lines().forEach((id, line) -> {
                line.segments().forEach(s -> assertTrue(s.isHorizontal() || isVertical(s), id + ": " + s));
                var connection = design.structure().connection(id).orElseThrow();
                assertEquals(0, border(design, connection.from().resource().value(), line.start()), 1e-6);
                assertEquals(0, border(design, connection.to().resource().value(), line.end()), 1e-6);
            });
        });
    }

    private static double border(Design design, String card, Point point) {
        return design.placement().bounds(Sketch.id(card)).orElseThrow().edges().stream().mapToDouble(edge -> edge.distance(point)).min().orElseThrow();
    }

    @Test void aLineGoesAroundTheCardBetween() {
        var design = new Sketch().card("A", "http-api", 0, 0).card("X", "s3-bucket", 300, 0).card("B", "lambda-function", 600, 0).connect("A", "B").design();
        var line = Routes.of(design, Kinds.CATALOG).line(Sketch.line("A-B")).orElseThrow();
        var between = design.placement().bounds(Sketch.id("X")).orElseThrow();
        assertFalse(line.segments().stream().anyMatch(s -> s.crosses(between)));
    }

    @Test void neighboursInARowAreJoinedByAStraightLine() {
        var design = new Sketch().card("A", "http-api", 0, 0).card("B", "lambda-function", 300, 8).connect("A", "B").design();
        assertEquals(2, Routes.of(design, Kinds.CATALOG).line(Sketch.line("A-B")).orElseThrow().points().size());
    }

    @Test void whatFailsGoesTheShortWay() {
        var ends = new Sketch().card("F", "lambda-function", 300, 300)
                .card("Below", "sqs-queue", 300, 500).card("Right", "sqs-queue", 700, 300).card("Above", "sqs-queue", 300, 100)
                .connect("F", "failed", "Below").connect("F", "failed", "Right").connect("F", "failed", "Above").design();
        var sides = Attachments.of(ends, Kinds.CATALOG);
        assertEquals(Side.BOTTOM, sides.get(Sketch.line("F-Below")).from().side());
        assertEquals(Side.TOP, sides.get(Sketch.line("F-Below")).to().side());
        assertEquals(Side.RIGHT, sides.get(Sketch.line("F-Right")).from().side());
        assertEquals(Side.TOP, sides.get(Sketch.line("F-Above")).from().side());
    }

    @Test void endsOnOneSideDoNotCross() {
        var design = new Sketch().card("F", "lambda-function", 0, 200).card("Low", "sqs-queue", 400, 400).card("High", "sqs-queue", 400, 0)
                .connect("F", "Low").connect("F", "High").design();
        var ends = Attachments.of(design, Kinds.CATALOG);
        assertTrue(ends.get(Sketch.line("F-High")).from().anchor().y() < ends.get(Sketch.line("F-Low")).from().anchor().y());
    }

    @Test void linesOnTopOfEachOtherAreMovedApart() {
        var design = new Sketch().card("F", "lambda-function", 0, 300);
        for (int i = 0; i < 4; i++) {
            design.card("T" + i, "dynamodb-table", 400, i < 2 ? i * 120 : 300 + i * 120).connect("F", "T" + i);
        }
        var lines = List.copyOf(Routes.of(design.design(), Kinds.CATALOG).lines().values());
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (var a : lines.get(i).segments()) {
                    for (var b : lines.get(j).segments()) {
                        boolean along = isVertical(a) && isVertical(b) && a.from().x() == b.from().x()
                                && Math.max(a.from().y(), a.to().y()) > Math.min(b.from().y(), b.to().y())
                                && Math.max(b.from().y(), b.to().y()) > Math.min(a.from().y(), a.to().y());
                        assertFalse(along, a + " lies on " + b);
                    }
                }
            }
        }
    }

    private static boolean isVertical(Segment segment) {
        return segment.from().x() == segment.to().x();
    }
}
