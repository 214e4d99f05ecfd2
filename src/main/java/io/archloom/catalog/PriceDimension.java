package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import java.util.Optional;

/// Something that is charged.
///
/// @param id       within its kind or connection
/// @param title    as on the bill: "Requests", "Duration (arm64)"
/// @param sku      the key into the [PriceList]
/// @param quantity per month, in the price's own unit
/// @param when     when it applies; empty: always
public record PriceDimension(String id, String title, String sku, Formula quantity, Optional<Formula> when) {}
