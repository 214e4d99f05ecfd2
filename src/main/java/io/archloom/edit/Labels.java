package io.archloom.edit;

import java.util.ResourceBundle;

/// The undo menu's words for each edit.
final class Labels {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("io.archloom.edit.messages");

    private Labels() {}

    static String of(Edit edit) {
        return edit instanceof Edit.Batch batch ? batch.label() : TEXTS.getString(edit.getClass().getSimpleName());
    }
}
