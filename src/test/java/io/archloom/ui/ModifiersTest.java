package io.archloom.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.editor.EditorState;
import io.archloom.geometry.Point;
import io.archloom.model.ElementId.ResourceId;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Keys that are held while the mouse works: they come from the window system, so only a real window can tell.
@Tag("gtk")
@ExtendWith(ApplicationExtension.class)
class ModifiersTest {
    private static final ResourceId FUNCTION = new ResourceId("Function");
    private static final ResourceId QUEUE = new ResourceId("Queue");

    @TempDir
    static Path home;

    private StudioWindow window;

    @Start void start(Stage stage) {
        window = TestWindow.open(stage, home, () -> home);
    }

    private EditorState state() {
        return window.session().editor().state();
    }

    private Point2D screen(Point page) {
        var at = state().camera().toScreen(page);
        return window.canvas().localToScreen(at.x(), at.y());
    }

    private Point2D middle(ResourceId id) {
        return screen(state().design().placement().bounds(id).orElseThrow().center());
    }

    private void draw(FxRobot robot) {
        robot.clickOn("#start-blank");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            window.session().editor().place("aws/lambda-function", new Point(200, 200));
            window.session().editor().place("aws/sqs-queue", new Point(500, 300));
            window.session().select(List.of());
        });
    }

    @Test void shiftAddsToTheSelection(FxRobot robot) {
        draw(robot);
        robot.clickOn(middle(FUNCTION)).press(KeyCode.SHIFT).clickOn(middle(QUEUE)).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(FUNCTION, QUEUE), List.copyOf(state().selection()));
    }

    @Test void shiftKeepsAMoveOnOneAxis(FxRobot robot) {
        draw(robot);
        var before = state().design().placement().bounds(FUNCTION).orElseThrow();
        var from = middle(FUNCTION);
        robot.press(KeyCode.SHIFT).moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(60, 10)).moveTo(from.add(120, 22))
                .release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        var after = state().design().placement().bounds(FUNCTION).orElseThrow();
        assertEquals(before.y(), after.y());
        assertTrue(after.x() > before.x() + 80);
    }

    @Test void ctrlAndTheWheelZoomAtThePointer(FxRobot robot) {
        draw(robot);
        var pointer = middle(QUEUE);
        robot.moveTo(pointer).press(KeyCode.CONTROL).scroll(3, VerticalDirection.UP).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(Math.abs(state().camera().zoom() - 1) > 0.05);
        assertEquals(0, middle(QUEUE).distance(pointer), 1.5);
    }

    @Test void ctrlMovesFreeOfTheGrid(FxRobot robot) {
        draw(robot);
        var before = state().design().placement().bounds(FUNCTION).orElseThrow();
        var from = middle(FUNCTION);
        robot.press(KeyCode.CONTROL).moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(30, 30)).moveTo(from.add(61, 43))
                .release(MouseButton.PRIMARY).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        var after = state().design().placement().bounds(FUNCTION).orElseThrow();
        // the pointer stands on whole pixels of the screen; the grid would have been 3 away
        assertEquals(before.x() + 61, after.x(), 1);
        assertEquals(before.y() + 43, after.y(), 1);
    }

    @Test void spaceLendsTheHand(FxRobot robot) {
        draw(robot);
        var empty = window.canvas().localToScreen(300, 420);
        var before = state().camera();
        robot.moveTo(empty).press(KeyCode.SPACE);
        robot.press(MouseButton.PRIMARY).moveTo(empty.add(40, 20)).moveTo(empty.add(80, 40))
                .release(MouseButton.PRIMARY).release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before.pannedBy(80, 40), state().camera());
    }
}
