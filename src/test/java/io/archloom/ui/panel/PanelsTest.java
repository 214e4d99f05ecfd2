package io.archloom.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.edit.Edit;
import io.archloom.edit.History;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Load;
import io.archloom.model.Resource;
import io.archloom.picture.Theme;
import io.archloom.quantity.Rate;
import io.archloom.ui.control.Look;
import io.archloom.ui.session.Session;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Panels with a session, on the headless toolkit, without a window.
class PanelsTest {
    private static final ResourceId TOPIC = new ResourceId("News");
    private static final ResourceId QUEUE = new ResourceId("Orders");
    private static final long PATIENCE = 20_000_000_000L;

    private Session session;

    @BeforeAll static void startToolkit() {
        try {
            Platform.startup(() -> { });
        } catch (IllegalStateException _) {
            // another test has started it
        }
        Platform.setImplicitExit(false);
    }

    private static <T> T onToolkit(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    /// Looks again and again until the panel shows what is awaited: analyses come from another thread.
    private static <P extends Parent> void await(P panel, Predicate<P> shown) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!onToolkit(() -> shown.test(panel))) {
            assertTrue(System.nanoTime() < end, "not shown in time");
            Thread.sleep(5);
        }
    }

    @BeforeEach void draw() throws Exception {
        var box = new Rectangle(0, 0, 188, 80);
        var design = new Edit.Batch("", List.of(new Edit.AddResource(Resource.of(TOPIC, "aws/sns-topic"), box),
                new Edit.AddResource(Resource.of(QUEUE, "aws/sqs-queue"), box),
                new Edit.SetProperty(TOPIC, "FifoTopic", Optional.of(Value.TRUE)),
                new Edit.SetProperty(TOPIC, "TopicName", Optional.of(Value.of("news"))))).apply(Design.named("Test"));
        session = onToolkit(() -> new Session(CatalogReader.shipped(), History.opened(design), (_, _) -> { }));
    }

    @AfterEach void close() throws Exception {
        onToolkit(() -> {
            session.close();
            return null;
        });
    }

    /// With the theme's colours, which the panels look up.
    private static Scene scene(Parent panel) {
        var scene = new Scene(panel, 800, 300);
        new Look(Theme.LIGHT).dress(scene);
        return scene;
    }

    private static Optional<Button> fix(Parent panel) {
        return panel.lookupAll(".fix-button").stream().map(Button.class::cast).filter(b -> b.getText().contains(".fifo")).findFirst();
    }

    @Test void aProblemIsMendedByOneClick() throws Exception {
        var panel = onToolkit(() -> new ProblemsPanel(session));
        onToolkit(() -> scene(panel));
        await(panel, p -> {
            p.applyCss();
            return fix(p).isPresent();
        });
        onToolkit(() -> {
            fix(panel).orElseThrow().fire();
            return null;
        });
        assertEquals(Optional.of(Value.of("news.fifo")), onToolkit(() ->
                Optional.ofNullable(session.design().get().structure().resource(TOPIC).orElseThrow().properties().get("TopicName"))));
        await(panel, p -> fix(p).isEmpty());
    }

    @Test void theTemplateMarksWhatIsSelected() throws Exception {
        var panel = onToolkit(() -> new TemplatePanel(session));
        onToolkit(() -> scene(panel));
        await(panel, p -> area(p).filter(a -> a.getText().contains("AWS::SQS::Queue")).isPresent());
        var marked = onToolkit(() -> {
            session.select(List.of(QUEUE));
            var area = area(panel).orElseThrow();
            var lines = new StringBuilder();
            for (int i = 0; i < area.getParagraphs().size(); i++) {
                if (area.getParagraph(i).getParagraphStyle().contains("marked")) {
                    lines.append(area.getParagraph(i).getText()).append('\n');
                }
            }
            return lines.toString();
        });
        assertTrue(marked.contains("Orders:") && marked.contains("AWS::SQS::Queue") && !marked.contains("AWS::SNS::Topic"), marked);
    }

    private static Optional<CodeArea> area(Parent panel) {
        return panel.lookupAll(".code").stream().filter(CodeArea.class::isInstance).map(CodeArea.class::cast).findFirst();
    }

    @Test void theOutlineAndTheCanvasShareTheSelection() throws Exception {
        onToolkit(() -> {
            var panel = new OutlinePanel(session);
            scene(panel);
            panel.applyCss();
            @SuppressWarnings("unchecked") var tree = (TreeView<OutlineEntry>) panel.lookup(".outline-tree");
            session.select(List.of(QUEUE));
            assertEquals(QUEUE, tree.getSelectionModel().getSelectedItem().getValue().id());
            tree.getSelectionModel().clearAndSelect(0);
            assertEquals(List.of(TOPIC), List.copyOf(session.selection().get()));
            return null;
        });
    }

    @Test void permissionsShowWhatCanBeReachedOnTheDrawing() throws Exception {
        var writer = new ResourceId("Writer");
        onToolkit(() -> {
            session.apply(new Edit.Batch("", List.of(new Edit.AddResource(Resource.of(writer, "aws/lambda-function"), new Rectangle(0, 200, 188, 80)),
                    new Edit.Connect(Connection.of(new ConnectionId("Writer-Orders"), new Connection.End(writer, "calls"), new Connection.End(QUEUE, "messages"))))));
            session.select(List.of(writer));
            return null;
        });
        var panel = onToolkit(() -> new PermissionsPanel(session));
        var scene = onToolkit(() -> scene(panel));
        await(panel, _ -> session.overlay().get().reached().equals(Map.of(QUEUE, 1)));
        onToolkit(() -> {
            session.select(List.of(QUEUE));
            return null;
        });
        await(panel, _ -> session.overlay().get().reached().isEmpty());
        onToolkit(() -> {
            session.select(List.of(writer));
            return null;
        });
        await(panel, _ -> !session.overlay().get().reached().isEmpty());
        onToolkit(() -> {
            scene.setRoot(new Group());
            return null;
        });
        await(panel, _ -> session.overlay().get().reached().isEmpty());
    }

    @Test void eachPathSaysHowReadyItIs() throws Exception {
        var writer = new ResourceId("Writer");
        onToolkit(() -> {
            session.apply(new Edit.Batch("", List.of(new Edit.AddResource(Resource.of(writer, "aws/lambda-function"), new Rectangle(0, 200, 188, 80)),
                    new Edit.SetLoad(writer, Optional.of(Load.constant(Rate.perMonth(1000)))))));
            return null;
        });
        var panel = onToolkit(() -> new ProblemsPanel(session));
        onToolkit(() -> scene(panel));
        await(panel, p -> summary(p).getText().matches("Ready: \\d of 10"));
        assertTrue(onToolkit(() -> panel.lookupAll(".readiness-missing").isEmpty()));
        onToolkit(() -> {
            summary(panel).fire();
            return null;
        });
        await(panel, p -> {
            p.applyCss();
            return p.lookupAll(".readiness-missing").stream().anyMatch(link -> ((Hyperlink) link).getText().contains("somebody sees"));
        });
        onToolkit(() -> {
            session.apply(new Edit.SetSettings(session.design().get().settings().withOperations(true)));
            return null;
        });
        await(panel, p -> {
            p.applyCss();
            return p.lookupAll(".readiness-there").stream().anyMatch(label -> ((Label) label).getText().contains("somebody sees"));
        });
    }

    private static ToggleButton summary(Parent panel) {
        return (ToggleButton) panel.lookup("#readiness");
    }

    @Test void aWideReachIsCountedWhereItIsTooLongToRead() throws Exception {
        var writer = new ResourceId("Writer");
        onToolkit(() -> {
            var edits = new ArrayList<Edit>(List.of(new Edit.AddResource(Resource.of(writer, "aws/lambda-function"), new Rectangle(0, 200, 188, 80))));
            for (int i = 0; i < 20; i++) {
                var queue = new ResourceId("Queue" + i);
                edits.add(new Edit.AddResource(Resource.of(queue, "aws/sqs-queue"), new Rectangle(300, 100 * i, 188, 80)));
                edits.add(new Edit.Connect(Connection.of(new ConnectionId("Writer-" + queue.value()), new Connection.End(writer, "calls"), new Connection.End(queue, "messages"))));
            }
            session.apply(new Edit.Batch("", edits));
            session.select(List.of(writer));
            return null;
        });
        var panel = onToolkit(() -> new PermissionsPanel(session));
        onToolkit(() -> scene(panel));
        await(panel, _ -> session.overlay().get().reached().size() == 20);
        assertEquals(14, onToolkit(() -> panel.lookupAll(".panel-bar .hyperlink").size()));
        assertTrue(onToolkit(() -> panel.lookupAll(".hint").stream().anyMatch(label -> ((Label) label).getText().equals("and 6 more"))));
    }

    @Test void theOutlineCutsWhatThingsAreBeforeWhatTheyAreCalled() throws Exception {
        onToolkit(() -> {
            session.apply(new Edit.SetLabel(QUEUE, Optional.of("Orders to be charged")));
            return null;
        });
        var panel = onToolkit(() -> new OutlinePanel(session));
        onToolkit(() -> new Scene(panel, 240, 300));
        await(panel, p -> {
            new Look(Theme.LIGHT).dress(p.getScene());
            p.applyCss();
            p.layout();
            return p.lookupAll(".outline-title").stream().map(Label.class::cast)
                    .anyMatch(label -> label.getText().startsWith("Orders to") && label.getWidth() >= label.prefWidth(-1));
        });
    }
}
