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
/// @param name      CloudFormation's own name for what is emitted, lower case for what is only assumed
/// @param unit      the unit of a number, as stored: a template's `Timeout: 10` is in seconds
/// @param standard  the value when none is set (a guess, for an assumption); empty: none
/// @param min       least number, or least length of a text, inclusive
/// @param max       greatest number, or greatest length of a text, inclusive
/// @param choices   the values allowed, for [Type#CHOICE]
/// @param pattern   a regular expression that the whole text matches
/// @param when      when the property applies (`FifoQueue`); empty: always. What does not apply is hidden, not emitted
/// @param emitted   whether a template gets it under its name: false for assumptions and for what emission uses itself
/// @param standardEmitted whether the default is written too: secure defaults are, vendor defaults need not be
/// @param section   the heading it stands under in the form, by bundle key (`basic`, `advanced`, `traffic`, …)
public record Property(String name, Type type, Unit unit, Optional<Value> standard, boolean required,
                       Optional<BigDecimal> min, Optional<BigDecimal> max, List<Choice> choices,
                       Optional<String> pattern, String title, String help, Optional<Formula> when, boolean emitted,
                       boolean standardEmitted, String section) {

    /// What a property's value is.
    public enum Type { TEXT, INTEGER, NUMBER, BOOLEAN, CHOICE, LIST, MAP, CODE }

    /// One allowed value.
    public record Choice(String value, String title) {}

    public Property {
        choices = List.copyOf(choices);
    }
}
