package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import java.util.Optional;

/// A part of how long something takes; the parts of a kind or connection that apply are added.
///
/// @param title  the hop's name in the waterfall, such as "cold start"; empty: the resource's own
/// @param when   when it applies; empty: always
/// @param source where the numbers come from
public record Delay(String title, Optional<Formula> when, Source source) {

    /// Where a delay's distribution comes from.
    public sealed interface Source {}

    /// A measured or reported profile of the catalogue's latency table.
    public record Measured(String profile) implements Source {}

    /// A lognormal around a formula: its mean in seconds, and p99 over p50.
    public record Around(Formula mean, double spread) implements Source {}

    /// The start of an instance for a call that finds none idle; its length is that of the table of cold starts.
    ///
    /// @param runtime      the property that says what runs
    /// @param architecture the property that says on which processors
    /// @param memory       in bytes
    /// @param provisioned  how many instances are always ready; empty: none
    public record ColdStart(String runtime, String architecture, Formula memory, Optional<Formula> provisioned) implements Source {}
}
