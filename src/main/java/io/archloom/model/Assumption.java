package io.archloom.model;

import io.archloom.value.Value;
import java.util.Optional;

/// A usage that the user typed, or that was measured. (A guess is the kind's default and is not saved.)
///
/// @param measured where and when the value was measured; empty for a value that was typed
public record Assumption(Value value, Optional<String> measured) {
    public static Assumption typed(Value value) {
        return new Assumption(value, Optional.empty());
    }
}
