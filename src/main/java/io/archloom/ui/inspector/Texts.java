package io.archloom.ui.inspector;

import io.archloom.text.Messages;

/// The inspector's words, by bundle key.
final class Texts {
    private static final Messages MESSAGES = Messages.of(Texts.class);

    private Texts() {}

    static String of(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }

    /// The text of a key that a catalogue may name and this bundle not know.
    static String title(String key, String otherwise) {
        return MESSAGES.has(key) ? MESSAGES.of(key) : otherwise;
    }
}
