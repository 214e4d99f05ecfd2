package io.archloom.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// This package's sentences, from its bundle.
final class Words {
    static final String BUNDLE = "io.archloom.cli.messages";
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    private Words() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
    }

    /// A number and the thing counted, in one or in many.
    static String count(String key, long number) {
        return of(number == 1 ? key + ".one" : key, number);
    }
}
