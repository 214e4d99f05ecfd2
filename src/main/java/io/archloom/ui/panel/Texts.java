package io.archloom.ui.panel;

import io.archloom.ui.control.Words;

/// The panels' words, by bundle key.
final class Texts {
    private static final Words WORDS = Words.of(Texts.class);

    private Texts() {}

    static String of(String key, Object... arguments) {
        return WORDS.of(key, arguments);
    }
}
