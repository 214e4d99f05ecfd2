package io.archloom.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.file.Starters;
import io.archloom.picture.Theme;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.TilePane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Choosing a starter, on the headless toolkit, without a window.
class StarterPickerTest {
    private static final long PATIENCE = 20_000_000_000L;

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

    private static List<String> shown(TilePane cards) throws Exception {
        return onToolkit(() -> cards.getChildren().stream().filter(Button.class::isInstance).map(card -> card.getId()).toList());
    }

    @Test void wordsNarrowTheChoiceAndEnterTakesTheFirst() throws Exception {
        var taken = new String[1];
        var picker = onToolkit(() -> new StarterPicker(CatalogReader.shipped(), Theme.LIGHT, starter -> taken[0] = starter.name()));
        var cards = onToolkit(picker::cards);
        onToolkit(() -> new Scene(cards));
        long end = System.nanoTime() + PATIENCE;
        while (shown(cards).size() < Starters.names().size()) {
            assertTrue(System.nanoTime() < end, "not shown in time");
            Thread.sleep(5);
        }
        onToolkit(() -> {
            picker.search().setText("THUMBNAIL bucket");
            return null;
        });
        assertEquals("starter-image-thumbnails", shown(cards).getFirst());
        assertTrue(shown(cards).size() < 5, () -> "too many");
        onToolkit(() -> {
            picker.search().getOnAction().handle(null);
            return null;
        });
        assertEquals("image-thumbnails", taken[0]);
    }

    @Test void allCardsAreOfOneWidth() throws Exception {
        var picker = onToolkit(() -> new StarterPicker(CatalogReader.shipped(), Theme.LIGHT, _ -> { }));
        var cards = onToolkit(picker::cards);
        onToolkit(() -> new Scene(cards));
        long end = System.nanoTime() + PATIENCE;
        while (shown(cards).size() < Starters.names().size()) {
            assertTrue(System.nanoTime() < end, "not shown in time");
            Thread.sleep(5);
        }
        assertEquals(1, onToolkit(() -> {
            cards.getScene().getRoot().applyCss();
            cards.layout();
            return cards.getChildren().stream().map(card -> Math.round(card.prefWidth(-1))).distinct().count();
        }));
    }
}
