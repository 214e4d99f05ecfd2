package io.archloom.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.edit.Edit;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.Walkthrough;
import io.archloom.model.Walkthrough.Step;
import io.archloom.picture.Sketch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PresentingTest {
    private static Step step(String title, double x, String... bright) {
        var ids = new LinkedHashSet<io.archloom.model.ElementId>();
        for (var id : bright) {
            ids.add(Sketch.id(id));
        }
        return new Step(title, "", new Rectangle(x, 0, 600, 400), ids);
    }

    private final Hand hand = Hand.on(new Sketch().card("A", "http-api", 100, 100).card("B", "lambda-function", 400, 100).card("C", "sqs-queue", 700, 100)
            .connect("A", "B").connect("B", "C").group("G", new Rectangle(676, 60, 240, 140), "C").design()
            .withWalkthrough(new Walkthrough(List.of(step("One", 0, "A", "B"), step("Two", 300, "C"), step("Three", 600)))));

    private Presentation shown() {
        return hand.state().presenting().orElseThrow();
    }

    @Test void keysGoThroughTheSteps() {
        hand.key(Key.F5);
        assertEquals("One", shown().step().title());
        hand.key(Key.RIGHT).key(Key.SPACE);
        assertEquals("Three", shown().step().title());
        hand.key(Key.RIGHT);
        assertTrue(shown().isLast());
        hand.key(Key.LEFT);
        assertEquals("Two", shown().step().title());
        hand.key(Key.HOME);
        assertTrue(shown().isFirst());
        hand.key(Key.END);
        assertTrue(shown().isLast());
    }

    @Test void clicksGoThroughTheSteps() {
        hand.key(Key.F5).click(600, 400);
        assertEquals("Two", shown().step().title());
        hand.down(PointerEvent.Button.SECONDARY, 600, 400).up(PointerEvent.Button.SECONDARY);
        assertEquals("One", shown().step().title());
    }

    @Test void eachStepIsInSight() {
        hand.key(Key.F5).key(Key.RIGHT);
        assertTrue(hand.state().camera().view(Hand.SCREEN).contains(shown().step().view()));
        hand.editor.resize(new ScreenSize(2560, 1440));
        assertTrue(hand.state().camera().view(new ScreenSize(2560, 1440)).contains(shown().step().view()));
    }

    @Test void whatTheStepIsNotAboutIsDimmed() {
        hand.key(Key.F5);
        assertEquals(Set.of(Sketch.id("C"), new ConnectionId("B-C"), new GroupId("G")), shown().dimmed());
        hand.key(Key.RIGHT);
        assertFalse(shown().dimmed().contains(new GroupId("G")));
        hand.key(Key.RIGHT);
        assertTrue(shown().dimmed().isEmpty());
    }

    @Test void escapeComesBackToWhereOneWas() {
        hand.editor.look(new Camera(30, 40, 1.5));
        hand.click(300, 200);
        var selected = hand.selected();
        hand.key(Key.F5).key(Key.RIGHT).escape();
        assertEquals(new Camera(30, 40, 1.5), hand.state().camera());
        assertEquals(selected, hand.selected());
        assertEquals("select.idle", hand.tool());
        assertSame(hand.first(), hand.document());
    }

    @Test void nothingIsEditedMeanwhile() {
        hand.click(150, 140).key(Key.F5).key(Key.DELETE).key(Key.A, Modifiers.COMMAND).key(Key.N).wheel(0, 100);
        assertSame(hand.first(), hand.document());
        assertEquals("present", hand.tool());
        assertEquals("One", shown().step().title());
    }

    @Test void theViewComesBackThoughPresentingTookALargerScreen() {
        hand.editor.look(new Camera(30, 40, 1.5));
        hand.key(Key.F5);
        hand.editor.resize(new ScreenSize(2400, 1600));
        hand.key(Key.ESCAPE);
        hand.editor.resize(Hand.SCREEN);
        assertEquals(new Camera(30, 40, 1.5), hand.state().camera());
    }

    @Test void anEditFromElsewhereEndsIt() {
        hand.key(Key.F5);
        hand.editor.apply(new Edit.SetLabel(Sketch.id("A"), Optional.of("Other")));
        assertEquals("select.idle", hand.tool());
        assertEquals(Camera.HOME, hand.state().camera());
    }

    @Test void aStepIsMadeFromTheViewAndTheSelection() {
        hand.editor.look(new Camera(100, 50, 2));
        hand.click(100, 150);
        hand.run("present.addStep");
        var steps = hand.document().walkthrough().steps();
        assertEquals(4, steps.size());
        assertEquals(new Rectangle(100, 50, 600, 400), steps.getLast().view());
        assertEquals(Set.of(Sketch.id("A")), steps.getLast().highlighted());
        assertEquals(1, hand.steps());
    }

    @Test void withoutStepsItSaysSo() {
        var empty = Hand.on(new Sketch().card("A", "http-api", 100, 100));
        empty.key(Key.F5);
        assertEquals("select.idle", empty.tool());
        assertTrue(empty.state().message().isPresent());
    }
}
