package io.archloom.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.edit.Edit;
import io.archloom.geometry.Guide;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.picture.Sketch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MovingTest {
    private static final GroupId G = new GroupId("G");
    private final Hand hand = Hand.on(new Sketch()
            .card("A", "http-api", 96, 96).card("B", "lambda-function", 400, 104)
            .group("G", new Rectangle(376, 304, 400, 240)).card("M", "sqs-queue", 400, 360)
            .group("G", new Rectangle(376, 304, 400, 240), "M").note("n", "A note", new Rectangle(608, 400, 104, 64))
            .connect("A", "B"));

    @Test void aDragMovesACardInOneStep() {
        hand.down(150, 140).move(150, 640).up();
        assertEquals(0, hand.box("A").y() % 8);
        assertEquals(600, hand.box("A").y());
        assertEquals(1, hand.steps());
        assertEquals(List.of("A"), hand.selected());
        hand.run("edit.undo");
        assertSame(hand.first(), hand.document());
    }

    @Test void whileItIsDraggedTheDocumentStaysAndThePreviewFollows() {
        hand.down(150, 140).move(150, 640);
        assertSame(hand.first(), hand.document());
        assertEquals(600, hand.shown("A").y());
        assertSame(hand.first().structure(), hand.state().design().structure());
        hand.up();
    }

    @Test void itLinesUpWithWhatIsNearAndSaysSo() {
        // B's top is at 104: 5 pixels off
        hand.down(150, 140).move(153, 143);
        assertEquals(104, hand.shown("A").y());
        assertTrue(hand.state().interaction().guides().stream().anyMatch(g -> g.axis() == Guide.Axis.HORIZONTAL && g.at() == 104));
        hand.up();
        assertTrue(hand.state().interaction().guides().isEmpty());
    }

    @Test void theCommandKeyMovesFreely() {
        hand.with(Modifiers.COMMAND).down(150, 140).move(153, 647).up();
        assertEquals(new Rectangle(99, 603, 188, 80), hand.box("A"));
    }

    @Test void shiftKeepsToOneAxis() {
        hand.down(150, 140).with(Modifiers.SHIFT).move(170, 640).up();
        assertEquals(96, hand.box("A").x());
    }

    @Test void takingTheModifierInMidAirCounts() {
        hand.with(Modifiers.COMMAND).down(150, 140).move(153, 647).with(Modifiers.NONE).letGo(Key.COMMAND);
        assertEquals(0, hand.shown("A").y() % 8);
        hand.up();
    }

    @Test void escapeForgetsTheDrag() {
        hand.click(450, 140).down(150, 140).move(150, 640).escape();
        assertSame(hand.first(), hand.state().design());
        assertEquals(List.of("B"), hand.selected());
        hand.move(300, 300).up();
        assertSame(hand.first(), hand.document());
    }

    @Test void anEditInMidAirEndsTheDrag() {
        hand.down(150, 140).move(150, 640);
        hand.editor.apply(new Edit.SetLabel(Sketch.id("B"), Optional.of("Other")));
        assertEquals(96, hand.box("A").y());
        assertEquals("Other", hand.document().structure().resource(Sketch.id("B")).orElseThrow().title());
        assertEquals("select.idle", hand.tool());
        hand.up();
        assertEquals(1, hand.steps());
    }

    @Test void actionsWaitWhileSomethingIsDragged() {
        hand.down(150, 140).move(150, 640).key(Key.DELETE);
        assertEquals("select.translating", hand.tool());
        hand.up();
        assertEquals(3, hand.document().structure().resources().size());
    }

    @Test void aTooSmallMoveIsNone() {
        hand.down(150, 140).tremble().up();
        assertSame(hand.first(), hand.document());
    }

    @Test void goingBackToTheStartChangesNothing() {
        hand.down(150, 140).move(400, 640).move(150, 140).up();
        assertSame(hand.first(), hand.document());
        assertEquals(0, hand.steps());
    }

    @Test void allThatIsSelectedMoves() {
        hand.click(150, 140).with(Modifiers.SHIFT).click(450, 140).with(Modifiers.NONE).down(450, 140).move(450, 40).up();
        assertEquals(hand.box("A").y() + 8, hand.box("B").y());
        assertTrue(hand.box("A").y() < 16);
        assertEquals(List.of("A", "B"), hand.selected());
    }

    @Test void aGroupTakesItsMembersAndTheNotesOnIt() {
        hand.down(402, 322).move(482, 402).up();
        assertEquals(new Rectangle(456, 384, 400, 240), hand.document().placement().bounds(G).orElseThrow());
        assertEquals(new Rectangle(480, 440, 188, 80), hand.box("M"));
        assertEquals(new Rectangle(688, 480, 104, 64), hand.document().placement().bounds(new NoteId("n")).orElseThrow());
        assertEquals(Optional.of(G), group("M"));
        assertEquals(1, hand.steps());
    }

    private Optional<GroupId> group(String id) {
        return hand.document().structure().resource(Sketch.id(id)).orElseThrow().group();
    }

    @Test void whatIsDroppedInAGroupJoinsIt() {
        hand.down(450, 140).move(520, 500);
        assertEquals(Set.of(G), hand.glowing());
        assertEquals(Optional.empty(), group("B"));
        hand.up();
        assertEquals(Optional.of(G), group("B"));
        assertEquals(1, hand.steps());
    }

    @Test void whatIsDraggedOutOfAGroupLeavesIt() {
        hand.down(450, 400).move(450, 40).up();
        assertEquals(Optional.empty(), group("M"));
        hand.run("edit.undo");
        assertEquals(Optional.of(G), group("M"));
    }

    @Test void escapeLeavesMembershipAsItWas() {
        hand.down(450, 400).move(450, 40).escape().up();
        assertEquals(Optional.of(G), group("M"));
        assertSame(hand.first(), hand.document());
    }

    @Test void aSmallMoveInsideAGroupKeepsMembership() {
        hand.down(450, 400).move(480, 400).up();
        assertEquals(Optional.of(G), group("M"));
        assertSame(hand.first().structure(), hand.document().structure());
    }

    @Test void aGroupCanBeDroppedInAGroup() {
        var nested = Hand.on(new Sketch().group("Out", new Rectangle(400, 100, 600, 500)).group("In", new Rectangle(40, 100, 200, 160)));
        nested.down(58, 120).move(558, 320).up();
        assertEquals(Optional.of(new GroupId("Out")), nested.document().structure().group(new GroupId("In")).orElseThrow().parent());
    }

    @Test void arrowKeysMoveByTheGridAndWithShiftByAPixel() {
        hand.click(150, 140).key(Key.RIGHT).key(Key.DOWN, Modifiers.SHIFT);
        assertEquals(new Rectangle(104, 97, 188, 80), hand.box("A"));
        assertEquals(2, hand.steps());
    }

    @Test void atAnotherZoomTheCardStaysUnderThePointer() {
        hand.editor.look(new Camera(0, 0, 0.5));
        hand.with(Modifiers.COMMAND).down(75, 70).move(175, 70).up();
        assertEquals(new Rectangle(296, 96, 188, 80), hand.box("A"));
    }

    @Test void panningInMidAirCarriesTheCardAlong() {
        hand.with(Modifiers.COMMAND).down(150, 140).move(250, 140).with(Modifiers.NONE).wheel(0, -100);
        assertEquals("select.translating", hand.tool());
        assertFalse(hand.shown("A").equals(hand.box("A")));
        assertTrue(hand.shown("A").y() >= 190);
        hand.up();
        assertTrue(hand.box("A").y() >= 190);
    }
}
