package io.archloom.catalog;

import io.archloom.quantity.Unit;

/// A service limit or quota.
///
/// @param value in `unit`
/// @param hard  whether no request can raise it
public record Limit(String id, double value, Unit unit, boolean hard, String notes, Provenance provenance) {}
