package io.archloom.ui.inspector;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The inspector's words, by bundle key.
final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.archloom.ui.inspector.messages");

    private Texts() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }

    /// The text of a key that a catalogue may name and this bundle not know.
    static String title(String key, String otherwise) {
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : otherwise;
    }
}
