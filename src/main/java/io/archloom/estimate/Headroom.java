package io.archloom.estimate;

import io.archloom.model.ElementId;
import java.util.Optional;

/// How far a limit is away.
///
/// @param element  what uses it; the account's own limits stand on the resource that uses most
/// @param title    what is limited
/// @param used     at the busiest hours, in the limit's base unit
/// @param limit    in the same unit
/// @param breaksAt the factor on today's load at which it breaks; empty when the use does not grow with the load
public record Headroom(ElementId element, String id, String title, double used, double limit,
                       Optional<Double> breaksAt, Explanation explanation) {
    /// Used over limit; infinite where something is used of nothing.
    public double utilisation() {
        return limit > 0 ? used / limit : used > 0 ? Double.POSITIVE_INFINITY : 0;
    }
}
