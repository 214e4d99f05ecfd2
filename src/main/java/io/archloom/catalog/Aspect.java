package io.archloom.catalog;

/// What a rule asks of a system that is to be relied on. The criticality of the paths through an element grades what is found there,
/// and their readiness counts it.
public enum Aspect {
    /// Nobody gets in unasked.
    ACCESS,
    /// No secret lies open.
    SECRETS,
    /// What fails is kept or told.
    FAILURES,
    /// Data can be brought back.
    DATA,
    /// The loss of one machine or zone is no outage.
    ZONES,
    /// It holds at the busiest hours.
    LIMITS,
    /// Answers come in time.
    LATENCY,
    /// Somebody can see what happens.
    OPERATIONS,
    /// What it is made of is still supported.
    UPKEEP
}
