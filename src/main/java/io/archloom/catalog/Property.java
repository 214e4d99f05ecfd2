package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import io.archloom.quantity.Unit;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A property of a kind or connection, or a usage that is assumed of it: name, type, unit, default, range and help. The
/// inspector's form, the file's check and the template all read this.
///
/// @param name     CloudFormation's own name for what is emitted, lower case for what is only assumed
/// @param unit     the unit of a number, as stored: a template's `Timeout: 10` is in seconds
/// @param standard the value when none is set (a guess, for an assumption); empty: none
/// @param range    which values are allowed
/// @param wording  what the form says of it
/// @param when     when the property applies (`FifoQueue`); empty: always. What does not apply is hidden, not emitted
/// @param emit     when a template gets it under its name
public record Property(String name, Type type, Unit unit, Optional<Value> standard, boolean required, Range range, Wording wording,
                       Optional<Formula> when, Emit emit) {

    /// What a property's value is.
    public enum Type { TEXT, INTEGER, NUMBER, BOOLEAN, CHOICE, LIST, MAP, CODE }

    /// When a template gets a property: its default, too (secure defaults), only what is set (vendor defaults), or never under its
    /// name (assumptions, and what emission uses itself).
    public enum Emit { ALWAYS, WHEN_SET, NEVER }

    /// One allowed value.
    public record Choice(String value, String title) {}

    /// Which values are allowed.
    ///
    /// @param min     least number, or least length of a text, inclusive
    /// @param max     greatest number, or greatest length of a text, inclusive
    /// @param choices the values allowed, for [Type#CHOICE]
    /// @param numbers the only numbers allowed, from the least to the greatest; none: all from `min` to `max`
    /// @param pattern a regular expression that the whole text matches
    public record Range(Optional<BigDecimal> min, Optional<BigDecimal> max, List<Choice> choices, List<BigDecimal> numbers, Optional<String> pattern) {
        public static final Range ANY = between(Optional.empty(), Optional.empty());

        public Range {
            choices = List.copyOf(choices);
            numbers = List.copyOf(numbers);
        }

        public static Range of(List<Choice> choices) {
            return new Range(Optional.empty(), Optional.empty(), choices, List.of(), Optional.empty());
        }

        public static Range between(Optional<BigDecimal> min, Optional<BigDecimal> max) {
            return new Range(min, max, List.of(), List.of(), Optional.empty());
        }
    }

    /// What the form says of a property.
    ///
    /// @param section the heading it stands under, by bundle key (`basic`, `advanced`, `traffic`, …)
    public record Wording(String title, String help, String section) {}

    public Optional<BigDecimal> min() {
        return range.min;
    }

    public Optional<BigDecimal> max() {
        return range.max;
    }

    public List<Choice> choices() {
        return range.choices;
    }

    public List<BigDecimal> numbers() {
        return range.numbers;
    }

    public Optional<String> pattern() {
        return range.pattern;
    }

    public String title() {
        return wording.title;
    }

    public String help() {
        return wording.help;
    }

    public String section() {
        return wording.section;
    }

    /// Whether a template gets it under its name.
    public boolean emitted() {
        return emit != Emit.NEVER;
    }

    /// Whether the default is written, too.
    public boolean standardEmitted() {
        return emit == Emit.ALWAYS;
    }

    /// The same, while only a condition holds.
    public Property withWhen(Optional<Formula> when) {
        return new Property(name, type, unit, standard, required, range, wording, when, emit);
    }
}
