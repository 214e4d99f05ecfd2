package io.archloom.catalog;

import java.util.Optional;

/// Measured initialisation times of functions.
public interface ColdStarts {

    /// One configuration's measured times, in milliseconds.
    ///
    /// @param initP50      median initialisation
    /// @param initP99      99th percentile
    /// @param firstHandler extra time of the first invocation (just-in-time compilation), depends on memory
    record Measurement(double initP50, double initP99, double firstHandler, Provenance provenance) {}

    /// The nearest measured configuration; empty when nothing near was measured.
    ///
    /// @param memory in megabytes
    Optional<Measurement> of(String runtime, String architecture, int memory);
}
