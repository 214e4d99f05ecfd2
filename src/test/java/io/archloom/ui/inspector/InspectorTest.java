package io.archloom.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.Property;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.edit.Edit;
import io.archloom.edit.History;
import io.archloom.editor.Actions;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.EventType;
import io.archloom.model.Resource;
import io.archloom.ui.session.Session;
import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a user types into the inspector, on the headless toolkit, without a window.
class InspectorTest {
    private static final ResourceId FUNCTION = new ResourceId("Charge");
    private static final ResourceId QUEUE = new ResourceId("Orders");

    @BeforeAll static void startToolkit() {
        try {
            Platform.startup(() -> { });
        } catch (IllegalStateException _) {
            // another test has started it
        }
        Platform.setImplicitExit(false);
    }

    private static void onToolkit(Callable<?> test) throws Exception {
        var task = new FutureTask<>(test);
        Platform.runLater(task);
        task.get();
    }

    private static Session session() {
        var box = new Rectangle(0, 0, 188, 80);
        var design = new Edit.Batch("", List.of(new Edit.AddResource(Resource.of(FUNCTION, "aws/lambda-function"), box),
                new Edit.AddResource(Resource.of(QUEUE, "aws/sqs-queue"), box))).apply(Design.named("Test"));
        return new Session(CatalogReader.shipped(), History.opened(design), (_, _) -> { });
    }

    private static TextField field(Inspector inspector, String title) {
        return inspector.getContent().lookupAll(".text-field").stream().filter(TextField.class::isInstance).map(TextField.class::cast)
                .filter(f -> title.equals(f.getAccessibleText())).findFirst().orElseThrow();
    }

    private static void type(Inspector inspector, String title, String text) {
        type(field(inspector, title), text);
    }

