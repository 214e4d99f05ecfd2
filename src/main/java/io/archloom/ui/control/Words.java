package io.archloom.ui.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one room of the shell, by bundle key.
public record Words(ResourceBundle bundle) {

    /// The texts of a package of the shell: `messages.properties` beside its classes.
    public static Words of(Class<?> member) {
        return new Words(ResourceBundle.getBundle(member.getPackageName() + ".messages"));
    }

    /// @throws java.util.MissingResourceException when there is no such text
    public String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
