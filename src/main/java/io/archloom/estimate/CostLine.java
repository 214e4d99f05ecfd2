package io.archloom.estimate;

import io.archloom.catalog.Provenance;
import io.archloom.model.ElementId;
import io.archloom.quantity.Money;
import java.util.Optional;

/// One line of the monthly bill.
///
/// @param element  the resource or connection that causes it
/// @param title    as on the bill
/// @param quantity per month, in `unit`, before the free tier
/// @param cost     its share of the account's cost for the sku; empty when no price is known in the region
/// @param price    what the price is known from; empty when there is none
public record CostLine(ElementId element, String id, String title, String sku, double quantity, String unit,
                       Optional<Money> cost, Optional<Provenance> price, Explanation explanation) {}
