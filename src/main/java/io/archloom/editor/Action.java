package io.archloom.editor;

import io.archloom.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Something that the user can invoke. One record feeds menu, palette, shortcut and toolbar.
///
///     var delete = Action.of("edit.delete", texts, editor -> …).withShortcuts(Shortcut.of(Key.DELETE))
///             .withIcon("trash").enabledWhen(state -> !state.selection().isEmpty());
///
/// @param id          stable, such as `edit.delete`
/// @param title       in the interface's language: bundle key `action.<id>`
/// @param description one sentence: bundle key `action.<id>.help`
/// @param shortcuts   the first one is shown
/// @param icon        name of an icon in `icons/ui`
/// @param enabledWhen whether it can be invoked now
/// @param onWhen      whether a button or menu entry for it shows a tick
public record Action(String id, String title, String description, List<Shortcut> shortcuts, Optional<String> icon,
                     Predicate<EditorState> enabledWhen, Predicate<EditorState> onWhen, Consumer<Editor> run) {
    public Action {
        shortcuts = List.copyOf(shortcuts);
    }

    /// An action that is always enabled, with its words from `texts`.
    public static Action of(String id, Messages texts, Consumer<Editor> run) {
        return new Action(id, texts.of("action." + id), texts.of("action." + id + ".help"), List.of(),
                Optional.empty(), _ -> true, _ -> false, run);
    }

    public Action withShortcuts(Shortcut... shortcuts) {
        return new Action(id, title, description, List.of(shortcuts), icon, enabledWhen, onWhen, run);
    }

    public Action withIcon(String icon) {
        return new Action(id, title, description, shortcuts, Optional.of(icon), enabledWhen, onWhen, run);
    }

    public Action enabledWhen(Predicate<EditorState> condition) {
        return new Action(id, title, description, shortcuts, icon, condition, onWhen, run);
    }

    public Action onWhen(Predicate<EditorState> condition) {
        return new Action(id, title, description, shortcuts, icon, enabledWhen, condition, run);
    }

    public boolean isEnabled(EditorState state) {
        return enabledWhen.test(state);
    }

    public boolean isOn(EditorState state) {
        return onWhen.test(state);
    }

    public Optional<Shortcut> shortcut() {
        return shortcuts.stream().findFirst();
    }

    /// The title with its shortcut, for a tooltip.
    public String hint() {
        return shortcut().map(keys -> title + " (" + keys + ")").orElse(title);
    }
}
