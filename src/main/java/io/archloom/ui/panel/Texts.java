package io.archloom.ui.panel;

import io.archloom.text.Messages;

/// The panels' words, by bundle key.
final class Texts {
    private static final Messages MESSAGES = Messages.of(Texts.class);

    private Texts() {}

    static String of(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }
}
