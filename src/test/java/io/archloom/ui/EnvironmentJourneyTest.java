package io.archloom.ui;

import static io.archloom.ui.TestWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Standing;
import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.quantity.Money;
import io.archloom.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Environments, what exists in them, and resources of any type, on the real window.
@Tag("gtk")
@ExtendWith(ApplicationExtension.class)
class EnvironmentJourneyTest {
    private static final ResourceId CHARGE = new ResourceId("ChargeOrder");
    private static final ResourceId TABLE = new ResourceId("OrderTable");

    @TempDir
    static Path home;

    private StudioWindow window;
    private Path chosen = home;

    @Start void start(Stage stage) {
        window = TestWindow.open(stage, home, () -> chosen);
    }

    private Design design() {
        return window.session().design().get();
    }

    private Environment dev() {
        return design().environment("dev").orElseThrow();
    }

    private Money cost() {
        return window.session().analysis().get().orElseThrow().cost().total();
    }

    private void open(FxRobot robot) throws Exception {
        robot.interact(() -> window.documents().open(Path.of("templates/order-processing.archloom.yaml")));
        analysed();
    }

    private void analysed() throws Exception {
        until("an analysis", () -> !window.session().stale().get() && window.session().analysis().get().isPresent());
    }

    private static TextField field(FxRobot robot, String title) {
        return robot.lookup(".inspector .text-field").queryAllAs(TextField.class).stream().filter(it -> title.equals(it.getAccessibleText()))
                .findFirst().orElseThrow();
    }

