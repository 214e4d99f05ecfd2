package io.archloom.cli;

import io.archloom.text.Nearest;
import java.util.Collection;

/// Helps who misspelt a name.
final class Hint {
    private Hint() {}

    /// " Did you mean …?", or nothing when no known name is near.
    static String of(String name, Collection<String> known) {
        return Nearest.to(name, known).map(found -> " " + Words.of("did-you-mean", found)).orElse("");
    }
}
