package io.archloom.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.editor.Actions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;

class ShortcutListTest {
    @Test void theKeysOfFieldsFollowThoseOfActions() throws Exception {
        try {
            Platform.startup(() -> { });
        } catch (IllegalStateException _) {
            // another test has started it
        }
        Platform.setImplicitExit(false);
        var texts = new FutureTask<>(() -> ((GridPane) ((ScrollPane) ShortcutList.of(Actions.all(), Map.of("edit", "Editing"))).getContent()).getChildren().stream()
                .map(node -> ((Label) node).getText()).toList());
        Platform.runLater(texts);
        var shown = texts.get();
        assertEquals("Editing", shown.getFirst());
        assertEquals(List.of("Make it a parameter or a secret, or take it back", "Ctrl+."), shown.subList(shown.indexOf("In fields") + 1, shown.indexOf("In fields") + 3));
    }
}
