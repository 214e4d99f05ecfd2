package io.archloom.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// A price in graduated tiers: each tier's price holds for the units within that tier only, so the cost is a continuous
/// function of the quantity and never falls.
///
/// For example, SNS notifications: the first million free, then $0.50 *per* million.
///
/// @param tiers in ascending order of their ends; the last, and only the last, has no end
/// @param per how many units a tier's price buys, such as 1,000,000 requests
public record Tiers(List<Tier> tiers, BigDecimal per) {

    /// One step of the price: from the previous tier's end to `upTo` units in total, or without end.
    public record Tier(Optional<BigDecimal> upTo, Money price) {
        public Tier {
            if (price.compareTo(Money.ZERO) < 0) {
                throw new IllegalArgumentException("a negative price: " + price);
            }
        }

        public static Tier upTo(String units, String price) {
            return new Tier(Optional.of(new BigDecimal(units)), Money.of(price));
        }

        public static Tier beyond(String price) {
            return new Tier(Optional.empty(), Money.of(price));
        }
    }

    public Tiers {
        tiers = List.copyOf(tiers);
        if (per.signum() <= 0) {
            throw new IllegalArgumentException("a price per " + per);
        }
        var last = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size() - 1; i++) {
            var upTo = tiers.get(i).upTo();
            if (upTo.isEmpty() || upTo.get().compareTo(last) <= 0) {
                throw new IllegalArgumentException("tiers out of order: " + tiers);
            }
            last = upTo.get();
        }
        if (tiers.isEmpty() || tiers.getLast().upTo().isPresent()) {
            throw new IllegalArgumentException("the last tier must have no end: " + tiers);
        }
    }

    /// One price for every unit.
    public static Tiers flat(Money price, BigDecimal per) {
        return new Tiers(List.of(new Tier(Optional.empty(), price)), per);
    }

    public static Tiers flat(Money price) {
        return flat(price, BigDecimal.ONE);
    }

    /// The cost of `quantity` units. Exact where `per` divides decimally, as powers of ten do; otherwise to 34 digits.
    public Money cost(BigDecimal quantity) {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("a quantity of " + quantity);
        }
        var sum = BigDecimal.ZERO;
        var from = BigDecimal.ZERO;
        for (var tier : tiers) {
            var to = tier.upTo().map(quantity::min).orElse(quantity);
            sum = sum.add(to.subtract(from).multiply(tier.price().amount()));
            from = to;
            if (from.compareTo(quantity) == 0) {
                break;
            }
        }
        return new Money(perUnit(sum));
    }

    private BigDecimal perUnit(BigDecimal sum) {
        var plain = per.stripTrailingZeros();
        // a million units: the point moves, which is much faster than a division
        return plain.unscaledValue().equals(BigInteger.ONE) ? sum.scaleByPowerOfTen(plain.scale()) : sum.divide(per, MathContext.DECIMAL128);
    }

    /// The cost of the decimal number that `quantity` prints as.
    public Money cost(double quantity) {
        return cost(BigDecimal.valueOf(quantity));
    }
}
