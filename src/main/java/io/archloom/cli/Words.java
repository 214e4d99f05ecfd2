package io.archloom.cli;

import io.archloom.text.Messages;

/// This package's sentences, from its bundle.
final class Words {
    static final Messages MESSAGES = Messages.of(Words.class);

    private Words() {}

    static String of(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }

    /// A number and the thing counted, in one or in many.
    static String count(String key, long number) {
        return of(number == 1 ? key + ".one" : key, number);
    }
}
