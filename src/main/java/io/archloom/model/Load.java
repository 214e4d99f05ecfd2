package io.archloom.model;

import io.archloom.quantity.Rate;
import java.util.Optional;

/// How often an event source fires: its mean rate over a month, and how the day spreads it.
///
/// @param criticality how much depends on what begins there; empty: nobody has said
public record Load(Rate rate, Profile profile, Optional<Criticality> criticality) {

    public Load(Rate rate, Profile profile) {
        this(rate, profile, Optional.empty());
    }

    /// How the mean rate is spread over time.
    public sealed interface Profile {
        /// The rate of the busiest hours over the mean rate, at least 1.
        double peakFactor();
    }

    /// The same at every hour.
    public record Constant() implements Profile {
        @Override public double peakFactor() {
            return 1;
        }
    }

    /// Nine tenths of the traffic in ten hours of five days a week.
    public record OfficeHours() implements Profile {
        @Override public double peakFactor() {
            return 0.9 * 7 * 24 / (5 * 10);
        }
    }

    /// A share of each day's traffic comes in a few hours: 60 % in 2 hours is 7.2 times the mean.
    ///
    /// @param share of the day's traffic, above 0 and at most 1
    /// @param hours of the day, above 0 and at most 24
    public record Burst(double share, double hours) implements Profile {
        public Burst {
            if (!(share > 0 && share <= 1 && hours > 0 && hours <= 24)) {
                throw new IllegalArgumentException("not a burst: " + share + " in " + hours + " h");
            }
        }

        @Override public double peakFactor() {
            return Math.max(1, share * 24 / hours);
        }
    }

    public Load withRate(Rate rate) {
        return new Load(rate, profile, criticality);
    }

    public Load withProfile(Profile profile) {
        return new Load(rate, profile, criticality);
    }

    public Load withCriticality(Optional<Criticality> criticality) {
        return new Load(rate, profile, criticality);
    }

    public static Load constant(Rate rate) {
        return new Load(rate, new Constant());
    }
}
