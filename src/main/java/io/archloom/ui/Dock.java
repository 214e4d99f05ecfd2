package io.archloom.ui;

import io.archloom.ui.control.Icons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The panels below the canvas, one at a time behind a row of tabs that stays in sight when they are closed. A panel is
/// made when it is first shown.
final class Dock {
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final Map<String, Supplier<Node>> makers = new LinkedHashMap<>();
    private final Map<String, Node> made = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final HBox header = new HBox();
    private final StackPane content = new StackPane();
    private final VBox node = new VBox();
    private final BooleanProperty open = new SimpleBooleanProperty();

    /// A panel of the dock.
    record Panel(String id, Supplier<Node> maker) {}

    Dock(List<Panel> panels) {
        header.getStyleClass().add("dock-header");
        header.setMinHeight(Region.USE_PREF_SIZE);
        node.getStyleClass().add("dock");
        node.setId("dock");
        content.getStyleClass().add("dock-content");
        content.setMinHeight(0);
        VBox.setVgrow(content, Priority.ALWAYS);
        for (var panel : panels) {
            makers.put(panel.id(), panel.maker());
            buttons.put(panel.id(), tab(panel.id()));
        }
        header.getChildren().addAll(buttons.values());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.getChildren().addAll(space, closeButton());
        open.subscribe(is -> {
            if (is) {
                node.getChildren().setAll(header, content);
            } else {
                node.getChildren().clear();
                group.selectToggle(null);
            }
        });
    }

    private ToggleButton tab(String id) {
        var tab = new ToggleButton(WindowTexts.of("panel." + id));
        tab.setId("tab-" + id);
        tab.getStyleClass().add("dock-tab");
        tab.setToggleGroup(group);
        tab.setFocusTraversable(false);
        tab.setOnAction(_ -> {
            if (tab.isSelected()) {
                show(id);
            } else {
                close();
            }
        });
        return tab;
    }

    private Node closeButton() {
        var close = new Button();
        close.setGraphic(Icons.ui("chevron-down", 14));
        close.setId("dock-close");
        close.getStyleClass().addAll("flat", "small-tool");
        close.setFocusTraversable(false);
        close.setTooltip(new Tooltip(WindowTexts.of("dock.close")));
        close.visibleProperty().bind(open);
        close.setOnAction(_ -> close());
        return close;
    }

    boolean has(String id) {
        return makers.containsKey(id);
    }

    /// Shows a panel; opens the dock for it.
    void show(String id) {
        var panel = made.computeIfAbsent(id, key -> makers.get(key).get());
        if (panel instanceof Region region) {
            // what is too high is cut off below, not above, where the tabs are
            region.setMinHeight(0);
        }
        content.getChildren().setAll(panel);
        group.selectToggle(buttons.get(id));
        open.set(true);
    }

    void close() {
        open.set(false);
    }

    /// Shows a panel, or closes the dock where it is shown already.
    void toggle(String id) {
        if (open.get() && buttons.get(id).isSelected()) {
            close();
        } else {
            show(id);
        }
    }

    /// What a tab says, such as its title with a number.
    void title(String id, String text) {
        buttons.get(id).setText(text);
    }

    BooleanProperty open() {
        return open;
    }

    /// The tabs alone, to be shown where the dock is closed.
    Node header() {
        return header;
    }

    /// Tabs and panel.
    Region node() {
        return node;
    }
}
