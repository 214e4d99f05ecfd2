package io.archloom.ui;

import static io.archloom.ui.TestWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.edit.Edit;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.picture.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the window looks like at two sizes, in both themes, with each panel: each picture has its theme's colours, and no
/// text is cut off that cannot be read in a tip.
@Tag("gtk")
@ExtendWith(ApplicationExtension.class)
class LooksTest {
    @TempDir
    static Path home;

    private StudioWindow window;

    @Start void start(Stage stage) {
        window = TestWindow.open(stage, home, () -> home);
    }

    @ParameterizedTest(name = "{0} x {1}, {2}")
    @CsvSource({"1280, 800, light", "1280, 800, dark", "2560, 1440, light", "2560, 1440, dark"})
    void everyPanelCanBeRead(int width, int height, String name, FxRobot robot) throws Exception {
        var theme = name.equals("dark") ? Theme.DARK : Theme.LIGHT;
        robot.interact(() -> {
            window.stage().setX(0);
            window.stage().setY(0);
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            if (window.theme() != theme) {
                window.switchTheme();
            }
            window.documents().open(Path.of("templates/order-processing.archloom.yaml"));
        });
        until("an analysis", () -> !window.session().stale().get() && window.session().analysis().get().isPresent());
        robot.interact(() -> window.session().apply(new Edit.SetSettings(window.session().design().get().settings().withName("Order processing of a shop with a long name"))));
        robot.interact(() -> window.session().select(List.of(new ResourceId("ChargeOrder"))));
        for (var panel : List.of("problems", "cost", "latency", "template", "permissions")) {
            robot.interact(() -> window.togglePanel(panel));
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(List.of(), cutOff(window.stage().getScene().getRoot()), panel);
            var picture = robot.capture(window.stage().getScene().getRoot()).getImage();
            assertEquals(width, picture.getWidth(), 2);
            assertTrue(share(picture, theme) > 0.3, panel + " has other colours");
        }
        robot.interact(() -> window.togglePanel("permissions"));
    }

    /// The share of the pixels that have one of the theme's three grounds.
    private static double share(Image picture, Theme theme) {
        var grounds = List.of(Color.web(theme.panel().hex()), Color.web(theme.canvas().hex()), Color.web(theme.card().hex()));
        int hits = 0;
        int all = 0;
        for (int x = 0; x < picture.getWidth(); x += 7) {
            for (int y = 0; y < picture.getHeight(); y += 7) {
                all++;
                hits += grounds.contains(picture.getPixelReader().getColor(x, y)) ? 1 : 0;
            }
        }
        return (double) hits / all;
    }

    private static List<String> cutOff(Node node) {
        var found = new ArrayList<String>();
        if (!node.isVisible()) {
            return found;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty() && !hasTip(labeled)
                && labeled.lookup(".text") instanceof Text text && !text.getText().equals(labeled.getText()) && text.getText().contains(labeled.getEllipsisString())) {
            found.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(cutOff(child)));
        }
        return found;
    }

    private static boolean hasTip(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            // where Tooltip.install leaves it
            if (at.getProperties().containsKey("javafx.scene.control.Tooltip")) {
                return true;
            }
        }
        return false;
    }
}
