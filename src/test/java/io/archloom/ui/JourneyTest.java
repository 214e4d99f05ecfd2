package io.archloom.ui;

import static io.archloom.ui.TestWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.editor.Editor;
import io.archloom.file.DesignFile;
import io.archloom.file.Opened;
import io.archloom.geometry.Point;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
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

/// What users really do, on the real window.
@Tag("gtk")
@ExtendWith(ApplicationExtension.class)
class JourneyTest {
    @TempDir
    static Path home;

    private StudioWindow window;
    private Path chosen = home;

    @Start void start(Stage stage) {
        window = TestWindow.open(stage, home, () -> chosen);
    }

    private Editor editor() {
        return window.session().editor();
    }

    private Design design() {
        return editor().state().history().design();
    }

    private Point2D screen(Point page) {
        var camera = editor().state().camera();
        return window.canvas().localToScreen((page.x() - camera.x()) * camera.zoom(), (page.y() - camera.y()) * camera.zoom());
    }

    private Point2D onCanvas(double x, double y) {
        return window.canvas().localToScreen(x, y);
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void place(FxRobot robot, String kind, double x, double y) {
        robot.moveTo("#kind-" + kind).press(MouseButton.PRIMARY).moveTo(onCanvas(x - 40, y)).moveTo(onCanvas(x, y))
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D port(String resource, String port) {
        var end = new Connection.End(new ResourceId(resource), port);
        return screen(editor().surface().spot(end, design()).orElseThrow().at());
    }

    private void drawShop(FxRobot robot) throws Exception {
        robot.clickOn("#start-blank");
        until("an empty page", () -> window.canvas().getWidth() > 300);
        place(robot, "aws-http-api", 160, 160);
        place(robot, "aws-lambda-function", 500, 160);
        drag(robot, port("Api", "routes"), port("Function", "invoke"));
    }

    @Test void twoCardsAreDrawnAndConnectedAndTakenBack(FxRobot robot) throws Exception {
        drawShop(robot);
        assertEquals(2, design().structure().resources().size());
        assertEquals(1, design().structure().connections().size());
        until("an analysis", () -> !window.session().stale().get());
        assertTrue(robot.lookup("#status-latency").tryQuery().isPresent());

        var drawn = design();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(design().structure().connections().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertSame(drawn, design());
    }

    @Test void aFunctionIsSplitAfterWhatItDoesIsShown(FxRobot robot) throws Exception {
        drawShop(robot);
        place(robot, "aws-sns-topic", 160, 330);
        drag(robot, port("Topic", "subscribers"), port("Function", "invoke"));
        assertEquals(2, design().structure().connections().size());
        robot.interact(() -> window.session().select(List.of(new ResourceId("Function"))));
        assertTrue(window.canSplit());
        robot.interact(window::split);
        until("a comparison", () -> robot.lookup("#reshape-split").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#reshape-split").queryButton().fire());
        assertEquals(4, design().structure().resources().size());

        robot.interact(() -> window.session().select(List.of(new ResourceId("Function"), new ResourceId("FunctionTopic"))));
        robot.interact(window::merge);
        until("a comparison", () -> robot.lookup("#reshape-merge").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#reshape-merge").queryButton().fire());
        assertEquals(3, design().structure().resources().size());
    }

    @Test void aDesignIsSavedAndOpenedAgain(FxRobot robot) throws Exception {
        drawShop(robot);
        var drawn = design();
        chosen = home.resolve("shop" + DesignFile.SUFFIX);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until("a file", () -> Files.exists(chosen));
        until("saved", () -> !editor().state().history().isModified());
        assertEquals(drawn, ((Opened.Readable) DesignFile.open(chosen)).design());

        robot.push(KeyCode.CONTROL, KeyCode.N);
        until("an empty design", () -> design().structure().resources().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until("the design again", () -> design().structure().resources().size() == 2);
    }

    @Test void whatIsUnsavedIsAskedFor(FxRobot robot) throws Exception {
        drawShop(robot);
        var drawn = design();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.clickOn("#unsaved-cancel");
        assertSame(drawn, design());
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.clickOn("#unsaved-discard");
        until("an empty design", () -> design().structure().resources().isEmpty());
    }

    @Test void aStarterIsExportedOnceAndNeverOver(FxRobot robot) throws Exception {
        robot.clickOn("#file-export");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        until("starters", () -> robot.lookup("#sheets #starter-image-thumbnails").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#sheets #starter-image-thumbnails").queryButton().fire());
        until("a starter", () -> !design().structure().resources().isEmpty());
        chosen = Files.createDirectories(home.resolve("deploy"));
        export(robot);
        until("a template", () -> Files.exists(chosen.resolve("template.yaml")));
        robot.clickOn("#sheet-close");

        Files.writeString(chosen.resolve("template.yaml"), "Mine: true\n");
        export(robot);
        until("the difference", () -> robot.lookup(".difference").tryQuery().isPresent());
        assertEquals("Mine: true\n", Files.readString(chosen.resolve("template.yaml")));
        robot.clickOn("#sheet-close");
    }

    private static void export(FxRobot robot) {
        robot.clickOn("#file-export");
        robot.clickOn("#export-choose");
    }

    @Test void aStarterIsPresented(FxRobot robot) throws Exception {
        until("starters", () -> robot.lookup("#starter-cart-abandonment").tryQuery().isPresent());
        robot.clickOn("#starter-cart-abandonment");
        until("a starter", () -> !design().walkthrough().steps().isEmpty());
        robot.clickOn("#present-start");
        until("the first step", () -> editor().state().presenting().filter(p -> p.index() == 0).isPresent());
        robot.push(KeyCode.RIGHT);
        assertEquals(1, editor().state().presenting().orElseThrow().index());
        robot.clickOn("#present-back");
        assertEquals(0, editor().state().presenting().orElseThrow().index());
        robot.push(KeyCode.ESCAPE);
        until("the drawing again", () -> editor().state().presenting().isEmpty());
        assertFalse(window.stage().isFullScreen());
        assertTrue(robot.lookup("#kind-search").tryQuery().isPresent());
    }

    @Test void aProblemIsMendedByOneClick(FxRobot robot) throws Exception {
        var file = Files.writeString(home.resolve("short" + DesignFile.SUFFIX), """
                archloom: 1
                name: Short
                resources:
                  Jobs:
                    kind: aws/sqs-queue
                    properties: {VisibilityTimeout: 5}
                  Work:
                    kind: aws/lambda-function
                    properties: {Timeout: 30}
                connections:
                  jobs-work: {from: Jobs.consumers, to: Work.invoke}
                """);
        robot.interact(() -> window.documents().open(file));
        until("an analysis", () -> window.session().analysis().get().filter(a -> !a.problems().isEmpty()).isPresent());
        robot.clickOn("#status-problems");
        var before = window.session().analysis().get().orElseThrow().problems();
        var mended = before.stream().filter(p -> !p.fixes().isEmpty()).findFirst().orElseThrow();
        var label = mended.fixes().getFirst().label();
        until("a button", () -> robot.lookup("#dock .fix-button").queryAllAs(Button.class).stream()
                .anyMatch(b -> b.getText().equals(label)));
        robot.clickOn(robot.lookup("#dock .fix-button").<Button>match(b -> b.getText().equals(label)).queryButton());
        until("it mended", () -> !window.session().stale().get() && window.session().analysis().get().orElseThrow().problems()
                .stream().noneMatch(p -> p.identity().equals(mended.identity())));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("it broken again", () -> !window.session().stale().get() && window.session().analysis().get().orElseThrow().problems()
                .stream().anyMatch(p -> p.identity().equals(mended.identity())));
    }

    @Test void aFaultyFileOpensWithoutItsFaults(FxRobot robot) throws Exception {
        var file = Files.writeString(home.resolve("faulty" + DesignFile.SUFFIX), """
                archloom: 1
                name: Faulty
                resources:
                  Jobs: {kind: aws/sqs-queue}
                connections:
                  nowhere: {from: Jobs.consumers, to: Gone.invoke}
                """);
        robot.interact(() -> window.documents().open(file));
        until("the faults", () -> robot.lookup("#open-without").tryQuery().isPresent());
        assertTrue(design().structure().resources().isEmpty());
        robot.clickOn("#open-without");
        until("the rest", () -> design().structure().resources().size() == 1);
        assertTrue(design().placement().bounds(new ResourceId("Jobs")).isPresent(), "what has no place is given one");
        assertFalse(editor().state().history().isModified());
    }

    @Test void theFinderFindsActionsAndKinds(FxRobot robot) throws Exception {
        robot.clickOn("#start-blank");
        until("an empty page", () -> window.canvas().getWidth() > 300);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        until("the finder", () -> robot.lookup("#finder-query").tryQuery().filter(Node::isFocused).isPresent());
        robot.write("add sqs").push(KeyCode.ENTER);
        until("a queue", () -> design().structure().resources().containsKey(new ResourceId("Queue")));
        robot.clickOn("#kind-search").write("bucket").push(KeyCode.ENTER);
        until("a bucket", () -> design().structure().resources().containsKey(new ResourceId("Bucket")));
    }
}
