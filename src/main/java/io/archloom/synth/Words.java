package io.archloom.synth;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// This package's sentences, from its bundle.
final class Words {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("io.archloom.synth.messages", Locale.ROOT);

    private Words() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
    }
}
