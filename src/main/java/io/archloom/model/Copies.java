package io.archloom.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Unmodifiable copies of maps that keep their order; a map made here is not copied again.
final class Copies {
    private static final Class<?> OURS = Collections.unmodifiableSequencedMap(new LinkedHashMap<>()).getClass();

    private Copies() {}

    static <K, V> Map<K, V> ordered(Map<K, V> map) {
        if (map.isEmpty()) {
            return Map.of();
        }
        // an edit hands most maps on unchanged: what was copied here once is not copied again
        return map.getClass() == OURS ? map : Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }

    /// `map` with `key` set in its old place or at the end, or removed when `value` is empty.
    static <K, V> Map<K, V> put(Map<K, V> map, K key, Optional<? extends V> value) {
        var copy = new LinkedHashMap<>(map);
        value.ifPresentOrElse(v -> copy.put(key, v), () -> copy.remove(key));
        return Collections.unmodifiableSequencedMap(copy);
    }
}
