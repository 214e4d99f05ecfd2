package io.archloom.cli;

import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// An object of a result, made entry by entry.
final class Json {
    /// The version of all outputs: another number means that something was removed or has another meaning. What is new may
    /// come under the same number.
    static final int FORMAT = 1;
    private static final MathContext DIGITS = new MathContext(10);

    private final Map<String, Value> entries = new LinkedHashMap<>();

    /// The head of a whole output.
    static Json of(String command) {
        return new Json().put("format", Value.of(FORMAT)).put("command", command);
    }

    Json put(String name, Value value) {
        entries.put(name, value);
        return this;
    }

    Json put(String name, String text) {
        return put(name, Value.of(text));
    }

    Json put(String name, boolean truth) {
        return put(name, Value.of(truth));
    }

    Json put(String name, long number) {
        return put(name, Value.of(number));
    }

    Json put(String name, double number) {
        return put(name, number(number));
    }

    /// `null` when it is empty.
    <T> Json put(String name, Optional<T> value, Function<T, Value> print) {
        return put(name, value.map(print).orElse(Value.NULL));
    }

    <T> Json put(String name, Collection<? extends T> items, Function<T, Value> print) {
        return put(name, Value.list(items.stream().map(print).toList()));
    }

    Json putIf(boolean wanted, String name, Value value) {
        return wanted ? put(name, value) : this;
    }

    Value value() {
        return Value.map(entries);
    }

    /// Ten digits; `null` for what no number is.
    static Value number(double number) {
        return Double.isFinite(number) ? decimal(BigDecimal.valueOf(number).round(DIGITS)) : Value.NULL;
    }

    /// With all its digits.
    static Value decimal(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return Value.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /// An element by its sort, its id and what the canvas calls it.
    static Value element(ElementId id, Design design) {
        return new Json().put("type", id.sort()).put("id", id.value()).put("title", design.title(id)).value();
    }
}
