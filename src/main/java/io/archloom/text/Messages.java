package io.archloom.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of one package, by key, as `java.text.MessageFormat` patterns.
///
///     private static final Messages MESSAGES = Messages.of(Finder.class);
///     MESSAGES.of("finder.none");
///
/// Numbers in them are written alike on every machine.
public record Messages(ResourceBundle bundle) {

    /// Those of the package of `member`: `messages.properties` beside its classes.
    public static Messages of(Class<?> member) {
        return new Messages(ResourceBundle.getBundle(member.getPackageName() + ".messages", Locale.ROOT));
    }

    /// @throws java.util.MissingResourceException when there is no such text
    public String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    /// Whether there is a text of that key, where others than the program's own files choose keys.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
