package io.archloom.file;

import io.archloom.value.Value;
import io.archloom.value.Value.MapOf;
import java.util.LinkedHashMap;

/// Carries the difference between two values over to a third, so that what did not change stays as the third says it:
/// the user's own spelling, and entries that the reader did not understand.
final class ValueChange {
    private ValueChange() {}

    /// `onto`, with every entry changed that differs between `before` and `now`. Maps are compared entry by entry, and
    /// entries stand in the order of `now`, each followed by what only `onto` has.
    static Value apply(Value before, Value now, Value onto) {
        if (before.equals(now)) {
            return onto;
        }
        return before instanceof MapOf old && now instanceof MapOf wanted && onto instanceof MapOf text
                ? maps(old, wanted, text) : now;
    }

    private static Value maps(MapOf before, MapOf now, MapOf onto) {
        var result = new LinkedHashMap<String, Value>();
        onto.entries().forEach((name, value) -> {
            var old = before.get(name);
            var wanted = now.get(name);
            if (old.isEmpty() && wanted.isEmpty()) {
                result.put(name, value);
            } else if (wanted.isPresent()) {
                result.put(name, old.map(o -> apply(o, wanted.get(), value)).orElse(wanted.get()));
            }
        });
        var added = new LinkedHashMap<String, Value>();
        now.entries().forEach((name, value) -> {
            if (!result.containsKey(name) && before.get(name).filter(value::equals).isEmpty()) {
                added.put(name, value);
            }
        });
        return Value.map(added.isEmpty() ? result : inOrder(result, added, now));
    }

    /// Puts each added entry behind the one that precedes it in `now`.
    private static LinkedHashMap<String, Value> inOrder(LinkedHashMap<String, Value> kept,
                                                        LinkedHashMap<String, Value> added, MapOf now) {
        var followers = new LinkedHashMap<String, LinkedHashMap<String, Value>>();
        var first = new LinkedHashMap<String, Value>();
        var target = first;
        for (var name : now.entries().keySet()) {
            if (added.containsKey(name)) {
                target.put(name, added.get(name));
            } else if (kept.containsKey(name)) {
                target = followers.computeIfAbsent(name, _ -> new LinkedHashMap<>());
            }
        }
        var result = new LinkedHashMap<>(first);
        kept.forEach((name, value) -> {
            result.put(name, value);
            result.putAll(followers.getOrDefault(name, new LinkedHashMap<>()));
        });
        return result;
    }
}
