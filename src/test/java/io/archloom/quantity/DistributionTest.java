package io.archloom.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Seeds;
import io.archloom.quantity.Distribution.Weighted;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static final double[] PERCENTS = {1, 5, 10, 25, 50, 75, 90, 95, 99, 99.9};

    @Test
    void constantsAddExactly() {
        var sum = Distribution.constant(100).plus(Distribution.constant(50));
        assertEquals(new Percentiles(150, 150, 150, 150, 150), sum.percentiles());
    }

    @Test
    void zeroChangesNothing() {
        var delay = Distribution.lognormal(10, 40);
        assertEquals(delay, delay.plus(Distribution.ZERO));
        assertEquals(delay, Distribution.ZERO.plus(delay));
        assertEquals(Distribution.ZERO, delay.times(0));
    }

    @Test
    void aNegativeDelayIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Distribution.constant(-1));
    }

    @Test
    void percentilesOutOfOrderAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Distribution.ofPercentiles(10, 9, 20));
        assertThrows(IllegalArgumentException.class, () -> Distribution.lognormal(0, 20));
    }

    @Test
    void probabilitiesThatDoNotSumToOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Distribution.mix(List.of(new Weighted(0.5, Distribution.ZERO))));
    }

    @Test
    void aLognormalKeepsItsPercentiles() {
        var exact = logQuantile(Math.log(16), Math.log(105.0 / 16) / Normal.Z99);
        assertPercentiles(exact, Distribution.lognormal(16, 105), 0.005);
    }

    @Test
    void aNarrowLognormalKeepsItsPercentiles() {
        assertPercentiles(logQuantile(Math.log(200), Math.log(1.05) / Normal.Z99), Distribution.lognormal(200, 210), 0.015);
        assertPercentiles(logQuantile(Math.log(200), Math.log(1.01) / Normal.Z99), Distribution.lognormal(200, 202), 0.015);
    }

    @Test
    void measuredPercentilesAreMet() {
        var delay = Distribution.ofPercentiles(21.9, 28.1, 61.2, 645);
        assertEquals(21.9, delay.percentile(10), 0.01 * 21.9);
        assertEquals(28.1, delay.percentile(50), 0.01 * 28.1);
        assertEquals(61.2, delay.percentile(90), 0.01 * 61.2);
        assertEquals(645, delay.percentile(99), 0.01 * 645);
    }

    @Test
    void percentilesOfALognormalGiveThatLognormal() {
        double sigma = Math.log(105.0 / 16) / Normal.Z99;
        var delay = Distribution.ofPercentiles(16 * Math.exp(-sigma * Normal.Z90), 16, 16 * Math.exp(sigma * Normal.Z90), 105);
        assertPercentiles(logQuantile(Math.log(16), sigma), delay, 0.005);
        assertEquals(16 * Math.exp(sigma * sigma / 2), delay.mean(), 0.01);
    }

    @Test
    void equalPercentilesAreAPointOfMass() {
        var delay = Distribution.ofPercentiles(10, 10, 30);
        assertEquals(10, delay.percentile(50), 0.1);
        assertEquals(10, delay.percentile(89), 0.1);
        assertEquals(30, delay.percentile(99), 0.3);
    }

    @Test
    void anExponentialMeetsItsClosedForm() {
        assertPercentiles(p -> -20 * Math.log1p(-p), Distribution.exponential(20), 0.005);
    }

    @Test
    void aSumOfExponentialsIsErlang() {
        for (int count : new int[] {2, 3, 5, 10, 50}) {
            assertPercentiles(erlangQuantile(count, 20), Distribution.exponential(20).times(count), 0.005);
        }
    }

    @Test
    void aSumMadeStepByStepDriftsNoFurther() {
        var sum = Distribution.ZERO;
        for (int i = 0; i < 20; i++) {
            sum = sum.plus(Distribution.exponential(20));
        }
        assertPercentiles(erlangQuantile(20, 20), sum, 0.005);
    }

    @Test
    void smallDelaysAfterALargeOneAreNotLost() {
        var sum = Distribution.constant(1000);
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Distribution.exponential(5));
        }
        var erlang = erlangQuantile(10, 5);
        for (double percent : new double[] {1, 10, 50, 90, 99}) {
            double exact = 1000 + erlang.applyAsDouble(percent / 100);
            assertEquals(exact, sum.percentile(percent), 0.015 * exact);
        }
        assertEquals(Math.sqrt(250), sum.deviation(), 0.1);
    }

    @Test
    void theLatestOfManyMultipliesTheirDistributionFunctions() {
        var latest = Distribution.exponential(20);
        for (int i = 1; i < 8; i++) {
            latest = latest.max(Distribution.exponential(20));
        }
        assertPercentiles(p -> -20 * Math.log1p(-Math.pow(p, 1.0 / 8)), latest, 0.005);
    }

    @Test
    void theLaterOfTwoConstantsIsTheGreater() {
        assertEquals(Distribution.constant(70), Distribution.constant(70).max(Distribution.constant(3)));
        assertEquals(Distribution.constant(71), Distribution.constant(70).max(Distribution.constant(71)));
    }

    @Test
    void aRareColdStartShowsOnlyBeyondItsShare() {
        var delay = Distribution.constant(400).mix(0.02, Distribution.ZERO).plus(Distribution.constant(10));
        assertEquals(10, delay.percentile(98), 1e-9);
        assertEquals(410, delay.percentile(99), 1e-9);
        assertEquals(0.98, delay.cdf(11), 1e-12);
        assertEquals(18, delay.mean(), 1e-9);
    }

    @Test
    void percentilesAreOrderedAndUndoneByTheDistributionFunction() {
        Seeds.forEach(300, (random, _) -> {
            var delay = randomDelay(random, 3);
            double last = 0;
            for (double percent : PERCENTS) {
                double value = delay.percentile(percent);
                assertTrue(value >= last);
                assertTrue(delay.cdf(value * (1 + 1e-9)) >= percent / 100 - 1e-6, () -> delay + " at " + percent);
                last = value;
            }
            assertEquals(1, delay.cdf(1e12), 1e-9);
        });
    }

    @Test
    void meansAndVariancesAdd() {
        Seeds.forEach(300, (random, _) -> {
            var a = randomDelay(random, 2);
            var b = randomDelay(random, 2);
            var sum = a.plus(b);
            assertEquals(a.mean() + b.mean(), sum.mean(), 1e-5 * sum.mean());
            assertEquals(Math.hypot(a.deviation(), b.deviation()), sum.deviation(), 0.005 * sum.mean());
            assertSimilar(sum, b.plus(a), 0.005);
        });
    }

    @Test
    void theLaterIsNeverEarlierThanEither() {
        Seeds.forEach(300, (random, _) -> {
            var a = randomDelay(random, 2);
            var b = randomDelay(random, 2);
            var later = a.max(b);
            for (double percent : PERCENTS) {
                double bound = Math.max(a.percentile(percent), b.percentile(percent));
                assertTrue(later.percentile(percent) >= bound * 0.985, () -> a + " max " + b + " = " + later + " at " + percent);
            }
        });
    }

    @Test
    void aMixtureLiesBetweenItsParts() {
        Seeds.forEach(300, (random, _) -> {
            var a = randomDelay(random, 2);
            var b = randomDelay(random, 2);
            double share = random.nextDouble();
            var mixed = a.mix(share, b);
            assertEquals(share * a.mean() + (1 - share) * b.mean(), mixed.mean(), 1e-9 * mixed.mean());
            for (double percent : PERCENTS) {
                double value = mixed.percentile(percent);
                assertTrue(value >= Math.min(a.percentile(percent), b.percentile(percent)) * 0.985);
                assertTrue(value <= Math.max(a.percentile(percent), b.percentile(percent)) * 1.015);
            }
        });
    }

    @Test
    void scalingScalesEveryPercentile() {
        Seeds.forEach(300, (random, _) -> {
            var delay = Distribution.lognormal(50 + random.nextInt(1000), 2000 + random.nextInt(5000));
            double factor = random.nextDouble(0.1, 10);
            var scaled = delay.scale(factor);
            assertEquals(delay.mean() * factor, scaled.mean(), 1e-9 * scaled.mean());
            assertPercentiles(p -> factor * delay.percentile(100 * p), scaled, 0.015);
        });
    }

    @Test
    void severalInARowEqualThatManySums() {
        Seeds.forEach(100, (random, _) -> {
            var delay = randomDelay(random, 1);
            int count = random.nextInt(1, 12);
            var sum = Distribution.ZERO;
            for (int i = 0; i < count; i++) {
                sum = sum.plus(delay);
            }
            // where a point of mass and a spread share a bin, all that is known is the bin
            assertSimilar(sum, delay.times(count), 0.04);
        });
    }

    @Test
    void sumsOfLognormalsAgreeWithSampling() {
        // 400,000 samples know a 99th percentile to about half a percent
        var random = new SplittableRandom(7);
        double[] medians = {16, 5, 120, 40};
        double[] highs = {105, 9, 300, 800};
        var sum = Distribution.ZERO;
        for (int i = 0; i < medians.length; i++) {
            sum = sum.plus(Distribution.lognormal(medians[i], highs[i]));
        }
        var samples = new double[400_000];
        for (int n = 0; n < samples.length; n++) {
            for (int i = 0; i < medians.length; i++) {
                samples[n] += medians[i] * Math.exp(random.nextGaussian() * Math.log(highs[i] / medians[i]) / Normal.Z99);
            }
        }
        Arrays.sort(samples);
        for (double percent : new double[] {5, 50, 90, 95, 99}) {
            double sampled = samples[(int) (samples.length * percent / 100)];
            assertEquals(sampled, sum.percentile(percent), 0.015 * sampled);
        }
    }

    private static Distribution randomDelay(RandomGenerator random, int depth) {
        double scale = Math.exp(random.nextDouble(-1, 8));
        if (depth == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> Distribution.constant(scale);
                case 1 -> Distribution.exponential(scale);
                case 2 -> Distribution.lognormal(scale, scale * random.nextDouble(1, 12));
                default -> Distribution.ofPercentiles(scale, scale * 1.5, scale * random.nextDouble(2, 15));
            };
        }
        var a = randomDelay(random, depth - 1);
        return switch (random.nextInt(4)) {
            case 0 -> a.plus(randomDelay(random, depth - 1));
            case 1 -> a.max(randomDelay(random, depth - 1));
            case 2 -> a.mix(random.nextDouble(), randomDelay(random, depth - 1));
            default -> a.times(random.nextInt(1, 5));
        };
    }

    private static void assertPercentiles(DoubleUnaryOperator quantile, Distribution actual, double tolerance) {
        for (double percent : PERCENTS) {
            double expected = quantile.applyAsDouble(percent / 100);
            assertEquals(expected, actual.percentile(percent), tolerance * expected, () -> "p" + percent + " of " + actual);
        }
    }

    private static void assertSimilar(Distribution expected, Distribution actual, double tolerance) {
        assertPercentiles(p -> expected.percentile(100 * p), actual, tolerance);
    }

    private static DoubleUnaryOperator logQuantile(double mu, double sigma) {
        return p -> Math.exp(mu + sigma * bisect(Normal::cdf, p, -8, 8));
    }

    private static DoubleUnaryOperator erlangQuantile(int count, double mean) {
        return p -> bisect(value -> {
            double term = Math.exp(-value / mean);
            double above = term;
            for (int i = 1; i < count; i++) {
                term *= value / mean / i;
                above += term;
            }
            return 1 - above;
        }, p, 0, mean * count * 20);
    }

    private static double bisect(DoubleUnaryOperator cdf, double p, double low, double high) {
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (cdf.applyAsDouble(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
