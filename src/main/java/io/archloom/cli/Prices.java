package io.archloom.cli;

import io.archloom.quantity.Tiers;
import io.archloom.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;

/// Prices as a price list says them.
final class Prices {
    private Prices() {}

    /// `$0.40 per 1,000,000 requests`, or tier by tier `$0.09 up to 10,240, then $0.085 per GB`.
    static String print(Tiers tiers, String unit) {
        var parts = new ArrayList<String>();
        for (var tier : tiers.tiers()) {
            parts.add(tier.upTo().map(end -> Words.of("price.up-to", tier.price(), count(end))).orElse(tier.price().toString()));
        }
        boolean single = tiers.per().compareTo(BigDecimal.ONE) == 0;
        return Words.of(single ? "price.per" : "price.per-many", String.join(Words.of("price.then"), parts), unit, count(tiers.per()));
    }

    private static String count(BigDecimal number) {
        return Unit.COUNT.format(number.doubleValue());
    }
}
