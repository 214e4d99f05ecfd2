package io.archloom.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Seeds;
import io.archloom.quantity.Tiers.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TiersTest {
    private static final BigDecimal MILLION = new BigDecimal("1e6");
    private static final Tiers HTTP_API = new Tiers(List.of(Tier.upTo("300e6", "1.00"), Tier.beyond("0.90")), MILLION);

    @Test
    void eachTiersPriceHoldsForItsOwnUnitsOnly() {
        assertEquals(Money.of("390"), HTTP_API.cost(400e6));
    }

    @Test
    void aFreeTierCostsNothing() {
        var tiers = new Tiers(List.of(Tier.upTo("1e6", "0"), Tier.beyond("0.50")), MILLION);
        assertEquals(Money.ZERO, tiers.cost(999_999));
        assertEquals(Money.of("0.0000005"), tiers.cost(1_000_001));
    }

    @Test
    void nothingCostsNothing() {
        assertEquals(Money.ZERO, HTTP_API.cost(0));
    }

    @Test
    void aFlatPriceIsExact() {
        assertEquals(Money.of("0.0500001"), Tiers.flat(Money.of("0.0000166667")).cost(3000));
    }

    @Test
    void malformedTiersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Tiers(List.of(), MILLION));
        assertThrows(IllegalArgumentException.class, () -> new Tiers(List.of(Tier.upTo("5", "1")), MILLION));
        assertThrows(IllegalArgumentException.class, () -> new Tiers(List.of(Tier.upTo("5", "1"), Tier.upTo("5", "2"), Tier.beyond("1")), MILLION));
        assertThrows(IllegalArgumentException.class, () -> new Tiers(List.of(Tier.beyond("1")), BigDecimal.ZERO));
        assertThrows(IllegalArgumentException.class, () -> Tier.beyond("-1"));
    }

    @Test
    void costIsContinuousAndNeverFalls() {
        Seeds.forEach(300, (random, _) -> {
            var tiers = randomTiers(random);
            var quantities = new ArrayList<BigDecimal>();
            tiers.tiers().forEach(tier -> tier.upTo().ifPresent(quantities::add));
            random.doubles(20, 0, 5000).mapToObj(BigDecimal::valueOf).forEach(quantities::add);
            var step = new BigDecimal("0.001");
            for (var quantity : quantities) {
                var rise = tiers.cost(quantity.add(step)).minus(tiers.cost(quantity));
                assertTrue(rise.compareTo(Money.ZERO) >= 0);
                assertTrue(rise.compareTo(Money.of(step)) <= 0, "no price is above 1 per unit");
            }
            quantities.sort(null);
            for (int i = 1; i < quantities.size(); i++) {
                assertTrue(tiers.cost(quantities.get(i - 1)).compareTo(tiers.cost(quantities.get(i))) <= 0);
            }
        });
    }

    private static Tiers randomTiers(RandomGenerator random) {
        var tiers = new ArrayList<Tier>();
        int end = 0;
        for (int i = random.nextInt(4); i > 0; i--) {
            end += random.nextInt(1, 1000);
            tiers.add(new Tier(Optional.of(BigDecimal.valueOf(end)), Money.of(BigDecimal.valueOf(random.nextInt(1000), 3))));
        }
        tiers.add(new Tier(Optional.empty(), Money.of(BigDecimal.valueOf(random.nextInt(1000), 3))));
        return new Tiers(tiers, BigDecimal.ONE);
    }
}
