package io.archloom.model;

/// How much depends on what begins at a source, the least first.
public enum Criticality {
    /// Tried out; nobody relies on it.
    SKETCH,
    /// Works on unseen, and may be late.
    BACKGROUND,
    /// Somebody outside waits for it or loses something by its failure.
    CUSTOMER_FACING,
    /// Law or contract says how it has to work.
    REGULATED;

    /// As files have it: `customer-facing`.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
