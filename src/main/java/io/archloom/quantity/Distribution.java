package io.archloom.quantity;

import static io.archloom.quantity.Bins.COUNT;
import static io.archloom.quantity.Bins.EDGES;
import static io.archloom.quantity.Moments.SQRT_3;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The probability distribution of a delay of zero or more milliseconds.
///
///     var hop = Distribution.lognormal(16, 105);
///     var request = hop.plus(Distribution.constant(5)).plus(Distribution.mix(List.of(
///             new Weighted(0.02, coldStart), new Weighted(0.98, Distribution.ZERO))));
///     request.percentile(99);
///
/// The delays lie in bins of 4 % width from 0.01 ms to eleven days. Each bin keeps its mass, its mean and its variance, so
/// constants stay exact, means add exactly, and small delays added to large ones are not lost in the width of a bin.
/// What remains of the error is the shape within a bin, taken as uniform, and the outer millionth of each tail, which is
/// gathered into one point at its mean. The percentiles of continuous delays, and of their sums and maxima, keep within
/// 1.5 % of the exact value up to the 99th (measured: sums of up to 200 exponentials 0.4 %, lognormals 0.3 %, very narrow
/// ones 1.1 %, small delays after a large constant 1.2 %); where a point of mass and a spread share a bin, within the
/// bin. `DistributionTest` compares with closed forms.
///
/// Delays that are combined are taken as independent. Immutable; equal distributions are equal number by number.
public final class Distribution {
    /// No delay at all.
    public static final Distribution ZERO = constant(0);

    /// Products of masses below this are left out of sums of delays.
    private static final double NEGLIGIBLE = 1e-12;

    private final int first;
    private final double[] mass;
    private final double[] mean;
    private final double[] variance;

    /// Takes over the arrays, which begin at bin `first`; empty bins have a mass of 0.
    Distribution(int first, double[] mass, double[] mean, double[] variance) {
        this.first = first;
        this.mass = mass;
        this.mean = mean;
        this.variance = variance;
    }

