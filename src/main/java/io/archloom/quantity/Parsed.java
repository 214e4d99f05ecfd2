package io.archloom.quantity;

import io.archloom.text.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What came of reading a text: the value, or the reason why there is none.
public sealed interface Parsed<T> {

    /// The text was understood.
    record Good<T>(T value) implements Parsed<T> {}

    /// The text, as given, was not understood.
    record Bad<T>(Reason reason, String text) implements Parsed<T> {
        private static final Messages MESSAGES = Messages.of(Parsed.class);

        /// What is wrong with the text, as a sentence.
        public String message() {
            return MESSAGES.of(reason.key(), text);
        }
    }

    /// Why a text could not be read.
    enum Reason {
        EMPTY, NOT_A_NUMBER, MISSING_UNIT, UNKNOWN_UNIT, NEGATIVE, OUT_OF_RANGE;

        private String key() {
            return "parse." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    default <U> Parsed<U> map(Function<? super T, ? extends U> function) {
        return switch (this) {
            case Good<T>(var value) -> new Good<>(function.apply(value));
            case Bad<T>(var reason, var text) -> new Bad<>(reason, text);
        };
    }

    default <U> Parsed<U> flatMap(Function<? super T, Parsed<U>> function) {
        return switch (this) {
            case Good<T>(var value) -> function.apply(value);
            case Bad<T>(var reason, var text) -> new Bad<>(reason, text);
        };
    }

    default Optional<T> toOptional() {
        return this instanceof Good<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    default T orElse(T other) {
        return toOptional().orElse(other);
    }
}
