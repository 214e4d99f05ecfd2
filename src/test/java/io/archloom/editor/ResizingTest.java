package io.archloom.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.archloom.edit.Edit;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.picture.Sketch;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResizingTest {
    private static final GroupId G = new GroupId("G");
    private static final NoteId NOTE = new NoteId("n");
    private final Hand hand = Hand.on(new Sketch().card("A", "http-api", 96, 96).card("M", "sqs-queue", 400, 360)
            .group("G", new Rectangle(376, 304, 400, 240), "M").note("n", "A note", new Rectangle(96, 400, 184, 88)));

    private Rectangle note() {
        return hand.document().placement().bounds(NOTE).orElseThrow();
    }

    @Test void aCornerResizesOnTheGrid() {
        hand.click(150, 440).down(280, 488).move(333, 525).up();
        assertEquals(new Rectangle(96, 400, 240, 128), note());
        assertEquals(1, hand.steps());
        hand.run("edit.undo");
        assertSame(hand.first(), hand.document());
    }

    @Test void theOppositeCornerStays() {
        hand.click(150, 440).down(96, 400).move(56, 360).up();
        assertEquals(new Rectangle(56, 360, 224, 128), note());
    }

    @Test void anEdgeMovesAlone() {
        hand.click(150, 440).down(280, 444).move(320, 600).up();
        assertEquals(new Rectangle(96, 400, 224, 88), note());
    }

    @Test void itStopsAtTheLeastSize() {
        hand.click(150, 440).down(280, 488).move(0, 0).up();
        assertEquals(new Rectangle(96, 400, 64, 32), note());
        hand.click(150, 140).down(284, 176).move(0, 0).up();
        assertEquals(new Rectangle(96, 96, 136, 64), hand.box("A"));
    }

    @Test void theCommandKeyResizesFreely() {
        hand.click(150, 440).with(Modifiers.COMMAND).down(280, 488).move(333, 525).up();
        assertEquals(new Rectangle(96, 400, 237, 125), note());
    }

    @Test void aGroupIsResizedWithoutItsMembers() {
        hand.click(402, 322).down(776, 544).move(816, 600).up();
        assertEquals(new Rectangle(376, 304, 440, 296), hand.document().placement().bounds(G).orElseThrow());
        assertEquals(new Rectangle(400, 360, 188, 80), hand.box("M"));
        assertEquals(Optional.of(G), hand.document().structure().resource(Sketch.id("M")).orElseThrow().group());
    }

    @Test void escapeForgetsIt() {
        hand.click(150, 440).down(280, 488).move(333, 525).escape().up();
        assertSame(hand.first(), hand.state().design());
        assertEquals("select.idle", hand.tool());
    }

    @Test void anEditInMidAirEndsIt() {
        hand.click(150, 440).down(280, 488).move(333, 525);
        hand.editor.apply(new Edit.SetText(NOTE, "Other"));
        hand.up();
        assertEquals(new Rectangle(96, 400, 184, 88), note());
        assertEquals(1, hand.steps());
    }

    @Test void aTooSmallMoveIsNone() {
        hand.click(150, 440).down(280, 488).tremble().up();
        assertSame(hand.first(), hand.document());
    }

    @Test void somethingTinyHasNoHandles() {
        hand.click(150, 440);
        hand.editor.look(new Camera(0, 0, 0.2));
        hand.with(Modifiers.COMMAND).down(56, 97.5).move(76, 97.5).up();
        assertEquals(new Rectangle(196, 400, 184, 88), note());
    }
}
