package io.archloom.ui.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// This package's words, by bundle key.
final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.archloom.ui.control.messages");

    private Texts() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }
}
