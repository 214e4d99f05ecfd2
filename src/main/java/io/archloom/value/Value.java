package io.archloom.value;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A property's value, as a template can say it.
///
/// Text is always text: `Text("on")`, `Text("0123")` and `Text("1e3")` stay strings whatever YAML would make of them;
/// quoting is the writer's duty (`yaml.YamlWriter`). Numbers keep their scale, so `1.0` is written `1.0`.
public sealed interface Value {

    /// YAML's and JSON's null.
    record Null() implements Value {}

    /// `true` or `false`.
    record Bool(boolean value) implements Value {}

    /// A number, exact.
    record Num(BigDecimal value) implements Value {
        @Override public boolean equals(Object other) {
            return other instanceof Num(var that) && value.compareTo(that) == 0;
        }

        @Override public int hashCode() {
            return value.stripTrailingZeros().hashCode();
        }
    }

    /// A string.
    record Text(String value) implements Value {}

    /// An ordered list.
    record ListOf(List<Value> items) implements Value {
        public ListOf {
            items = List.copyOf(items);
        }
    }

    /// A map from names to values, in the order written.
    record MapOf(Map<String, Value> entries) implements Value {
        public MapOf {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        public Optional<Value> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /// The same map with `key` set, in its old place or at the end.
        public MapOf with(String key, Value value) {
            var copy = new LinkedHashMap<>(entries);
            copy.put(key, value);
            return new MapOf(copy);
        }
    }

    /// A CloudFormation intrinsic function. The most used ones have a record of their own, every other one is a [Call].
    sealed interface Intrinsic extends Value {}

    /// `!Ref name`: a parameter, pseudo parameter or resource.
    record Ref(String name) implements Intrinsic {}

    /// `!GetAtt logicalId.attribute`.
    record GetAtt(String logicalId, String attribute) implements Intrinsic {}

    /// `!Sub template`, with the variables of its list form (empty for the plain form).
    record Sub(String template, Map<String, Value> variables) implements Intrinsic {
        public Sub {
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }

        public Sub(String template) {
            this(template, Map.of());
        }
    }

    /// Any other function by its long name (`Fn::Join`, `Fn::If`, `Condition`, …) and its argument as written.
    record Call(String function, Value argument) implements Intrinsic {}

    Value NULL = new Null();
    Value TRUE = new Bool(true);
    Value FALSE = new Bool(false);

    static Value of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Value of(long value) {
        return new Num(BigDecimal.valueOf(value));
    }

    static Value of(BigDecimal value) {
        return new Num(value);
    }

    static Value of(String value) {
        return new Text(value);
    }

    static ListOf list(Value... items) {
        return new ListOf(List.of(items));
    }

    static ListOf list(Collection<? extends Value> items) {
        return new ListOf(List.copyOf(items));
    }

    static MapOf map(Map<String, ? extends Value> entries) {
        return new MapOf(new LinkedHashMap<>(entries));
    }

    /// A map of alternating names and values, in that order.
    static MapOf map(Object... namesAndValues) {
        var entries = new LinkedHashMap<String, Value>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entries.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return new MapOf(entries);
    }

    /// The text of a [Text], otherwise empty.
    default Optional<String> asText() {
        return this instanceof Text(var text) ? Optional.of(text) : Optional.empty();
    }

    /// The number of a [Num], otherwise empty.
    default Optional<BigDecimal> asNumber() {
        return this instanceof Num(var number) ? Optional.of(number) : Optional.empty();
    }

    /// The truth of a [Bool], otherwise empty.
    default Optional<Boolean> asBoolean() {
        return this instanceof Bool(var bool) ? Optional.of(bool) : Optional.empty();
    }
}
