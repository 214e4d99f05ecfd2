package io.archloom.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.Seeds;
import io.archloom.SmallCatalog;
import io.archloom.catalog.Catalog;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Note;
import io.archloom.model.Placement;
import io.archloom.picture.Kinds;
import io.archloom.picture.Sketch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AutoLayoutTest {
    private static final Catalog KINDS = SmallCatalog.make();

    private static Rectangle at(Placement placement, String id) {
        return placement.bounds(Sketch.id(id)).orElseThrow();
    }

    @Test void nothingOverlapsInAWholeDesign() {
        Seeds.forEach(60, (random, _) -> {
            var design = RandomDesigns.of(random, KINDS, 24);
            var placement = AutoLayout.of(design, KINDS);
            var cards = new LinkedHashSet<>(design.structure().resources().keySet());
            design.structure().groups().values().forEach(group -> group.of().ifPresent(cards::remove));
            assertEquals(cards, placement.resources().keySet());
            assertEquals(design.structure().groups().keySet(), placement.groups().keySet());
            assertEquals(design.placement().notes().keySet(), placement.notes().keySet());
            assertApart(design, placement);
        });
    }

    private static void assertApart(Design design, Placement placement) {
        var boxes = new ArrayList<Map.Entry<? extends ElementId, Rectangle>>(placement.resources().entrySet());
        boxes.addAll(placement.groups().entrySet());
        placement.notes().forEach((id, note) -> boxes.add(Map.entry(id, note.bounds())));
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < boxes.size(); j++) {
                var a = boxes.get(i);
                var b = boxes.get(j);
                if (i == j) {
                    continue;
                }
                var inside = homes(design, a.getKey());
                if (b.getKey() instanceof GroupId group && inside.contains(group)) {
                    assertTrue(b.getValue().contains(a.getValue()), a + " is a member of " + b);
                } else if (a.getKey() instanceof NoteId && b.getKey() instanceof GroupId) {
                    assertTrue(b.getValue().contains(a.getValue()) || !b.getValue().intersects(a.getValue()), a + " lies across the frame " + b);
                } else if (!(b.getKey() instanceof NoteId && a.getKey() instanceof GroupId)
                        && !(a.getKey() instanceof GroupId group && homes(design, b.getKey()).contains(group))) {
                    assertFalse(a.getValue().intersects(b.getValue()), a + " overlaps " + b);
                }
            }
        }
    }

    private static Set<GroupId> homes(Design design, ElementId id) {
        var homes = new LinkedHashSet<GroupId>();
        Optional<GroupId> at = switch (id) {
            case ResourceId resource -> design.structure().resource(resource).flatMap(r -> r.group());
            case GroupId group -> design.structure().group(group).flatMap(g -> g.parent());
            case NoteId _, ElementId.ConnectionId _ -> Optional.empty();
        };
        while (at.isPresent()) {
            homes.add(at.get());
            at = design.structure().group(at.get()).flatMap(g -> g.parent());
        }
        return homes;
    }

    @Test void theSameDesignGivesTheSamePlacement() {
        Seeds.forEach(10, (random, _) -> {
            var design = RandomDesigns.of(random, KINDS, 24);
            assertEquals(AutoLayout.of(design, KINDS), AutoLayout.of(design, KINDS));
        });
    }

    @Test void cardsLieOnTheGrid() {
        Seeds.forEach(20, (random, _) -> AutoLayout.of(RandomDesigns.of(random, KINDS, 24), KINDS).resources().values().forEach(card -> {
            assertEquals(0, card.x() % Placement.GRID);
            assertEquals(0, card.y() % Placement.GRID);
        }));
    }

    @Test void aChainIsAStraightLineToTheRight() {
        var design = new Sketch().unplaced("C", "dynamodb-table").unplaced("B", "lambda-function").unplaced("A", "http-api")
                .connect("A", "B").connect("B", "C").design();
        var placement = AutoLayout.of(design, Kinds.CATALOG);
        assertEquals(at(placement, "A").y(), at(placement, "B").y());
        assertEquals(at(placement, "B").y(), at(placement, "C").y());
        assertTrue(at(placement, "A").right() + 80 <= at(placement, "B").left());
        assertTrue(at(placement, "B").right() + 80 <= at(placement, "C").left());
    }

    @Test void whatCollectsFailuresStandsBelow() {
        var design = new Sketch().unplaced("A", "sqs-queue").unplaced("B", "lambda-function").unplaced("C", "dynamodb-table").unplaced("Dead", "sqs-queue")
                .connect("A", "B").connect("B", "C").connect("B", "failed", "Dead").design();
        var placement = AutoLayout.of(design, Kinds.CATALOG);
        assertEquals(at(placement, "B").x(), at(placement, "Dead").x());
        assertTrue(at(placement, "Dead").top() > at(placement, "B").bottom());
        assertEquals(at(placement, "B").y(), at(placement, "C").y());
    }

    @Test void aCircleStillFlowsToTheRight() {
        var design = new Sketch().unplaced("A", "http-api").unplaced("B", "lambda-function").unplaced("Q", "sqs-queue")
                .connect("A", "B").connect("B", "Q").connect("Q", "B").design();
        var placement = AutoLayout.of(design, Kinds.CATALOG);
        assertTrue(at(placement, "A").right() < at(placement, "B").left());
        assertTrue(at(placement, "B").right() < at(placement, "Q").left());
    }

    @Test void onlyWhatIsSelectedMoves() {
        Seeds.forEach(40, (random, _) -> {
            var design = RandomDesigns.of(random, KINDS, 16);
            var cards = List.copyOf(design.placement().resources().keySet());
            if (cards.isEmpty()) {
                return;
            }
            var selected = cards.stream().filter(_ -> random.nextBoolean()).toList();
            var placement = AutoLayout.of(design, KINDS, selected);
            design.placement().resources().forEach((id, bounds) -> {
                if (!selected.contains(id)) {
                    assertEquals(bounds, placement.resources().get(id));
                }
            });
            assertEquals(design.placement().notes(), placement.notes());
            for (var id : selected) {
                placement.resources().forEach((other, bounds) -> {
                    if (!other.equals(id)) {
                        assertFalse(bounds.intersects(placement.resources().get(id)), id + " overlaps " + other);
                    }
                });
            }
        });
    }

    @Test void whatHasAPlaceKeepsIt() {
        var design = new Sketch().card("A", "http-api", 100, 100).card("B", "lambda-function", 400, 300).unplaced("C", "dynamodb-table")
                .connect("A", "B").connect("B", "C").design();
        var placement = AutoLayout.completed(design, Kinds.CATALOG);
        assertEquals(at(design.placement(), "A"), at(placement, "A"));
        assertEquals(at(design.placement(), "B"), at(placement, "B"));
        assertTrue(placement.bounds(Sketch.id("C")).isPresent());
        var complete = design.withPlacement(placement);
        assertSame(placement, AutoLayout.completed(complete, Kinds.CATALOG));
    }

    @Test void aFrameGrowsAroundWhatIsPlacedInIt() {
        var design = new Sketch().card("A", "http-api", 100, 100).unplaced("B", "lambda-function")
                .group("G", new Rectangle(76, 52, 236, 152), "A", "B").design();
        var placement = AutoLayout.completed(design, Kinds.CATALOG);
        var frame = placement.bounds(new GroupId("G")).orElseThrow();
        assertTrue(frame.contains(at(placement, "B")));
        assertTrue(frame.contains(at(placement, "A")));
        assertFalse(at(placement, "A").intersects(at(placement, "B")));
    }

    @Test void aNoteGoesWithItsCard() {
        var design = new Sketch().card("A", "http-api", 900, 100).card("B", "lambda-function", 100, 100).connect("A", "B").design();
        var note = new Note(new NoteId("n"), "About B", new Rectangle(100, 200, 184, 60));
        var placement = AutoLayout.of(design.withPlacement(design.placement().with(note)), Kinds.CATALOG);
        var there = placement.bounds(note.id()).orElseThrow();
        assertEquals(at(placement, "B").x(), there.x());
        assertEquals(at(placement, "B").y() + 100, there.y());
    }
}
