package io.archloom.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.geometry.Rectangle;
import io.archloom.picture.Sketch;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SelectingTest {
    private final Hand hand = Hand.on(new Sketch()
            .card("A", "http-api", 100, 100).card("B", "lambda-function", 400, 100).card("C", "sqs-queue", 700, 100)
            .connect("A", "B").connect("B", "C")
            .group("G", new Rectangle(380, 300, 400, 200)).note("n", "A note", new Rectangle(100, 300, 184, 88)));

    @AfterEach void selectingChangesNoDocument() {
        assertSame(hand.first(), hand.document());
        assertEquals(0, hand.steps());
    }

    @Test void aClickSelects() {
        hand.click(150, 140);
        assertEquals(List.of("A"), hand.selected());
        hand.click(450, 140);
        assertEquals(List.of("B"), hand.selected());
    }

    @Test void aLineIsSelectedByAClickNearIt() {
        hand.click(320, 143);
        assertEquals(List.of("A-B"), hand.selected());
    }

    @Test void aGroupIsSelectedByItsTitleItsBorderAndItsInside() {
        hand.click(402, 322);
        assertEquals(List.of("G"), hand.selected());
        hand.click(20, 20).click(380, 450);
        assertEquals(List.of("G"), hand.selected());
        hand.click(20, 20).click(600, 400);
        assertEquals(List.of("G"), hand.selected());
    }

    @Test void aNoteIsSelectedByAClick() {
        hand.click(120, 320);
        assertEquals(List.of("n"), hand.selected());
    }

    @Test void aClickOnThePageSelectsNothing() {
        hand.click(150, 140).click(20, 20);
        assertEquals(List.of(), hand.selected());
    }

    @Test void shiftClicksToggle() {
        hand.click(150, 140).with(Modifiers.SHIFT).click(450, 140).click(750, 140);
        assertEquals(List.of("A", "B", "C"), hand.selected());
        hand.click(450, 140);
        assertEquals(List.of("A", "C"), hand.selected());
    }

    @Test void aClickOnOneOfManySelectsThatOne() {
        hand.run("edit.selectAll").click(450, 140);
        assertEquals(List.of("B"), hand.selected());
    }

    @Test void aTremblingClickIsAClick() {
        hand.down(150, 140).tremble().up();
        assertEquals(List.of("A"), hand.selected());
    }

    @Test void aMarqueeSelectsWhatItTouches() {
        hand.down(20, 20).move(420, 150);
        assertTrue(hand.state().interaction().marquee().isPresent());
        assertEquals(Set.of("A", "B", "A-B"), Set.copyOf(hand.selected()));
        hand.up();
        assertEquals(Set.of("A", "B", "A-B"), Set.copyOf(hand.selected()));
        assertEquals("select.idle", hand.tool());
        assertTrue(hand.state().interaction().marquee().isEmpty());
    }

    @Test void aMarqueeTakesAGroupOnlyWhole() {
        hand.down(350, 280).move(700, 600).up();
        assertFalse(hand.selected().contains("G"));
        hand.down(350, 280).move(800, 600).up();
        assertEquals(List.of("G"), hand.selected());
    }

    @Test void aMarqueeCanBeginInsideAGroup() {
        hand.down(600, 450).move(500, 120);
        assertEquals("select.brushing", hand.tool());
        assertEquals(List.of("B"), hand.selected());
        hand.up();
    }

    @Test void withShiftAMarqueeAdds() {
        hand.click(750, 140).with(Modifiers.SHIFT).down(20, 20).move(150, 150).up();
        assertEquals(Set.of("C", "A"), Set.copyOf(hand.selected()));
    }

    @Test void escapeBringsBackWhatWasSelected() {
        hand.click(750, 140).down(20, 20).move(150, 150).escape();
        assertEquals(List.of("C"), hand.selected());
        assertEquals("select.idle", hand.tool());
        hand.up();
        assertEquals(List.of("C"), hand.selected());
    }

    @Test void escapeWhileTheButtonIsDownBringsBackWhatWasSelected() {
        hand.click(750, 140).down(150, 140).escape();
        assertEquals(List.of("C"), hand.selected());
    }

    @Test void escapeAtRestSelectsNothing() {
        hand.click(150, 140).escape();
        assertEquals(List.of(), hand.selected());
    }

    @Test void anInterruptedMarqueeBringsBackWhatWasSelected() {
        hand.click(750, 140).down(20, 20).move(150, 150);
        hand.editor.choose(Tool.HAND);
        assertEquals(List.of("C"), hand.selected());
        assertEquals("hand.idle", hand.tool());
    }

    @Test void theOtherButtonSelectsForAMenu() {
        hand.down(PointerEvent.Button.SECONDARY, 450, 140).up(PointerEvent.Button.SECONDARY);
        assertEquals(List.of("B"), hand.selected());
        hand.run("edit.selectAll").down(PointerEvent.Button.SECONDARY, 450, 140).up(PointerEvent.Button.SECONDARY);
        assertEquals(7, hand.selected().size());
    }

    @Test void theHandFindsWhatItIsOver() {
        hand.point(150, 140);
        assertEquals(Sketch.id("A"), hand.state().hovered().orElseThrow());
        assertEquals(Cursor.MOVE, hand.state().cursor());
        hand.point(20, 20);
        assertTrue(hand.state().hovered().isEmpty());
        hand.point(150, 140).leave();
        assertTrue(hand.state().hovered().isEmpty());
    }

    @Test void arrowsWithAltWalkAlongConnections() {
        hand.click(150, 140).key(Key.RIGHT, Modifiers.ALT);
        assertEquals(List.of("B"), hand.selected());
        hand.key(Key.RIGHT, Modifiers.ALT);
        assertEquals(List.of("C"), hand.selected());
        hand.key(Key.LEFT, Modifiers.ALT).key(Key.UP, Modifiers.ALT);
        assertEquals(List.of("B"), hand.selected());
    }
}
