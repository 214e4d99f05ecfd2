package io.archloom.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The pane at the window's left: one of its parts at a time, chosen by a row of buttons. A part is made when it is first
/// shown.
final class SidePane {
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final Map<String, Supplier<? extends Node>> makers = new LinkedHashMap<>();
    private final Map<String, Node> made = new LinkedHashMap<>();
    private final BorderPane node = new BorderPane();

    /// A part of the pane.
    record Part(String id, Supplier<? extends Node> maker) {}

    SidePane(List<Part> parts) {
        var group = new ToggleGroup();
        var header = new HBox();
        header.getStyleClass().add("side-header");
        for (var part : parts) {
            makers.put(part.id(), part.maker());
            var button = new ToggleButton(WindowTexts.of("panel." + part.id()));
            button.setId("side-" + part.id());
            button.getStyleClass().add("side-tab");
            button.setToggleGroup(group);
            button.setFocusTraversable(false);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> show(part.id()));
            HBox.setHgrow(button, Priority.ALWAYS);
            buttons.put(part.id(), button);
        }
        header.getChildren().addAll(buttons.values());
        node.getStyleClass().add("side-pane");
        if (parts.size() > 1) {
            node.setTop(header);
        }
        show(parts.getFirst().id());
    }

    boolean has(String id) {
        return makers.containsKey(id);
    }

    void show(String id) {
        node.setCenter(made.computeIfAbsent(id, key -> makers.get(key).get()));
        buttons.get(id).setSelected(true);
    }

    /// Shows a part, or goes back to the first one where it is shown already.
    void toggle(String id) {
        show(buttons.get(id).isSelected() ? makers.keySet().iterator().next() : id);
    }

    Region node() {
        return node;
    }
}
