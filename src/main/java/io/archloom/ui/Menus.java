package io.archloom.ui;

import io.archloom.editor.Action;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/// The menu bar.
final class Menus {
    private static final String LINE = "-";
    private static final String RECENT = "recent";

    /// The entries of each menu, by action id.
    private static final Map<String, List<String>> MENUS = new LinkedHashMap<>();

    static {
        MENUS.put("file", List.of("file.new", "file.starter", "file.open", RECENT, LINE, "file.save", "file.saveAs", LINE,
                "file.export", "file.picture", LINE, "file.quit"));
        MENUS.put("edit", List.of("edit.undo", "edit.redo", LINE, "edit.cut", "edit.copy", "edit.paste", "edit.duplicate",
                "edit.delete", LINE, "edit.selectAll", "edit.deselect", LINE, "edit.rename", "edit.group", "edit.ungroup",
                "edit.split", "edit.merge", "edit.arrange"));
        MENUS.put("view", List.of("view.zoomIn", "view.zoomOut", "view.zoomFull", "view.fit", "view.fitSelection", LINE,
                "panel.problems", "panel.cost", "panel.latency", "panel.template", "panel.permissions", "panel.outline", LINE, "view.theme",
                "view.fullScreen"));
        MENUS.put("insert", List.of("insert.search", "tool.note", "tool.group", LINE, "tool.select", "tool.hand"));
        MENUS.put("present", List.of("present.start", "present.addStep", "panel.steps"));
        MENUS.put("help", List.of("help.actions", "help.shortcuts", "help.about"));
    }

    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final ActionNodes nodes;
    private final Remembered remembered;
    private final Consumer<Path> open;

    Menus(List<Action> actions, ActionNodes nodes, Remembered remembered, Consumer<Path> open) {
        actions.forEach(action -> this.actions.put(action.id(), action));
        this.nodes = nodes;
        this.remembered = remembered;
        this.open = open;
    }

    /// The ids of all actions in menus.
    static List<String> entries() {
        return MENUS.values().stream().flatMap(List::stream).filter(id -> !id.equals(LINE) && !id.equals(RECENT)).toList();
    }

    MenuBar bar() {
        var bar = new MenuBar();
        MENUS.forEach((id, entries) -> bar.getMenus().add(menu(id, entries)));
        return bar;
    }

    private Menu menu(String id, List<String> entries) {
        var menu = new Menu(WindowTexts.of("menu." + id));
        menu.setId("menu-" + id);
        var items = new LinkedHashMap<MenuItem, Action>();
        for (var entry : entries) {
            switch (entry) {
                case LINE -> menu.getItems().add(ActionNodes.line());
                case RECENT -> menu.getItems().add(recent());
                case String action -> {
                    var item = nodes.menuItem(actions.get(action));
                    items.put(item, actions.get(action));
                    menu.getItems().add(item);
                }
            }
        }
        menu.setOnShowing(_ -> items.forEach(nodes::refresh));
        // keys work while the menu is closed: the action itself knows whether it can be invoked
        menu.setOnHidden(_ -> items.keySet().forEach(item -> item.setDisable(false)));
        return menu;
    }

    private Menu recent() {
        var menu = new Menu(WindowTexts.of("menu.recent"));
        remembered.preferences().subscribe(now -> {
            menu.getItems().setAll(now.recent().stream().map(path -> {
                var item = new MenuItem(shortened(path));
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> open.accept(Path.of(path)));
                return item;
            }).toList());
            menu.setDisable(now.recent().isEmpty());
        });
        return menu;
    }

    private static String shortened(String path) {
        var home = System.getProperty("user.home");
        return path.startsWith(home) ? "~" + path.substring(home.length()) : path;
    }
}
