package io.archloom.catalog;

import io.archloom.value.Value;
import java.util.Set;

/// `{$each: formula or list property, $value: …}` in a list: its value as often as said, instead of itself.
///
/// @param each  as in [Emission.Each]
/// @param value may hold `$n`, `$index`, `$item`, and `{n}`, `{item}` in what follows a colon
public record Repeated(String each, Value value) {
    public static final String EACH = "$each";
    public static final String VALUE = "$value";

    /// Whether a map says that something is repeated.
    public static boolean is(Value.MapOf map) {
        return map.entries().keySet().equals(Set.of(EACH, VALUE));
    }

    /// What a map for which [#is] holds says.
    public static Repeated of(Value.MapOf map) {
        return new Repeated(map.get(EACH).flatMap(Value::asText).orElse(""), map.get(VALUE).orElseThrow());
    }
}
