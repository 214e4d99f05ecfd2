package io.archloom.catalog;

import io.archloom.text.Messages;

/// This package's sentences, from its bundle.
final class Words {
    private static final Messages MESSAGES = Messages.of(Words.class);

    private Words() {}

    static String of(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }
}
