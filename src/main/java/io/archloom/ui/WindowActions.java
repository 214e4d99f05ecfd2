package io.archloom.ui;

import io.archloom.editor.Action;
import io.archloom.editor.Actions;
import io.archloom.editor.Key;
import io.archloom.editor.Shortcut;
import java.util.ArrayList;
import java.util.List;

/// What can be invoked in the window: the editor's actions, and those that concern files and panels.
final class WindowActions {

    /// What the window does.
    interface Hands {
        Documents documents();

        void chooseStarter();

        void export();

        boolean canSplit();

        void split();

        boolean canMerge();

        void merge();

        void savePicture();

        void quit();

        void switchTheme();

        void toggleFullScreen();

        void togglePanel(String id);

        void searchKinds();

        void showActions();

        void showShortcuts();

        void about();
    }

    private WindowActions() {}

    /// All of them, the window's own first.
    static List<Action> all(Hands hands) {
        var all = new ArrayList<Action>(List.of(
                own("file.new", () -> hands.documents().startNew()).withShortcuts(Shortcut.command(Key.N)).withIcon("plus"),
                own("file.starter", hands::chooseStarter).withShortcuts(Shortcut.command(Key.N).withShift()),
                own("file.open", () -> hands.documents().open()).withShortcuts(Shortcut.command(Key.O)).withIcon("open"),
                own("file.save", () -> hands.documents().save()).withShortcuts(Shortcut.command(Key.S)).withIcon("save"),
                own("file.saveAs", () -> hands.documents().saveAs()).withShortcuts(Shortcut.command(Key.S).withShift()),
                own("file.export", hands::export).withShortcuts(Shortcut.command(Key.E)).withIcon("export")
                        .enabledWhen(state -> !state.history().design().structure().resources().isEmpty()),
                own("file.picture", hands::savePicture)
                        .enabledWhen(state -> state.drawingBounds().isPresent()),
                own("edit.split", hands::split).enabledWhen(_ -> hands.canSplit()),
                own("edit.merge", hands::merge).enabledWhen(_ -> hands.canMerge()),
                own("file.quit", hands::quit).withShortcuts(Shortcut.command(Key.Q)),
                own("view.theme", hands::switchTheme).withIcon("moon"),
                own("view.fullScreen", hands::toggleFullScreen).withShortcuts(Shortcut.of(Key.F11)).withIcon("fullscreen"),
                own("insert.search", hands::searchKinds).withShortcuts(Shortcut.of(Key.SLASH)).withIcon("search"),
                own("help.actions", hands::showActions).withShortcuts(Shortcut.command(Key.P).withShift(),
                        Shortcut.command(Key.K)).withIcon("search"),
                own("help.shortcuts", hands::showShortcuts).withShortcuts(Shortcut.of(Key.F1)).withIcon("help"),
                own("help.about", hands::about)));
        int key = Key.DIGIT1.ordinal();
        for (var panel : List.of("problems", "cost", "latency", "template", "outline", "steps", "permissions")) {
            all.add(own("panel." + panel, () -> hands.togglePanel(panel))
                    .withShortcuts(Shortcut.alt(Key.values()[key++])));
        }
        all.addAll(Actions.all());
        return List.copyOf(all);
    }

    private static Action own(String id, Runnable run) {
        return Action.of(id, WindowTexts.MESSAGES, _ -> run.run());
    }
}
