package io.archloom.ui;

import io.archloom.editor.Action;
import io.archloom.ui.session.Session;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The one row at the top: menus, tools, what is open, and where to go with it.
final class TopBar extends HBox {
    private static final List<String> TOOLS = List.of("tool.select", "tool.hand", "tool.note", "tool.group", "", "edit.undo",
            "edit.redo", "", "edit.arrange", "view.zoomOut", "view.zoomIn", "view.fit");

    /// @param saveState says whether the design is saved
    TopBar(Session session, List<Action> actions, MenuBar menus, ObservableValue<String> saveState) {
        getStyleClass().add("top-bar");
        var nodes = new ActionNodes(session);
        menus.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(menus, line());
        for (var id : TOOLS) {
            getChildren().add(id.isEmpty() ? line() : id.startsWith("tool.") ? nodes.toggle(action(actions, id))
                    : nodes.iconButton(action(actions, id)));
        }
        var name = new Label();
        name.setId("design-name");
        name.getStyleClass().add("design-name");
        var whole = new Tooltip();
        name.setTooltip(whole);
        session.design().subscribe(design -> {
            name.setText(design.settings().name());
            whole.setText(design.settings().name());
        });
        var state = new Label();
        state.setId("save-state");
        state.getStyleClass().addAll("save-state", "muted");
        state.textProperty().bind(saveState);
        state.setMinWidth(Region.USE_PREF_SIZE);
        var present = nodes.textButton(action(actions, "present.start"));
        present.getStyleClass().add("small-button");
        var export = nodes.textButton(action(actions, "file.export"));
        export.getStyleClass().addAll("accent", "small-button");
        // a long name gives way, not what is pressed
        present.setMinWidth(Region.USE_PREF_SIZE);
        export.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(40);
        var ends = new HBox(8, present, export);
        ends.setMinWidth(Region.USE_PREF_SIZE);
        ends.getStyleClass().add("top-bar-end");
        getChildren().addAll(space(), name, state, space(), new EnvironmentSwitch(session), nodes.iconButton(action(actions, "help.actions")),
                nodes.iconButton(action(actions, "view.theme")), ends);
    }

    private static Action action(List<Action> actions, String id) {
        return actions.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }

    private static Node line() {
        return new Separator(Orientation.VERTICAL);
    }

    private static Node space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
