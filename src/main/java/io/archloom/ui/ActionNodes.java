package io.archloom.ui;

import io.archloom.editor.Action;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/// Buttons and menu entries for actions.
final class ActionNodes {
    private static final double ICON = 17;

    private final Session session;

    ActionNodes(Session session) {
        this.session = session;
    }

    /// A button with the action's icon, and its title as tooltip.
    Button iconButton(Action action) {
        var button = new Button();
        action.icon().ifPresent(icon -> button.setGraphic(Icons.ui(icon, ICON)));
        button.getStyleClass().addAll("flat", "tool");
        connect(button, action);
        return button;
    }

    /// The same for an action that is on or off.
    ToggleButton toggle(Action action) {
        var button = new ToggleButton();
        action.icon().ifPresent(icon -> button.setGraphic(Icons.ui(icon, ICON)));
        button.getStyleClass().addAll("flat", "tool");
        connect(button, action);
        session.state().subscribe(state -> button.setSelected(action.isOn(state)));
        return button;
    }

    /// A button with the action's title.
    Button textButton(Action action) {
        var button = new Button(action.title());
        connect(button, action);
        return button;
    }

    private void connect(ButtonBase button, Action action) {
        button.setId(id(action));
        button.setFocusTraversable(false);
        button.setAccessibleText(action.title());
        button.setTooltip(new Tooltip(action.hint()));
        button.setOnAction(_ -> {
            session.editor().run(action);
            if (button instanceof ToggleButton toggle) {
                toggle.setSelected(action.isOn(session.editor().state()));
            }
        });
        session.state().subscribe(state -> button.setDisable(!action.isEnabled(state)));
    }

    static String id(Action action) {
        return action.id().replace('.', '-');
    }

    /// A menu entry. Its keys work from anywhere in the window.
    MenuItem menuItem(Action action) {
        var item = plainItem(action);
        action.shortcut().map(Keys::combination).ifPresent(item::setAccelerator);
        return item;
    }

    private MenuItem plainItem(Action action) {
        boolean ticks = action.isOn(session.editor().state()) || action.id().startsWith("tool.");
        var item = ticks ? new CheckMenuItem(action.title()) : new MenuItem(action.title());
        item.setId("menu-" + id(action));
        item.setOnAction(_ -> session.editor().run(action));
        return item;
    }

    /// Enables and ticks a menu's entries as the actions are now.
    void refresh(MenuItem item, Action action) {
        var state = session.editor().state();
        item.setDisable(!action.isEnabled(state));
        if (item instanceof CheckMenuItem check) {
            check.setSelected(action.isOn(state));
        }
    }

    /// A menu of what can be done now; an empty id stands for a line between.
    ContextMenu contextMenu(List<Action> actions) {
        var menu = new ContextMenu();
        for (var action : actions) {
            if (action.isEnabled(session.editor().state())) {
                var item = plainItem(action);
                action.shortcut().map(Keys::combination).ifPresent(item::setAccelerator);
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    static MenuItem line() {
        return new SeparatorMenuItem();
    }
}
