package io.archloom.catalog.formula;

import io.archloom.text.Messages;
import io.archloom.text.Nearest;
import java.util.Collection;

/// This package's sentences, from its bundle.
final class Words {
    private static final Messages MESSAGES = Messages.of(Words.class);

    private Words() {}

    static String of(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }

    /// " Did you mean …?", or nothing when no known name is near.
    static String hint(String name, Collection<String> known) {
        return Nearest.to(name, known).map(found -> " " + of("did-you-mean", found)).orElse("");
    }
}
