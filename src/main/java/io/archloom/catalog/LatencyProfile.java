package io.archloom.catalog;

import java.util.OptionalDouble;

/// A delay as measured or reported, in milliseconds.
///
/// @param p10 may be absent
/// @param provenance what was measured, where the number is from, when, and how far it can be trusted
public record LatencyProfile(String id, OptionalDouble p10, double p50, OptionalDouble p90, double p99,
                             Provenance provenance) {}
