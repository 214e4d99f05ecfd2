package io.archloom.ui;

import io.archloom.editor.Actions;
import io.archloom.editor.Key;
import io.archloom.editor.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/// Shortcuts in the toolkit's words.
final class Keys {
    private Keys() {}

    static KeyCombination combination(Shortcut shortcut) {
        var modifiers = new ArrayList<Modifier>();
        if (shortcut.modifiers().command()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (shortcut.modifiers().shift()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        if (shortcut.modifiers().alt()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        var code = shortcut.key() == Key.COMMAND ? KeyCode.SHORTCUT : KeyCode.valueOf(shortcut.key().name());
        return new KeyCodeCombination(code, modifiers.toArray(Modifier[]::new));
    }

    /// The action that takes the document a step back or forth, where a text field has nothing of its own to take back.
    static Optional<String> documentHistory(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl text)) {
            return Optional.empty();
        }
        for (var id : List.of("edit.undo", "edit.redo")) {
            boolean asked = Actions.of(id).shortcuts().stream().anyMatch(keys -> combination(keys).match(event));
            if (asked && !(id.equals("edit.undo") ? text.isUndoable() : text.isRedoable())) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /// Whether a key means something only to the canvas: elsewhere, and above all in text, it is not a shortcut.
    static boolean belongsToCanvas(KeyEvent event) {
        var code = event.getCode();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean inText = event.getTarget() instanceof TextInputControl && code.isArrowKey();
        return plain && (code.isLetterKey() || code.isDigitKey() || code == KeyCode.SLASH || code == KeyCode.DELETE
                || code == KeyCode.BACK_SPACE || code == KeyCode.ENTER || code == KeyCode.SPACE || inText);
    }
}