    private static void type(TextField field, String text) {
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    private static Optional<Value> property(Session session, String name) {
        return Optional.ofNullable(session.design().get().structure().resource(FUNCTION).orElseThrow().properties().get(name));
    }

    private static List<String> errors(Inspector inspector) {
        return inspector.getContent().lookupAll(".field-error").stream().map(node -> ((Label) node).getText()).toList();
    }

    @Test void aFieldIsOneStepOfUndo() throws Exception {
        onToolkit(() -> {
            try (var session = session()) {
                var inspector = new Inspector(session, _ -> { });
                session.select(List.of(FUNCTION));
                type(inspector, "Timeout", "1 min");
                assertEquals(Optional.of(Value.of(60)), property(session, "Timeout"));
                assertEquals("60", field(inspector, "Timeout").getText());
                session.editor().run(Actions.of("edit.undo"));
                assertEquals(Optional.empty(), property(session, "Timeout"));
                assertEquals("", field(inspector, "Timeout").getText());
                assertEquals("10", field(inspector, "Timeout").getPromptText());
            }
            return null;
        });
    }

    @Test void theFormOfAFrameIsThatOfTheResourceWhoseInsideItIs() throws Exception {
        onToolkit(() -> {
            try (var session = session()) {
                var inspector = new Inspector(session, _ -> { });
                session.editor().place("aws/vpc");
                var network = new ResourceId("Network");
                assertEquals(List.of(network), List.copyOf(session.selection().get()));
                type(inspector, "Addresses", "10.9.0.0/16");
                assertEquals(Value.of("10.9.0.0/16"), session.design().get().structure().resource(network).orElseThrow().properties().get("CidrBlock"));
                session.select(List.of(FUNCTION));
                session.reveal(network);
                assertEquals("10.9.0.0/16", field(inspector, "Addresses").getText());
            }
            return null;
        });
    }

    @Test void whatCannotBeReadStaysWithTheReason() throws Exception {
        onToolkit(() -> {
            try (var session = session()) {
                var inspector = new Inspector(session, _ -> { });
                session.select(List.of(FUNCTION));
                type(inspector, "Timeout", "20 min");
                assertEquals(Optional.empty(), property(session, "Timeout"));
                assertEquals("20 min", field(inspector, "Timeout").getText());
                assertEquals(List.of("From 1 to 900 s."), errors(inspector));
                // another change of the same resource does not take the draft away
                session.apply(new Edit.SetProperty(FUNCTION, "MemorySize", Optional.of(Value.of(1024))));
                assertEquals("20 min", field(inspector, "Timeout").getText());
                type(inspector, "Timeout", "2 min");
                assertTrue(errors(inspector).isEmpty());
                assertEquals(Optional.of(Value.of(120)), property(session, "Timeout"));
            }
            return null;
        });
    }

    @Test void theFormFollowsTheSelection() throws Exception {
        onToolkit(() -> {
            try (var session = session()) {
                var inspector = new Inspector(session, _ -> { });
                session.select(List.of(QUEUE));
                assertEquals("Orders", field(inspector, "Id").getText());
                session.select(List.of(FUNCTION));
                assertEquals("Charge", field(inspector, "Id").getText());
                session.select(List.<ElementId>of());
                assertEquals("Test", field(inspector, "Title").getText());
            }
            return null;
        });
    }

    @Test void aRenamedResourceStaysSelected() throws Exception {
        onToolkit(() -> {
            try (var session = session()) {
                var inspector = new Inspector(session, _ -> { });
                session.select(List.of(FUNCTION));
                type(inspector, "Id", "Orders");
                assertFalse(errors(inspector).isEmpty());
                type(inspector, "Id", "ChargeCard");
                assertEquals(List.of(new ResourceId("ChargeCard")), List.copyOf(session.selection().get()));
                assertEquals("ChargeCard", field(inspector, "Id").getText());
            }
            return null;
        });
    }

    @Test void aFunctionTakesThePlaceOfAChoice() throws Exception {
        onToolkit(() -> {
            try (var session = session()) {
                var inspector = new Inspector(session, _ -> { });
                session.select(List.of(FUNCTION));
                session.apply(new Edit.SetProperty(FUNCTION, "Runtime", Optional.of(new Value.Ref("Version"))));
                assertEquals("!Ref Version", field(inspector, "Runtime").getText());
                type(inspector, "Runtime", "java25");
                assertEquals(Optional.of(Value.of("java25")), property(session, "Runtime"));
            }
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Property.Choice> choice(Inspector inspector, String title) {
        return (ComboBox<Property.Choice>) inspector.getContent().lookupAll(".combo-box").stream().filter(f -> title.equals(f.getAccessibleText())).findFirst().orElseThrow();
    }

    /// As the skin does, which a window gives it.
    private static void choose(ComboBox<Property.Choice> box, int index) {
        box.getSelectionModel().select(index);
        box.fireEvent(new ActionEvent());
    }

    @Test void anEnvironmentMayHaveAlarmsOfItsOwn() throws Exception {
        onToolkit(() -> {
            try (var session = session()) {
                var inspector = new Inspector(session, _ -> { });
                session.apply(new Edit.AddEnvironment(Environment.of("staging", "us-east-1")));
                session.showEnvironment("staging");
                var alarms = choice(inspector, "Alarms and dashboard");
                assertEquals("", alarms.getValue().value());
                choose(alarms, 1);
                assertEquals(Optional.of(true), session.design().get().environment("staging").orElseThrow().operations());
                assertEquals(Optional.empty(), session.design().get().environment().operations());
                assertTrue(session.there().get().settings().operations());
                choose(alarms, 0);
                assertEquals(Optional.empty(), session.design().get().environment("staging").orElseThrow().operations());
            }
            return null;
        });
    }

    private static void press(Inspector inspector, String text) {
        inspector.getContent().lookupAll(".hyperlink").stream().map(Hyperlink.class::cast).filter(b -> text.equals(b.getText())).findFirst().orElseThrow().fire();
    }

    @Test void whatDiffersInAnEnvironmentIsCalledAsInForms() throws Exception {
        onToolkit(() -> {
            try (var session = session()) {
                var inspector = new Inspector(session, _ -> { });
                session.apply(new Edit.AddEnvironment(Environment.of("staging", "us-east-1")));
                session.showEnvironment("staging");
                session.apply(new Edit.SetProperty(FUNCTION, "MemorySize", Optional.of(Value.of(256))));
                assertTrue(inspector.getContent().lookupAll(".hint").stream().anyMatch(it -> it instanceof Label label && label.getText().equals("Memory: 256")));
                assertTrue(inspector.getContent().lookupAll(".hint").stream().anyMatch(it -> it instanceof Label label && label.getText().equals("2 resources, no connections")));
            }
            return null;
        });
    }

    @Test void anEventTypeIsDescribedNamedAndCarried() throws Exception {
        onToolkit(() -> {
            try (var session = session()) {
                var inspector = new Inspector(session, _ -> { });
                ((Button) inspector.getContent().lookup("#event-add")).fire();
                type(inspector, "Team", "shop");
                assertEquals("shop", session.design().get().settings().events().get("Event1").team());
                var link = new ConnectionId("Charge-Orders");
                session.apply(new Edit.Connect(Connection.of(link, new Connection.End(FUNCTION, "calls"), new Connection.End(QUEUE, "messages"))));
                session.select(List.of(link));
                press(inspector, "+ Event1");
                assertEquals(Optional.of(Value.list(List.of(Value.of("Event1")))), carried(session, link));
                session.select(List.<ElementId>of());
                type(inspector.getContent().lookupAll(".event-fields .text-field").stream().map(TextField.class::cast).findFirst().orElseThrow(), "OrderPlaced");
                assertEquals(Set.of("OrderPlaced"), session.design().get().settings().events().keySet());
                assertEquals("shop", session.design().get().settings().events().get("OrderPlaced").team());
                assertEquals(Optional.of(Value.list(List.of(Value.of("OrderPlaced")))), carried(session, link));
                session.editor().run(Actions.of("edit.undo"));
                assertEquals(Optional.of(Value.list(List.of(Value.of("Event1")))), carried(session, link));
            }
            return null;
        });
    }

    private static Optional<Value> carried(Session session, ConnectionId link) {
        return Optional.ofNullable(session.design().get().structure().connection(link).orElseThrow().properties().get("carries"));
    }

    @Test void aSchemaThatIsNoneStaysWithTheReason() throws Exception {
        onToolkit(() -> {
            try (var session = session()) {
                var inspector = new Inspector(session, _ -> { });
                session.apply(new Edit.SetEventType("Paid", Optional.of(EventType.UNKNOWN)));
                var schema = inspector.getContent().lookupAll(".text-area").stream().map(TextArea.class::cast)
                        .filter(area -> "JSON Schema".equals(area.getAccessibleText())).findFirst().orElseThrow();
                for (var text : List.of("just words", "type: object\nrequired: [id]")) {
                    schema.setText(text);
                    schema.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
                    assertEquals(text.startsWith("type") ? 0 : 1, errors(inspector).size());
                }
                assertEquals(Value.of("object"), session.design().get().settings().events().get("Paid").schema().get("type"));
            }
            return null;
        });
    }
}
