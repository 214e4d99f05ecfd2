package io.archloom.ui.dialog;

import io.archloom.editor.Action;
import io.archloom.editor.Shortcut;
import io.archloom.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the keys do, by the actions' groups, and in the fields of forms.
public final class ShortcutList {
    private static final Messages MESSAGES = Messages.of(ShortcutList.class);
    private static final List<String> IN_FIELDS = List.of("value", "keep", "back", "state");

    private ShortcutList() {}

    /// @param titles of the groups that actions' ids begin with, in the order to show; other actions are left out
    public static Region of(List<Action> actions, Map<String, String> titles) {
        var grid = new GridPane(24, 6);
        grid.getStyleClass().add("shortcut-list");
        var growing = new ColumnConstraints();
        growing.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(growing, new ColumnConstraints());
        int row = 0;
        for (var group : titles.entrySet()) {
            var title = new Label(group.getValue());
            title.getStyleClass().add("section-title");
            grid.add(title, 0, row++, 2, 1);
            for (var action : actions) {
                if (action.id().startsWith(group.getKey() + ".") && action.shortcut().isPresent()) {
                    grid.add(new Label(action.title()), 0, row);
                    var keys = new Label(action.shortcuts().stream().limit(2).map(Shortcut::toString)
                            .collect(Collectors.joining("  ·  ")));
                    keys.getStyleClass().add("key");
                    grid.add(keys, 1, row++);
                }
            }
        }
        var fields = new Label(MESSAGES.of("shortcut.fields"));
        fields.getStyleClass().add("section-title");
        grid.add(fields, 0, row++, 2, 1);
        for (var field : IN_FIELDS) {
            grid.add(new Label(MESSAGES.of("shortcut." + field)), 0, row);
            var keys = new Label(MESSAGES.of("shortcut." + field + ".keys"));
            keys.getStyleClass().add("key");
            grid.add(keys, 1, row++);
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(440);
        scroll.setPrefViewportWidth(420);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }
}
