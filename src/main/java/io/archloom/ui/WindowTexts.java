package io.archloom.ui;

import io.archloom.text.Messages;

/// The window's words.
final class WindowTexts {
    static final Messages MESSAGES = Messages.of(WindowTexts.class);

    private WindowTexts() {}

    static String of(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }
}
