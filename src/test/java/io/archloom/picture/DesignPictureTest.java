package io.archloom.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.Seeds;
import io.archloom.SmallCatalog;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.problem.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DesignPictureTest {
    private static Picture draw(Design design, Overlay overlay) {
        return DesignPicture.of(design, Kinds.CATALOG, overlay, Theme.LIGHT);
    }

    @Test void aCardSaysWhatItIsTheFactThatMattersAndItsCost() {
        var design = new Sketch().card("Orders", "sqs-queue", 0, 0).design();
        var picture = draw(design, Overlay.of(Map.of(Sketch.id("Orders"), "240/s"), Map.of(Sketch.id("Orders"), "$302"), Map.of(), Set.of()));
        assertEquals(List.of("Orders", "Queue · standard", "$302", "240/s"), picture.texts());
    }

    @Test void aFramesHeaderSaysWhatACardWould() {
        var design = new Sketch().inside("Network", "s3-bucket", new Rectangle(0, 0, 400, 200)).design();
        var picture = draw(design, Overlay.of(Map.of(), Map.of(Sketch.id("Network"), "$37"), Map.of(), Set.of()));
        assertEquals(List.of("$37", "Network", "Bucket"), picture.texts());
        assertEquals(1, Sketch.marks(picture, new GroupId("network")).stream().filter(Mark.Icon.class::isInstance).count());
        assertTrue(Sketch.marks(picture, Sketch.id("Network")).isEmpty());
    }

    @Test void whatIsReachedIsTheRedderTheNearerItIs() {
        var design = new Sketch().card("Orders", "sqs-queue", 0, 0).card("Far", "sqs-queue", 400, 0).card("Other", "sqs-queue", 800, 0).design();
        var picture = draw(design, Overlay.NONE.withReached(Map.of(Sketch.id("Orders"), 1, Sketch.id("Far"), 3)));
        double near = ground(picture, "Orders").contrast(Theme.LIGHT.error());
        double far = ground(picture, "Far").contrast(Theme.LIGHT.error());
        assertTrue(near < far && far < Theme.LIGHT.card().contrast(Theme.LIGHT.error()));
        assertEquals(Theme.LIGHT.card(), ground(picture, "Other"));
    }

    private static Ink ground(Picture picture, String card) {
        return Sketch.marks(picture, Sketch.id(card)).stream().filter(mark -> mark instanceof Mark.Box box && box.stroke().isPresent()).map(mark -> ((Mark.Box) mark).fill().orElseThrow())
                .findFirst().orElseThrow();
    }

    @Test void whatDiffersHereIsMarkedOnCardsAndHeaders() {
        var design = new Sketch().card("Orders", "sqs-queue", 0, 0).card("Other", "sqs-queue", 400, 0).inside("Network", "s3-bucket", new Rectangle(0, 200, 400, 200)).design();
        var picture = draw(design, Overlay.NONE.withDiffering(Set.of(Sketch.id("Orders"), Sketch.id("Network"))));
        var amber = Optional.of(Theme.LIGHT.warning());
        assertEquals(List.of(Optional.of(Sketch.id("Orders")), Optional.of(new GroupId("network"))).stream().sorted(java.util.Comparator.comparing(Object::toString)).toList(),
                picture.marks().stream().filter(mark -> mark instanceof Mark.Box box && box.fill().equals(amber)).map(mark -> ((Mark.Box) mark).element())
                        .sorted(java.util.Comparator.comparing(Object::toString)).toList());
    }

    @Test void whatAHeaderSaysStaysInTheHeader() {
        Seeds.forEach(60, (random, _) -> {
            var bounds = new Rectangle(0, 0, random.nextInt(96, 500), random.nextInt(64, 300));
            var design = new Sketch().inside("Network", "s3-bucket", bounds).design();
            design = design.withStructure(design.structure().with(design.structure().resources().get(Sketch.id("Network"))
                    .withLabel(Optional.of("Mm".repeat(random.nextInt(1, 40))))));
            var picture = draw(design, Overlay.of(Map.of(), Map.of(Sketch.id("Network"), "$" + "8".repeat(random.nextInt(16))), Map.of(), Set.of()));
            var labels = Sketch.marks(picture, new GroupId("network")).stream().filter(Mark.Label.class::isInstance).map(Mark::bounds).toList();
            for (int i = 0; i < labels.size(); i++) {
                assertTrue(bounds.contains(labels.get(i)), labels.get(i) + " leaves " + bounds);
                for (int j = 0; j < i; j++) {
                    assertFalse(labels.get(i).intersects(labels.get(j)), "one text over another");
                }
            }
        });
    }

    @Test void aProblemOfANetworkStandsAtItsFrame() {
        var design = new Sketch().inside("Network", "s3-bucket", new Rectangle(0, 0, 400, 200)).design();
        var picture = draw(design, Overlay.of(Map.of(), Map.of(), Map.of(Sketch.id("Network"), new Overlay.Count(Severity.ERROR, 1)), Set.of()));
        assertEquals(1, picture.marks().stream().filter(Mark.Badge.class::isInstance).count());
    }

    @Test void textsStayOnTheirCard() {
        Seeds.forEach(30, (random, _) -> {
            var design = RandomDesigns.of(random, SmallCatalog.make(), 12);
            var facts = new HashMap<ElementId, String>();
            design.structure().resources().keySet().forEach(id -> facts.put(id, "W".repeat(random.nextInt(60))));
            var costs = new HashMap<ElementId, String>();
            design.structure().resources().keySet().forEach(id -> costs.put(id, "$" + "8".repeat(random.nextInt(12))));
            for (var card : design.structure().resources().values()) {
                design = design.withStructure(design.structure().with(card.withLabel(Optional.of("Mm".repeat(random.nextInt(1, 40))))));
            }
            var picture = DesignPicture.of(design, SmallCatalog.make(), Overlay.of(facts, costs, Map.of(), Set.of()), Theme.DARK);
            design.placement().resources().forEach((id, card) -> {
                for (double zoom : List.of(0.2, 0.45, 1.0)) {
                    var labels = picture.marksAt(zoom).stream().filter(mark -> mark instanceof Mark.Label && mark.element().equals(Optional.of(id)))
                            .map(Mark::bounds).toList();
                    labels.forEach(label -> assertTrue(card.contains(label), id + ": " + label + " leaves " + card));
                    for (int i = 0; i < labels.size(); i++) {
                        for (int j = 0; j < i; j++) {
                            assertFalse(labels.get(i).intersects(labels.get(j)), id + " writes one text over another");
                        }
                    }
                }
            });
        });
    }

    @Test void aNotesTextStaysOnIt() {
        var bounds = new Rectangle(0, 0, 120, 60);
        var design = new Sketch().note("n", "Averyveryveryverylongwordwithoutanyspaces and then some more words that do not fit at all", bounds).design();
        Sketch.marks(draw(design, Overlay.NONE), new NoteId("n")).stream().filter(Mark.Label.class::isInstance)
                .forEach(label -> assertTrue(bounds.contains(label.bounds()), label.toString()));
    }

    @Test void whatHasNoPlaceIsNotDrawn() {
        var design = new Sketch().card("A", "http-api", 0, 0).unplaced("B", "lambda-function").connect("A", "B").design();
        var picture = draw(design, Overlay.NONE);
        assertTrue(Sketch.marks(picture, Sketch.id("B")).isEmpty());
        assertTrue(Sketch.marks(picture, Sketch.line("A-B")).isEmpty());
    }

    @Test void anEmptyDesignHasAPage() {
        var picture = draw(Design.named("Empty"), Overlay.NONE);
        assertTrue(picture.marks().isEmpty());
        assertTrue(picture.bounds().width() > 0);
    }

    @Test void failuresAreDashed() {
        var design = new Sketch().card("F", "lambda-function", 0, 0).card("D", "sqs-queue", 0, 200).connect("F", "failed", "D").card("Q", "sqs-queue", 300, 0)
                .connect("F", "Q").design();
        var picture = draw(design, Overlay.NONE);
        assertTrue(path(picture, "F-D").stroke().isDashed());
        assertFalse(path(picture, "F-Q").stroke().isDashed());
        assertTrue(path(picture, "F-Q").arrow());
    }

    private static Mark.Path path(Picture picture, String id) {
        return (Mark.Path) Sketch.marks(picture, Sketch.line(id)).stream().filter(Mark.Path.class::isInstance).findFirst().orElseThrow();
    }

    @Test void problemsStandOnTheCorner() {
        var design = new Sketch().card("A", "http-api", 100, 100).design();
        var picture = draw(design, Overlay.of(Map.of(), Map.of(), Map.of(Sketch.id("A"), new Overlay.Count(Severity.WARNING, 2)), Set.of()));
        var badge = (Mark.Badge) picture.marks().getLast();
        assertEquals("2", badge.sign());
        assertEquals(288, badge.center().x());
        assertEquals(100, badge.center().y());
    }

    @Test void whatIsDimmedIsFainterThanBefore() {
        var design = Sketch.shop();
        var bright = Sketch.marks(draw(design, Overlay.NONE), Sketch.id("Orders"));
        var dimmed = Sketch.marks(draw(design, Overlay.NONE.withDimmed(Set.of(Sketch.id("Orders")))), Sketch.id("Orders"));
        var before = bright.stream().filter(Mark.Label.class::isInstance).map(Mark.Label.class::cast).findFirst().orElseThrow().ink();
        var after = dimmed.stream().filter(Mark.Label.class::isInstance).map(Mark.Label.class::cast).findFirst().orElseThrow().ink();
        assertTrue(after.contrast(Theme.LIGHT.canvas()) * 1.5 < before.contrast(Theme.LIGHT.canvas()) || after.opacity() < before.opacity());
    }

    @Test void aFrameIsDrawnAroundMembersThatWereNeverFramed() {
        var design = new Sketch().card("A", "http-api", 100, 100).card("B", "lambda-function", 400, 100).group("G", Optional.empty(), "A", "B").design();
        var frame = DesignPicture.frames(design).get(new GroupId("G"));
        assertTrue(frame.contains(new Rectangle(100, 100, 488, 80)));
    }

    @Test void aLinesLabelKnowsBothEnds() {
        var design = new Sketch().card("Q", "sqs-queue", 0, 0).card("F", "lambda-function", 400, 0).connect("Q", "F").design();
        assertTrue(draw(design, Overlay.NONE).texts().contains("poll, batch 10"));
    }

    @Test void coloursCanBeRead() {
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (var ground : List.of(theme.canvas(), theme.panel(), theme.card(), theme.groupFill(), theme.note())) {
                assertTrue(theme.text().contrast(ground) >= 4.5, theme.id() + " text");
                assertTrue(theme.muted().contrast(ground) >= 4.5, theme.id() + " muted " + theme.muted().contrast(ground));
            }
        }
    }
}
