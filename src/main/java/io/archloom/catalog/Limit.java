package io.archloom.catalog;

import io.archloom.quantity.Unit;

/// A service limit or quota.
///
/// @param value in `unit`
/// @param hard  whether no request can raise it
public record Limit(String id, double value, Unit unit, boolean hard, String notes, Provenance provenance) {
    static final String PREFIX = "limit.";
    /// The limit that formulas also call `accountConcurrency`.
    static final String ACCOUNT_CONCURRENCY = "lambda.account_concurrency";

    /// How formulas name it: `limit.sqs.message`.
    public String reference() {
        return PREFIX + id;
    }

    /// Its value in base units.
    public double base() {
        return unit.toBase(value);
    }
}
