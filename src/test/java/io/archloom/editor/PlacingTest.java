package io.archloom.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.edit.Edit;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.Placement;
import io.archloom.picture.Sketch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacingTest {
    private static final GroupId G = new GroupId("G");
    private final Hand hand = Hand.on(new Sketch().card("A", "http-api", 96, 96).group("G", new Rectangle(400, 304, 400, 240)));

    @Test void aDragFromThePalettePlaces() {
        hand.editor.beginPlacing("aws/sqs-queue");
        hand.point(900, 200);
        var ghost = hand.state().interaction().ghost().orElseThrow();
        assertEquals(Optional.of("aws/sqs-queue"), ghost.kind());
        hand.up();
        assertEquals(List.of("Queue"), hand.selected());
        assertEquals(ghost.bounds(), hand.box("Queue"));
        assertEquals(0, hand.box("Queue").x() % Placement.GRID);
        assertEquals("select.idle", hand.tool());
        assertEquals(1, hand.steps());
        hand.run("edit.undo");
        assertSame(hand.first(), hand.document());
    }

    @Test void droppedInAGroupItIsAMember() {
        hand.editor.beginPlacing("aws/sqs-queue");
        hand.point(600, 420);
        assertEquals(Set.of(G), hand.glowing());
        hand.up();
        assertEquals(Optional.of(G), hand.document().structure().resource(Sketch.id("Queue")).orElseThrow().group());
    }

    @Test void withShiftAnotherOneFollows() {
        hand.editor.beginPlacing("aws/sqs-queue");
        hand.with(Modifiers.SHIFT).point(900, 200).up().with(Modifiers.NONE).point(900, 400).up();
        assertEquals(Set.of("A", "Queue", "Queue2"), names());
        assertEquals("select.idle", hand.tool());
    }

    private Set<String> names() {
        return hand.document().structure().resources().keySet().stream().map(id -> id.value()).collect(java.util.stream.Collectors.toSet());
    }

    @Test void escapeForgetsIt() {
        hand.editor.beginPlacing("aws/sqs-queue");
        hand.point(900, 200).escape().up();
        assertSame(hand.first(), hand.document());
        assertTrue(hand.state().interaction().ghost().isEmpty());
    }

    @Test void theOtherButtonForgetsIt() {
        hand.editor.beginPlacing("aws/sqs-queue");
        hand.down(PointerEvent.Button.SECONDARY, 900, 200).up(PointerEvent.Button.SECONDARY);
        assertSame(hand.first(), hand.document());
        assertEquals("select.idle", hand.tool());
    }

    @Test void releasedOutsideTheCanvasItIsForgotten() {
        hand.editor.beginPlacing("aws/sqs-queue");
        hand.point(900, 200).point(-20, 200).up();
        assertSame(hand.first(), hand.document());
    }

    @Test void outsideTheCanvasThereIsNoGhost() {
        hand.editor.beginPlacing("aws/sqs-queue");
        hand.point(900, 200).leave();
        assertTrue(hand.state().interaction().ghost().isEmpty());
    }

    @Test void anEditInMidAirEndsIt() {
        hand.editor.beginPlacing("aws/sqs-queue");
        hand.point(900, 200);
        hand.editor.apply(new Edit.SetLabel(Sketch.id("A"), Optional.of("Other")));
        hand.up();
        assertEquals(1, hand.document().structure().resources().size());
    }

    @Test void enterOnAPaletteEntryPlacesBesideTheSelectedCard() {
        hand.click(150, 140);
        hand.editor.place("aws/lambda-function");
        hand.editor.place("aws/sqs-queue");
        assertTrue(hand.box("Function").left() > hand.box("A").right());
        assertFalse(hand.box("Function").intersects(hand.box("Queue")));
    }

    @Test void aNewCardIsBroughtIntoSight() {
        hand.editor.look(new Camera(5000, 5000, 1));
        hand.editor.place("aws/lambda-function");
        assertTrue(hand.state().camera().view(Hand.SCREEN).contains(hand.box("Function")));
    }

    @Test void aClickMakesANoteToTypeIn() {
        hand.key(Key.N).click(900, 200);
        assertEquals("select.editing-text", hand.tool());
        hand.editor.type("Ask about retries");
        hand.editor.finishText();
        var note = hand.document().placement().notes().values().iterator().next();
        assertEquals("Ask about retries", note.text());
        assertEquals(904, note.bounds().x());
    }

    @Test void aDragDrawsTheNotesFrame() {
        hand.key(Key.N).down(900, 200).move(1100, 300).up();
        assertEquals(Rectangle.of(new Point(904, 200), new Point(1104, 304)),
                hand.document().placement().bounds(new NoteId("note")).orElseThrow());
    }

    @Test void aDragDrawsAGroupAroundWhatLiesInIt() {
        hand.key(Key.G).down(60, 60).move(320, 240).up();
        hand.editor.type("Front");
        hand.editor.finishText();
        var group = hand.document().structure().resource(Sketch.id("A")).orElseThrow().group().orElseThrow();
        assertEquals("Front", hand.document().structure().group(group).orElseThrow().title());
        assertEquals(2, hand.steps());
    }

    @Test void escapeForgetsAFrame() {
        hand.key(Key.G).down(60, 60).move(320, 240).escape().up();
        assertSame(hand.first(), hand.document());
        assertEquals("select.idle", hand.tool());
    }

    @Test void anActionInMidAirEndsAFrame() {
        hand.key(Key.N).down(60, 260).move(320, 340);
        hand.editor.apply(new Edit.SetLabel(Sketch.id("A"), Optional.of("Other")));
        hand.up();
        assertTrue(hand.document().placement().notes().isEmpty());
    }

    @Test void selectedCardsBecomeAGroupAndLeaveIt() {
        hand.click(150, 140).key(Key.G, Modifiers.COMMAND);
        hand.editor.finishText();
        var group = hand.document().structure().resource(Sketch.id("A")).orElseThrow().group().orElseThrow();
        assertTrue(hand.document().placement().bounds(group).orElseThrow().contains(hand.box("A")));
        hand.key(Key.G, Modifiers.COMMAND.and(Modifiers.SHIFT));
        assertFalse(hand.document().structure().groups().containsKey(group));
        assertEquals(Optional.empty(), hand.document().structure().resource(Sketch.id("A")).orElseThrow().group());
        assertEquals(List.of("A"), hand.selected());
    }

    @Test void anArrangementMovesCardsFramesAndNotesInOneStep() {
        var design = new Sketch().card("A", "http-api", 96, 96).note("n", "Note", new Rectangle(96, 200, 104, 64)).design();
        var there = new Rectangle(400, 400, 188, 80);
        var note = design.placement().notes().get(new NoteId("n")).withBounds(new Rectangle(400, 500, 104, 64));
        var arranged = Hand.on(design, (_, done) -> done.accept(new Placement(Map.of(Sketch.id("A"), there), Map.of(), Map.of(note.id(), note))));
        arranged.run("edit.arrange");
        assertEquals(there, arranged.box("A"));
        assertEquals(note, arranged.document().placement().notes().get(note.id()));
        assertEquals(1, arranged.steps());
    }

    @Test void anArrangementOfAnOlderDrawingIsAskedForAgain() {
        var asked = new java.util.ArrayDeque<java.util.function.Consumer<Placement>>();
        var late = Hand.on(new Sketch().card("A", "http-api", 96, 96).design(), (_, done) -> asked.add(done));
        late.run("edit.arrange").down(150, 140).move(150, 440).up();
        asked.remove().accept(new Placement(Map.of(Sketch.id("A"), new Rectangle(0, 0, 188, 80)), Map.of(), Map.of()));
        assertEquals(400, late.box("A").y());
        asked.remove().accept(new Placement(Map.of(Sketch.id("A"), new Rectangle(8, 8, 188, 80)), Map.of(), Map.of()));
        assertEquals(8, late.box("A").y());
    }
}