    /// A distribution and how likely it is among its alternatives.
    public record Weighted(double probability, Distribution distribution) {
        public Weighted {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability of " + probability);
            }
        }
    }

    public static Distribution constant(double millis) {
        if (!(millis >= 0 && Double.isFinite(millis))) {
            throw new IllegalArgumentException("a delay of " + millis + " ms");
        }
        return new Distribution(Bins.indexOf(millis), new double[] {1}, new double[] {millis}, new double[] {0});
    }

    /// The lognormal distribution with this median and 99th percentile: what most measured delays resemble.
    public static Distribution lognormal(double p50, double p99) {
        return Shapes.lognormal(p50, p99);
    }

    /// Through measured percentiles: between them, and below the first, the logarithm of the delay is linear in the normal score, so that
    /// the percentiles of a lognormal distribution give that very distribution. Beyond `p99` the tail is that of the
    /// lognormal through `p50` and `p99`.
    public static Distribution ofPercentiles(double p50, double p90, double p99) {
        return Shapes.ofPercentiles(new double[] {0, Normal.Z90, Normal.Z99}, new double[] {p50, p90, p99});
    }

    public static Distribution ofPercentiles(double p10, double p50, double p90, double p99) {
        return Shapes.ofPercentiles(new double[] {-Normal.Z90, 0, Normal.Z90, Normal.Z99}, new double[] {p10, p50, p90, p99});
    }

    /// The exponential distribution: the gap between independent events that are `mean` apart on average.
    public static Distribution exponential(double mean) {
        return Shapes.exponential(mean);
    }

    /// One of several alternatives; their probabilities sum to 1.
    public static Distribution mix(List<Weighted> alternatives) {
        double total = alternatives.stream().mapToDouble(Weighted::probability).sum();
        if (Math.abs(total - 1) > 1e-6) {
            throw new IllegalArgumentException("probabilities that sum to " + total);
        }
        var sum = new Moments();
        for (var alternative : alternatives) {
            var part = alternative.distribution;
            for (int i = 0; i < part.mass.length; i++) {
                sum.add(part.first + i, alternative.probability * part.mass[i], part.mean[i], part.variance[i]);
            }
        }
        return sum.toDistribution();
    }

    /// This delay with the given probability, otherwise the other.
    public Distribution mix(double probability, Distribution otherwise) {
        return mix(List.of(new Weighted(probability, this), new Weighted(1 - probability, otherwise)));
    }

    /// This delay and then the other.
    public Distribution plus(Distribution that) {
        if (that.equals(ZERO)) {
            return this;
        }
        if (equals(ZERO)) {
            return that;
        }
        if (mass.length > that.mass.length) {
            return that.plus(this);
        }
        var sum = new Moments();
        for (int i = 0; i < mass.length; i++) {
            if (mass[i] > 0) {
                sum(sum, mass[i], mean[i], variance[i], that);
            }
        }
        return sum.toDistribution();
    }

    /// Adds the sums of one bin's delay with all of `that`: they ascend, so the bin they fall into need not be searched,
    /// and what falls into one bin is added up before it is stored.
    private static void sum(Moments sums, double ownMass, double ownMean, double ownVariance, Distribution that) {
        int bin = Bins.indexOf(ownMean + that.mean[0]);
        double edge = EDGES[bin + 1];
        double mass = 0;
        double sum = 0;
        double squares = 0;
        for (int j = 0; j < that.mass.length; j++) {
            double weight = ownMass * that.mass[j];
            if (weight < NEGLIGIBLE) {
                continue;
            }
            double value = ownMean + that.mean[j];
            if (value >= edge) {
                sums.addSums(bin, mass, sum, squares);
                mass = 0;
                sum = 0;
                squares = 0;
                do {
                    edge = EDGES[++bin + 1];
                } while (value >= edge);
            }
            mass += weight;
            sum += weight * value;
            squares += weight * (value * value + ownVariance + that.variance[j]);
        }
        sums.addSums(bin, mass, sum, squares);
    }

    /// This delay `count` times, one after the other, each anew.
    public Distribution times(int count) {
        if (count < 0) {
            throw new IllegalArgumentException(count + " times");
        }
        var result = ZERO;
        var power = this;
        for (int left = count; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result.plus(power);
            }
            if (left > 1) {
                power = power.plus(power);
            }
        }
        return result;
    }

    /// The later of two delays that begin together.
    public Distribution max(Distribution that) {
        var latest = new Moments();
        double before = 0;
        double thatBefore = 0;
        for (int bin = Math.min(first, that.first); bin < Math.max(end(), that.end()); bin++) {
            int i = bin - first;
            int j = bin - that.first;
            double here = i >= 0 && i < mass.length ? mass[i] : 0;
            double thatHere = j >= 0 && j < that.mass.length ? that.mass[j] : 0;
            if (here * thatBefore > 0) {
                latest.add(bin, here * thatBefore, mean[i], variance[i]);
            }
            if (thatHere * before > 0) {
                latest.add(bin, thatHere * before, that.mean[j], that.variance[j]);
            }
            if (here * thatHere > 0) {
                addLater(latest, bin, here * thatHere, mean[i], Math.sqrt(variance[i]), that.mean[j], Math.sqrt(that.variance[j]));
            }
            before += here;
            thatBefore += thatHere;
        }
        return latest.toDistribution();
    }

    /// Within one bin each side stands for two points, one deviation either side of its mean.
    private static void addLater(Moments latest, int bin, double mass, double a, double aDeviation, double b, double bDeviation) {
        double low = Math.max(a - aDeviation, b - bDeviation);
        double high = Math.max(a + aDeviation, b + bDeviation);
        double aHigh = Math.max(a + aDeviation, b - bDeviation);
        double bHigh = Math.max(a - aDeviation, b + bDeviation);
        double mean = (low + high + aHigh + bHigh) / 4;
        double squares = (low * low + high * high + aHigh * aHigh + bHigh * bHigh) / 4;
        latest.add(bin, mass, Math.clamp(mean, EDGES[bin], EDGES[bin + 1]), Math.max(0, squares - mean * mean));
    }

    /// This delay made longer or shorter by a factor.
    public Distribution scale(double factor) {
        if (!(factor >= 0 && Double.isFinite(factor))) {
            throw new IllegalArgumentException("a factor of " + factor);
        }
        var scaled = new Moments();
        for (int i = 0; i < mass.length; i++) {
            scaled.addSpread(mass[i], factor * mean[i], factor * factor * variance[i]);
        }
        return scaled.toDistribution();
    }

    /// The delay that `percent` of all cases do not exceed, from 0 to 100.
    public double percentile(double percent) {
        double left = Math.clamp(percent, 0, 100) / 100;
        int last = mass.length - 1;
        for (int i = 0; i < last; i++) {
            if (mass[i] > 0 && left <= mass[i]) {
                return low(i) + (high(i) - low(i)) * left / mass[i];
            }
            left -= mass[i];
        }
        return low(last) + (high(last) - low(last)) * Math.clamp(left / mass[last], 0, 1);
    }

    /// The probability of a delay of at most `millis`.
    public double cdf(double millis) {
        if (millis < 0) {
            return 0;
        }
        int bin = Bins.indexOf(millis);
        double below = 0;
        for (int i = 0; i < Math.min(bin - first, mass.length); i++) {
            below += mass[i];
        }
        int i = bin - first;
        if (i < 0 || i >= mass.length || mass[i] == 0) {
            return Math.min(below, 1);
        }
        double width = high(i) - low(i);
        double part = width > 0 ? Math.clamp((millis - low(i)) / width, 0, 1) : millis >= low(i) ? 1 : 0;
        return Math.min(below + part * mass[i], 1);
    }

    /// The average delay in milliseconds.
    public double mean() {
        double sum = 0;
        for (int i = 0; i < mass.length; i++) {
            sum += mass[i] * mean[i];
        }
        return sum;
    }

    /// The standard deviation in milliseconds.
    public double deviation() {
        double center = mean();
        double sum = 0;
        for (int i = 0; i < mass.length; i++) {
            sum += mass[i] * ((mean[i] - center) * (mean[i] - center) + variance[i]);
        }
        return Math.sqrt(sum);
    }

    public Percentiles percentiles() {
        return new Percentiles(percentile(50), percentile(90), percentile(95), percentile(99), mean());
    }

    /// Where the values of a bin begin, were they uniform with its mean and variance.
    private double low(int i) {
        return Math.max(EDGES[first + i], mean[i] - SQRT_3 * Math.sqrt(variance[i]));
    }

    private double high(int i) {
        return Math.min(EDGES[first + i + 1], mean[i] + SQRT_3 * Math.sqrt(variance[i]));
    }

    private int end() {
        return first + mass.length;
    }

    @Override public boolean equals(Object other) {
        return other instanceof Distribution that && first == that.first && Arrays.equals(mass, that.mass)
                && Arrays.equals(mean, that.mean) && Arrays.equals(variance, that.variance);
    }

    @Override public int hashCode() {
        return 31 * (31 * first + Arrays.hashCode(mass)) + Arrays.hashCode(mean);
    }

    /// For messages in tests: the percentiles.
    @Override public String toString() {
        var p = percentiles();
        return String.format(Locale.ROOT, "Distribution[p50=%.4g, p90=%.4g, p99=%.4g, mean=%.4g ms, %d of %d bins]",
                p.p50(), p.p90(), p.p99(), p.mean(), mass.length, COUNT);
    }
}
