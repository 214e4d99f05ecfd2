package io.archloom.catalog;

import io.archloom.quantity.Tiers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/// Prices by sku and region: a dated list, apart from the kinds, which the user can replace.
///
/// @param name    which list this is, with its date, such as "AWS list prices, 2026-11"
/// @param regions in which at least one price is known
/// @param others  regions that there are, too
public record PriceList(String name, Map<String, Map<String, Price>> prices, Map<String, Sku> skus,
                        SequencedSet<String> regions, Set<String> others) {

    /// Of a list that tells of no regions but those it has prices for.
    public PriceList(String name, Map<String, Map<String, Price>> prices, Map<String, Sku> skus, SequencedSet<String> regions) {
        this(name, prices, skus, regions, Set.of());
    }

    /// Whether there is such a region, with or without prices.
    public boolean isRegion(String region) {
        return regions.contains(region) || others.contains(region);
    }

    /// All regions that there are, sorted.
    public List<String> everyRegion() {
        return Stream.concat(regions.stream(), others.stream()).distinct().sorted().toList();
    }

    /// What is sold.
    ///
    /// @param unit     such as "request" or "GB-second"
    /// @param freeTier units free each month for the whole account, 0 for none
    /// @param metering the rounding rules in words; may be empty
    /// @param freePool skus of the same pool share their free units; the sku's own id where it shares with none
    public record Sku(String id, String unit, BigDecimal freeTier, String metering, String freePool) {
        public Sku(String id, String unit, BigDecimal freeTier, String metering) {
            this(id, unit, freeTier, metering, id);
        }
    }

    /// A sku's price in a region. Quantities and tiers are in the sku's unit, after the free tier.
    public record Price(Tiers tiers, Provenance provenance) {}

    /// The price, or empty when none is known there: never zero.
    public Optional<Price> price(String sku, String region) {
        return Optional.ofNullable(prices.getOrDefault(sku, Map.of()).get(region));
    }
}
