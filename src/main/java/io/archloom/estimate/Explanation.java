package io.archloom.estimate;

import io.archloom.catalog.Provenance;
import java.util.List;
import java.util.Optional;

/// Why a number is what it is: the formula, its inputs and where each comes from.
///
/// @param formula as the catalogue writes it
/// @param steps   the calculation in words and numbers, line by line: "240/s × 2,628,000 s" → "630.7 M requests"
/// @param inputs  everything that went in
public record Explanation(String formula, List<Step> steps, List<Input> inputs) {

    /// One line of the calculation: what is computed, and its result.
    public record Step(String text, String result) {}

    /// An input.
    ///
    /// @param value      printed with its unit
    /// @param provenance the source, for prices, limits and measured profiles
    public record Input(String name, String value, Origin origin, Optional<Provenance> provenance) {}

    /// Where an input comes from.
    public enum Origin {
        /// The kind's default.
        GUESSED,
        /// Typed by the user.
        TYPED,
        /// Imported from a measurement.
        MEASURED,
        /// Solved by the traffic equations or another estimate.
        SOLVED,
        /// From the price list, the latency table or the limits.
        CATALOG
    }

    public Explanation {
        steps = Later.keep(steps);
        inputs = Later.keep(inputs);
    }
}
