package io.archloom.edit;

import io.archloom.text.Messages;

/// The undo menu's words for each edit.
final class Labels {
    private static final Messages MESSAGES = Messages.of(Labels.class);

    private Labels() {}

    static String of(Edit edit) {
        return edit instanceof Edit.Batch batch ? batch.label() : MESSAGES.of(edit.getClass().getSimpleName());
    }
}
