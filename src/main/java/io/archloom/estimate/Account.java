package io.archloom.estimate;

import io.archloom.catalog.PriceList;
import io.archloom.catalog.PriceList.Price;
import io.archloom.quantity.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The account's bill by sku: tiers and free quantities count for all elements together.
///
/// Each sku is computed once and exactly; elements get their share by quantity, so that the shares sum to the whole to
/// the last digit.
final class Account {
    /// Shares of a cost are cut here, far below a cent.
    private static final int DECIMALS = 15;

    private final PriceList prices;
    private final String region;
    private final boolean freeTier;
    private final Map<String, List<String>> pools = new HashMap<>();
    private final Map<String, BigDecimal> quantities = new LinkedHashMap<>();
    private final Map<String, BigDecimal> handedOut = new LinkedHashMap<>();
    /// Those that were asked for, once all quantities are known.
    private final Map<String, Optional<Money>> costs = new HashMap<>();

    Account(PriceList prices, String region, boolean freeTier) {
        this.prices = prices;
        this.region = region;
        this.freeTier = freeTier;
        prices.skus().values().forEach(sku -> pools.computeIfAbsent(sku.freePool(), _ -> new ArrayList<>()).add(sku.id()));
    }

    /// Adds what an element buys, before anybody asks for costs.
    void add(String sku, BigDecimal quantity) {
        quantities.merge(sku, quantity, BigDecimal::add);
    }

    Optional<Price> price(String sku) {
        return prices.price(sku, region);
    }

    String region() {
        return region;
    }

    /// What is bought of a sku in all.
    BigDecimal quantity(String sku) {
        return quantities.getOrDefault(sku, BigDecimal.ZERO);
    }

    /// What of a sku is free this month: of what several skus have free together, each gets its share by quantity.
    BigDecimal free(String sku) {
        return free(sku, quantities);
    }

    private BigDecimal free(String sku, Map<String, BigDecimal> quantities) {
        var sold = prices.skus().get(sku);
        if (!freeTier || sold == null || sold.freeTier().signum() == 0) {
            return BigDecimal.ZERO;
        }
        var pool = pool(sku).stream().map(other -> quantities.getOrDefault(other, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var own = quantities.getOrDefault(sku, BigDecimal.ZERO);
        return own.signum() == 0 || own.compareTo(pool) == 0 ? sold.freeTier()
                : sold.freeTier().multiply(own).divide(pool, MathContext.DECIMAL64);
    }

    /// The skus that share what is free, this one among them.
    private List<String> pool(String sku) {
        var sold = prices.skus().get(sku);
        return sold == null ? List.of(sku) : pools.getOrDefault(sold.freePool(), List.of(sku));
    }

    /// The cost of a sku for the whole account; empty when no price is known.
    Optional<Money> cost(String sku) {
        return costs.computeIfAbsent(sku, _ -> cost(sku, quantities));
    }

    private Optional<Money> cost(String sku, Map<String, BigDecimal> quantities) {
        var billed = quantities.getOrDefault(sku, BigDecimal.ZERO).subtract(free(sku, quantities)).max(BigDecimal.ZERO);
        return price(sku).map(price -> price.tiers().cost(billed));
    }

    /// The next element's share of a sku's cost: elements must come in one order, each with the quantity it added.
    Money share(String sku, BigDecimal quantity, Money whole) {
        var all = quantity(sku);
        if (all.signum() == 0) {
            return Money.ZERO;
        }
        var before = handedOut.getOrDefault(sku, BigDecimal.ZERO);
        var after = before.add(quantity);
        handedOut.put(sku, after);
        return upTo(after, all, whole).minus(upTo(before, all, whole));
    }

    private static Money upTo(BigDecimal part, BigDecimal all, Money whole) {
        return part.compareTo(all) == 0 ? whole
                : new Money(whole.amount().multiply(part).divide(all, DECIMALS, RoundingMode.HALF_UP));
    }

    /// What the bill would be higher, were these quantities bought in place of those.
    Money difference(Map<String, BigDecimal> others) {
        var changed = new LinkedHashMap<>(quantities);
        changed.putAll(others);
        var sum = Money.ZERO;
        var concerned = new LinkedHashSet<String>();
        others.keySet().forEach(sku -> concerned.addAll(pool(sku)));
        for (var sku : concerned) {
            sum = sum.plus(cost(sku, changed).orElse(Money.ZERO)).minus(cost(sku).orElse(Money.ZERO));
        }
        return sum;
    }
}
