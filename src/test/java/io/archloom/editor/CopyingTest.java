package io.archloom.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.GroupId;
import io.archloom.picture.Sketch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CopyingTest {
    private final Hand hand = Hand.on(new Sketch().card("A", "http-api", 100, 100).card("B", "lambda-function", 400, 100)
            .card("M", "sqs-queue", 400, 360).connect("A", "B").group("G", new Rectangle(376, 304, 400, 240), "M")
            .note("n", "A note", new Rectangle(100, 300, 184, 88)));

    private Set<String> names() {
        return hand.document().structure().resources().keySet().stream().map(id -> id.value()).collect(java.util.stream.Collectors.toSet());
    }

    @Test void aDuplicateLiesBesideItsOriginalAndIsSelected() {
        hand.click(150, 140).key(Key.D, Modifiers.COMMAND);
        assertEquals(List.of("A2"), hand.selected());
        assertEquals(new Rectangle(124, 124, 188, 80), hand.box("A2"));
        assertEquals(1, hand.steps());
        hand.key(Key.Z, Modifiers.COMMAND);
        assertSame(hand.first(), hand.document());
    }

    @Test void whatIsCopiedTogetherStaysConnected() {
        hand.run("edit.selectAll").run("edit.duplicate");
        assertEquals(Set.of("A", "B", "M", "A2", "B2", "M2"), names());
        assertEquals(2, hand.document().structure().connections().size());
        assertEquals(2, hand.document().structure().groups().size());
        assertEquals(2, hand.document().placement().notes().size());
    }

    @Test void eachPasteLandsAStepFurther() {
        hand.click(150, 140).key(Key.C, Modifiers.COMMAND).key(Key.V, Modifiers.COMMAND).key(Key.V, Modifiers.COMMAND);
        assertEquals(new Rectangle(124, 124, 188, 80), hand.box("A2"));
        assertEquals(new Rectangle(148, 148, 188, 80), hand.box("A3"));
        assertEquals(List.of("A3"), hand.selected());
    }

    @Test void whatWasCutComesBackWhereItWas() {
        hand.click(150, 140).key(Key.X, Modifiers.COMMAND);
        assertEquals(Set.of("B", "M"), names());
        assertTrue(hand.document().structure().connections().isEmpty());
        hand.key(Key.V, Modifiers.COMMAND);
        assertEquals(new Rectangle(100, 100, 188, 80), hand.box("A"));
    }

    @Test void aPasteOutOfSightLandsInTheMiddleOfTheView() {
        hand.click(150, 140).run("edit.copy");
        hand.editor.look(new Camera(5000, 5000, 1));
        hand.run("edit.paste");
        assertTrue(hand.state().camera().view(Hand.SCREEN).contains(hand.box("A2")));
    }

    @Test void aPasteAtThePointerLandsThereAndJoinsTheGroup() {
        hand.click(150, 140).run("edit.copy");
        hand.editor.paste(new Point(660, 480));
        assertTrue(hand.box("A2").contains(new Point(660, 480)));
        assertEquals(Optional.of(new GroupId("G")), hand.document().structure().resource(Sketch.id("A2")).orElseThrow().group());
    }

    @Test void theClipboardOutlivesItsOriginalAndTheDocument() {
        hand.click(150, 140).run("edit.copy").key(Key.DELETE).run("edit.paste");
        assertTrue(names().contains("A"));
        hand.editor.open(io.archloom.edit.History.started(io.archloom.model.Design.named("New")));
        hand.run("edit.paste");
        assertEquals(Set.of("A"), names());
    }

    @Test void aConnectionAloneCannotBeCopied() {
        hand.click(330, 140);
        assertFalse(Actions.of("edit.copy").isEnabled(hand.state()));
        hand.key(Key.DELETE);
        assertTrue(hand.document().structure().connections().isEmpty());
        assertEquals(Set.of("A", "B", "M"), names());
    }

    @Test void aDeletedCardTakesItsConnectionsAlong() {
        hand.click(150, 140).key(Key.BACK_SPACE);
        assertEquals(Set.of("B", "M"), names());
        assertTrue(hand.document().structure().connections().isEmpty());
        assertEquals(List.of(), hand.selected());
        hand.key(Key.Z, Modifiers.COMMAND);
        assertSame(hand.first(), hand.document());
    }

    @Test void membersOfADeletedGroupStay() {
        hand.click(402, 322).key(Key.DELETE);
        assertTrue(hand.document().structure().groups().isEmpty());
        assertEquals(Optional.empty(), hand.document().structure().resource(Sketch.id("M")).orElseThrow().group());
    }

    @Test void undoAndRedoGiveBackTheSameObjects() {
        hand.click(150, 140).key(Key.D, Modifiers.COMMAND).key(Key.DELETE);
        var last = hand.document();
        hand.key(Key.Z, Modifiers.COMMAND).key(Key.Z, Modifiers.COMMAND);
        assertSame(hand.first(), hand.document());
        assertFalse(hand.state().history().isModified());
        hand.key(Key.Y, Modifiers.COMMAND).key(Key.Z, Modifiers.COMMAND.and(Modifiers.SHIFT));
        assertSame(last, hand.document());
    }

    @Test void undoForgetsTheSelectionOfWhatIsGone() {
        hand.click(150, 140).key(Key.D, Modifiers.COMMAND);
        hand.point(200, 220).key(Key.Z, Modifiers.COMMAND);
        assertEquals(List.of(), hand.selected());
    }

    @Test void nothingIsUndoneInMidAir() {
        hand.click(150, 140).key(Key.D, Modifiers.COMMAND);
        var before = hand.document();
        hand.down(150, 110).move(150, 600).key(Key.Z, Modifiers.COMMAND);
        assertSame(before, hand.document());
        hand.escape();
    }
}
