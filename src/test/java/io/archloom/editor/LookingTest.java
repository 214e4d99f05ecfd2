package io.archloom.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.picture.Sketch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookingTest {
    private final Hand hand = Hand.on(new Sketch().card("A", "http-api", 100, 100).card("B", "lambda-function", 2400, 1600));

    @AfterEach void lookingChangesNoDocument() {
        assertSame(hand.first(), hand.document());
    }

    private Camera camera() {
        return hand.state().camera();
    }

    @Test void theWheelPans() {
        hand.point(500, 400).wheel(0, -120);
        assertEquals(new Camera(0, 120, 1), camera());
        hand.with(Modifiers.SHIFT).wheel(0, -40);
        assertEquals(new Camera(40, 120, 1), camera());
    }

    @Test void theMiddleStaysInTheMiddleWhenTheCanvasChangesItsSize() {
        hand.point(500, 400).with(Modifiers.COMMAND).wheel(0, 120);
        var middle = camera().toPage(Hand.SCREEN.center());
        var smaller = new ScreenSize(900, 500);
        hand.editor.resize(smaller);
        assertEquals(0, camera().toPage(smaller.center()).distance(middle), 1e-9);
    }

    @Test void withTheCommandKeyItZoomsAtThePointer() {
        var pointer = new Point(500, 400);
        var page = camera().toPage(pointer);
        hand.point(500, 400).with(Modifiers.COMMAND).wheel(0, 120);
        assertTrue(camera().zoom() > 1.3);
        assertEquals(0, camera().toPage(pointer).distance(page), 1e-9);
        hand.wheel(0, -120);
        assertEquals(1, camera().zoom(), 1e-9);
    }

    @Test void zoomStopsAtItsLimits() {
        hand.point(500, 400).with(Modifiers.COMMAND).wheel(0, 1e6);
        assertEquals(Camera.MAX, camera().zoom());
        hand.wheel(0, -1e7);
        assertEquals(Camera.MIN, camera().zoom());
    }

    @Test void theMiddleButtonPans() {
        hand.down(PointerEvent.Button.MIDDLE, 500, 400).move(560, 430);
        assertEquals(Cursor.CLOSED_HAND, hand.state().cursor());
        hand.up(PointerEvent.Button.MIDDLE);
        assertEquals(new Camera(-60, -30, 1), camera());
        assertEquals("select.idle", hand.tool());
    }

    @Test void spaceLendsTheHand() {
        hand.hold(Key.SPACE).down(150, 140).move(250, 140).up();
        assertEquals(new Camera(-100, 0, 1), camera());
        assertEquals("hand.idle", hand.tool());
        hand.letGo(Key.SPACE);
        assertEquals("select.idle", hand.tool());
    }

    @Test void spaceLetGoInMidAirEndsWithTheDrag() {
        hand.hold(Key.SPACE).down(150, 140).move(250, 140).letGo(Key.SPACE).move(350, 140).up();
        assertEquals(new Camera(-200, 0, 1), camera());
        assertEquals("select.idle", hand.tool());
    }

    @Test void theHandStaysInTheHand() {
        hand.key(Key.H).down(150, 140).move(250, 140).up().down(150, 140).move(150, 240).up();
        assertEquals(new Camera(-100, -100, 1), camera());
        assertEquals("hand.idle", hand.tool());
        hand.key(Key.V);
        assertEquals("select.idle", hand.tool());
    }

    @Test void escapeBringsThePageBackAndKeepsTheHand() {
        hand.key(Key.H).down(150, 140).move(250, 140).escape();
        assertEquals(Camera.HOME, camera());
        assertEquals("hand.idle", hand.tool());
        hand.escape();
        assertEquals("select.idle", hand.tool());
    }

    @Test void zoomingWhileThePageIsHeldIsKept() {
        hand.down(PointerEvent.Button.MIDDLE, 500, 400).move(560, 430).with(Modifiers.COMMAND).wheel(0, 120);
        var zoomed = camera();
        assertTrue(zoomed.zoom() > 1.3);
        hand.with(Modifiers.NONE).move(570, 430).up(PointerEvent.Button.MIDDLE);
        assertEquals(zoomed.zoom(), camera().zoom());
        assertEquals(zoomed.x() - 10 / zoomed.zoom(), camera().x(), 1e-9);
    }

    @Test void fitShowsEverythingInTheMiddle() {
        hand.key(Key.DIGIT1, Modifiers.SHIFT);
        var view = camera().view(Hand.SCREEN);
        var all = hand.box("A").union(hand.box("B"));
        assertTrue(view.contains(all));
        assertEquals(0, view.center().distance(all.center()), 1e-6);
    }

    @Test void fitSelectionMagnifiesAtMostTwice() {
        hand.click(150, 140).key(Key.DIGIT2, Modifiers.SHIFT);
        assertEquals(2, camera().zoom());
        assertEquals(0, camera().view(Hand.SCREEN).center().distance(hand.box("A").center()), 1e-6);
    }

    @Test void keysZoomAtTheMiddle() {
        var middle = camera().toPage(Hand.SCREEN.center());
        hand.key(Key.PLUS, Modifiers.COMMAND);
        assertEquals(1.25, camera().zoom());
        assertEquals(0, camera().toPage(Hand.SCREEN.center()).distance(middle), 1e-9);
        hand.key(Key.MINUS, Modifiers.COMMAND);
        assertEquals(1, camera().zoom());
        hand.editor.look(new Camera(3, 4, 2.2));
        hand.key(Key.DIGIT0, Modifiers.COMMAND);
        assertEquals(1, camera().zoom());
    }

    @Test void whatIsRevealedComesIntoSight() {
        hand.editor.reveal(Sketch.id("B"));
        assertEquals(List.of("B"), hand.selected());
        assertTrue(camera().view(Hand.SCREEN).contains(hand.box("B")));
    }

    @Test void openingFitsTheDrawing() {
        hand.editor.open(io.archloom.edit.History.opened(hand.first()));
        assertTrue(camera().view(Hand.SCREEN).contains(new Rectangle(100, 100, 2488, 1580)));
    }
}