    private static void type(FxRobot robot, TextField field, String text) {
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text).push(KeyCode.ENTER);
    }

    @Test void anEnvironmentSaysWhatDiffersThere(FxRobot robot) throws Exception {
        open(robot);
        var atHome = cost();
        robot.clickOn("#environment").clickOn("#environment-new");
        until("an environment", () -> window.session().environment().get().equals("dev"));

        robot.interact(() -> window.session().select(List.of(CHARGE)));
        type(robot, field(robot, "Memory"), "256");
        until("memory for dev", () -> dev().property(CHARGE, "MemorySize").equals(Optional.of(Value.of(256))));
        assertEquals(Optional.of(Value.of(1024)), property("MemorySize"));
        robot.interact(() -> window.session().select(List.of(new ResourceId("ShopApi"))));
        type(robot, field(robot, "Load"), "1/s");
        until("a load for dev", () -> dev().workload().load(new ResourceId("ShopApi")).isPresent());
        analysed();
        assertTrue(cost().compareTo(atHome) < 0, "dev is cheaper");

        robot.interact(() -> window.session().select(List.of(CHARGE)));
        robot.clickOn("#scope-everywhere");
        type(robot, field(robot, "Timeout"), "30");
        until("a timeout everywhere", () -> property("Timeout").equals(Optional.of(Value.of(30))));
        assertEquals(Map.of("MemorySize", Value.of(256)), dev().properties().get(CHARGE));

        robot.clickOn("#environment").clickOn("#environment-production");
        until("the first environment", () -> window.session().isBase());
        analysed();
        assertEquals("1024", field(robot, "Memory").getText());
        assertFalse(robot.lookup("#scope-here").tryQuery().isPresent());
    }

    private Optional<Value> property(String name) {
        return design().structure().resource(CHARGE).map(it -> it.properties().get(name));
    }

    @Test void aResourceExistsInOneEnvironmentAndAnyTypeCanBeDrawn(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#environment").clickOn("#environment-new");
        until("an environment", () -> window.session().environment().get().equals("dev"));
        robot.interact(() -> window.session().select(List.of(TABLE)));
        robot.interact(() -> robot.lookup("#existing-how").queryAs(ComboBox.class).getSelectionModel().select(1));
        until("a question", () -> robot.lookup("#existing-found").query().isVisible());
        type(robot, robot.lookup("#existing-found").queryAs(TextField.class), "orders");
        until("a table that exists", () -> Optional.of(Standing.byName("orders")).equals(Optional.ofNullable(dev().existing().get(TABLE))));
        until("a card that says so", () -> window.session().overlay().get().existing().contains(TABLE));

        robot.interact(() -> window.session().editor().place("aws/generic-resource"));
        until("its form", () -> robot.lookup(".inspector .text-field").queryAllAs(TextField.class).stream().anyMatch(it -> "Type".equals(it.getAccessibleText())));
        robot.clickOn(field(robot, "Type")).write("sns topicpol");
        until("suggestions", () -> robot.lookup("#suggestions").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        var drawn = new ResourceId("Resource");
        until("a type", () -> design().structure().resource(drawn)
                .filter(it -> Value.of("AWS::SNS::TopicPolicy").equals(it.properties().get("ResourceType"))).isPresent());
        analysed();
        assertTrue(window.session().analysis().get().orElseThrow().problems().stream().anyMatch(it -> it.message().contains("PolicyDocument")));
    }

    @Test void aValueIsSwitchedByKeysAlone(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> window.session().select(List.of(CHARGE)));
        robot.clickOn(field(robot, "Memory")).push(KeyCode.CONTROL, KeyCode.PERIOD);
        until("a menu", () -> robot.lookup("#value-parameter").tryQuery().isPresent());
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        until("a question", () -> robot.lookup("#parameter-name").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        until("a parameter", () -> property("MemorySize").equals(Optional.of(new Value.Ref("ChargeOrderMemorySize"))));
        robot.clickOn(field(robot, "Memory")).push(KeyCode.CONTROL, KeyCode.PERIOD);
        until("a menu", () -> robot.lookup("#value-plain").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        until("a number again", () -> property("MemorySize").equals(Optional.of(Value.of(1024))));
    }

    @Test void whatDiffersInTheShownEnvironmentIsMarkedOnItsCard(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#environment").clickOn("#environment-new");
        until("an environment", () -> window.session().environment().get().equals("dev"));
        robot.interact(() -> window.session().select(List.of(CHARGE)));
        type(robot, field(robot, "Memory"), "256");
        until("a mark", () -> window.session().overlay().get().differing().equals(Set.of(CHARGE)));
        robot.clickOn("#environment").clickOn("#environment-production");
        until("no mark", () -> window.session().overlay().get().differing().isEmpty());
    }

    @Test void eachEnvironmentGetsATemplateOfItsOwn(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#environment").clickOn("#environment-new");
        until("an environment", () -> window.session().environment().get().equals("dev"));
        robot.interact(() -> robot.lookup("#file-export").queryButton().fire());
        until("a question", () -> robot.lookup("#export-EACH").tryQuery().isPresent());
        robot.clickOn("#export-EACH").clickOn("#export-choose");
        until("templates", () -> Files.exists(home.resolve("template-dev.yaml")) && Files.exists(home.resolve("template-production.yaml")));
    }

    @Test void environmentsAreWalkedThroughByKeys(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#environment").clickOn("#environment-new");
        until("an environment", () -> window.session().environment().get().equals("dev"));
        robot.interact(() -> window.session().select(List.of()));
        robot.clickOn("#environment-line-dev").push(KeyCode.UP);
        until("the first", () -> window.session().isBase());
        robot.push(KeyCode.DOWN);
        until("the second", () -> window.session().environment().get().equals("dev"));
    }

    @Test void aPictureShowsTheShownEnvironment(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#environment").clickOn("#environment-new");
        until("an environment", () -> window.session().environment().get().equals("dev"));
        robot.interact(() -> window.session().apply(new Edit.SetProperty(CHARGE, "Runtime", Optional.of(Value.of("ruby3.4")))));
        analysed();
        chosen = home.resolve("dev.svg");
        robot.interact(window::savePicture);
        until("a picture", () -> Files.exists(chosen));
        assertTrue(Files.readString(chosen).contains("Ruby 3.4"));
    }

    @Test void anyTypeIsFoundInThePalette(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#kind-search").write("inlinepolicy sns");
        until("the type", () -> robot.lookup("#type-SNS-TopicInlinePolicy").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        until("a card", () -> design().structure().resource(new ResourceId("TopicInlinePolicy"))
                .filter(it -> Value.of("AWS::SNS::TopicInlinePolicy").equals(it.properties().get("ResourceType"))).isPresent());
        assertEquals(1, window.session().state().get().history().past().size());
    }
}
