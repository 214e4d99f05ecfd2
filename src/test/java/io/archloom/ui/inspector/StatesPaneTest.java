package io.archloom.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.edit.Edit;
import io.archloom.edit.History;
import io.archloom.editor.Actions;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.ui.session.Session;
import io.archloom.value.Value;
import io.archloom.value.Value.MapOf;
import io.archloom.workflow.Outline;
import io.archloom.workflow.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a user does to the states of a workflow in the inspector, on the headless toolkit, without a window.
class StatesPaneTest {
    private static final ResourceId FLOW = new ResourceId("Flow");

    @BeforeAll static void startToolkit() {
        try {
            Platform.startup(() -> { });
        } catch (IllegalStateException _) {
            // another test has started it
        }
        Platform.setImplicitExit(false);
    }

    private static Session session() {
        var box = new Rectangle(0, 0, 188, 80);
        var check = new ResourceId("Check");
        var pack = new ResourceId("Pack");
        var design = new Edit.Batch("", List.of(new Edit.AddResource(Resource.of(FLOW, "aws/state-machine"), box),
                new Edit.AddResource(Resource.of(check, "aws/lambda-function"), box), new Edit.AddResource(Resource.of(pack, "aws/lambda-function"), box),
                connect(check), connect(pack))).apply(Design.named("Test"));
        return new Session(CatalogReader.shipped(), History.opened(design), (_, _) -> { });
    }

    private static Edit connect(ResourceId to) {
        return new Edit.Connect(Connection.of(new ConnectionId("Flow-" + to.value()), new Connection.End(FLOW, "tasks"), new Connection.End(to, "invoke")));
    }

    private static MapOf states(Session session) {
        return Outline.opened(session.design().get().structure().resource(FLOW).orElseThrow().properties().getOrDefault(Workflow.PROPERTY, Value.list()));
    }

    private static List<String> lines(Session session) {
        return Outline.lines(states(session)).stream().map(Outline.Line::title).toList();
    }

    @SuppressWarnings("unchecked")
    private static ListView<Outline.Line> outline(Inspector inspector) {
        return (ListView<Outline.Line>) inspector.getContent().lookup(".states");
    }

    private static Button button(Inspector inspector, String text) {
        return inspector.getContent().lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(b -> text.equals(b.getText()) || text.equals(b.getAccessibleText())).findFirst().orElseThrow();
    }

    private static void add(Inspector inspector, String type) {
        var menu = (MenuButton) inspector.getContent().lookup(".menu-button");
        menu.getItems().stream().filter(item -> type.equals(item.getText())).findFirst().orElseThrow().fire();
    }

    private static void press(Inspector inspector, KeyCode code, boolean alt) {
        outline(inspector).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
    }

    private static void select(Inspector inspector, String title) {
        var outline = outline(inspector);
        outline.getSelectionModel().select(outline.getItems().stream().filter(line -> line.title().equals(title)).findFirst().orElseThrow());
    }

    private static void type(Inspector inspector, String title, String text) {
        var field = inspector.getContent().lookupAll(".text-field").stream().filter(TextField.class::isInstance).map(TextField.class::cast)
                .filter(f -> title.equals(f.getAccessibleText())).findFirst().orElseThrow();
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    @Test void statesAreEditedAsAnOutlineAndEachChangeIsUndone() throws Exception {
        onToolkit(() -> {
            try (var session = session()) {
                var inspector = new Inspector(session, _ -> { });
                session.select(List.of(FLOW));
                button(inspector, "Edit as states").fire();
                assertEquals(List.of("Check", "Pack"), lines(session));
                select(inspector, "Check");
                add(inspector, "Wait");
                assertEquals(List.of("Check", "Wait", "Pack"), lines(session));
                assertEquals("Wait", outline(inspector).getSelectionModel().getSelectedItem().title());
                type(inspector, "Waits for", "5 min");
                type(inspector, "Name", "Cool down");
                assertEquals(Optional.of(Value.map("wait", Value.of("5 min"))), Outline.state(states(session), "Cool down"));
                press(inspector, KeyCode.DOWN, true);
                assertEquals(List.of("Check", "Pack", "Cool down"), lines(session));
                add(inspector, "Map");
                assertEquals(List.of("Check", "Pack", "Cool down", "Map", "Map step 1"), lines(session));
                press(inspector, KeyCode.DELETE, false);
                assertEquals(List.of("Check", "Pack", "Cool down"), lines(session));
                for (int i = 0; i < 7; i++) {
                    session.editor().run(Actions.of("edit.undo"));
                }
                assertEquals(List.of(), lines(session));
                assertTrue(button(inspector, "Edit as states").isVisible());
                return null;
            }
        });
    }

    private static void onToolkit(Callable<?> test) throws Exception {
        var task = new FutureTask<>(test);
        Platform.runLater(task);
        task.get();
    }
}
