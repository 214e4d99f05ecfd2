package io.archloom.edit;

import io.archloom.text.Messages;

/// The undo menu's words for each edit.
final class Labels {
    private static final Messages MESSAGES = Messages.of(Labels.class);

    private Labels() {}

    static String of(Edit edit) {
        return switch (edit) {
            case Edit.Batch batch -> batch.label();
            case Edit.ChangeEnvironment(_, var change) -> MESSAGES.of("ChangeEnvironment." + change.getClass().getSimpleName());
            default -> MESSAGES.of(edit.getClass().getSimpleName());
        };
    }
}
