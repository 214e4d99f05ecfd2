package io.archloom.ui;

import io.archloom.ui.control.Words;

/// The window's words.
final class WindowTexts {
    static final Words WORDS = Words.of(WindowTexts.class);

    private WindowTexts() {}

    static String of(String key, Object... arguments) {
        return WORDS.of(key, arguments);
    }
}
