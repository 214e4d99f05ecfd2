package io.archloom.editor;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The editor's words, by bundle key.
final class Texts {
    static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.archloom.editor.messages");

    private Texts() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }
}
