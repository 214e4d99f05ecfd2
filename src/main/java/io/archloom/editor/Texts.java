package io.archloom.editor;

import io.archloom.text.Messages;

/// The editor's words, by bundle key.
final class Texts {
    static final Messages MESSAGES = Messages.of(Texts.class);

    private Texts() {}

    static String of(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }
}
