package io.archloom.editor;

import io.archloom.edit.Fragment;
import java.util.List;
import java.util.Map;

/// What was copied or cut, and how many steps from its old place the next paste lands.
public record Clipboard(Fragment fragment, int steps) {
    public static final Clipboard EMPTY = new Clipboard(
            new Fragment(List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), List.of()), 0);

    /// A copy lies beside its original, what was cut comes back where it was.
    static Clipboard copied(Fragment fragment) {
        return new Clipboard(fragment, 1);
    }

    static Clipboard cut(Fragment fragment) {
        return new Clipboard(fragment, 0);
    }

    public boolean isEmpty() {
        return fragment.isEmpty();
    }

    Clipboard pasted() {
        return new Clipboard(fragment, steps + 1);
    }
}
