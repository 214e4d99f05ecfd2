package io.archloom.quantity;

import static io.archloom.quantity.Bins.EDGES;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// The distributions one starts from.
final class Shapes {
    /// Normal scores beyond this, about 10⁻⁹ of the mass on either side, are left out.
    private static final double FARTHEST = 6;
    /// Parts of a bin in which the density is taken as constant.
    private static final int PARTS = 4;
    /// Where p99 is nearer to p50 than this, the shape would vanish between two parts of a bin.
    private static final double NARROW = 0.02;

    private Shapes() {}

    static Distribution lognormal(double p50, double p99) {
        return ofPercentiles(new double[] {0, Normal.Z99}, new double[] {p50, p99});
    }

    static Distribution exponential(double mean) {
        if (!(mean >= 0 && Double.isFinite(mean))) {
            throw new IllegalArgumentException("a mean of " + mean + " ms");
        }
        return mean == 0 ? Distribution.ZERO : ofCdf(millis -> -Math.expm1(-millis / mean), 1e-9 * mean, 21 * mean);
    }

    /// The distribution with these delays at these normal scores.
    static Distribution ofPercentiles(double[] scores, double[] millis) {
        int last = millis.length - 1;
        if (Arrays.stream(millis).allMatch(value -> value == 0)) {
            return Distribution.ZERO;
        }
        for (int i = 0; i <= last; i++) {
            if (!(millis[i] > (i == 0 ? 0 : Math.nextDown(millis[i - 1])) && Double.isFinite(millis[i]))) {
                throw new IllegalArgumentException("percentiles that are not positive or not in order: " + Arrays.toString(millis));
            }
        }
        var logs = Arrays.stream(millis).map(Math::log).toArray();
        int median = scores[0] == 0 ? 0 : 1;
        double tail = (logs[last] - logs[median]) / scores[last];
        double head = (logs[1] - logs[0]) / (scores[1] - scores[0]);
        if (logs[last] - logs[0] < NARROW) {
            double mean = Math.exp(logs[median] + tail * tail / 2);
            double deviation = mean * Math.sqrt(Math.expm1(tail * tail));
            return Distribution.constant(mean - deviation).mix(0.5, Distribution.constant(mean + deviation));
        }
        DoubleUnaryOperator cdf = value -> {
            double log = Math.log(value);
            if (log < logs[0]) {
                return Normal.cdf(scores[0] - (logs[0] - log) / head);
            }
            int i = last;
            while (log < logs[i]) {
                i--;
            }
            double slope = i == last ? tail : (logs[i + 1] - logs[i]) / (scores[i + 1] - scores[i]);
            return Normal.cdf(log == logs[i] ? scores[i] : scores[i] + (log - logs[i]) / slope);
        };
        return ofCdf(cdf, Math.exp(logs[0] - head * (scores[0] + FARTHEST)), Math.exp(logs[last] + tail * (FARTHEST - scores[last])));
    }

    /// The distribution with this distribution function; what lies outside the bounds is put on them.
    private static Distribution ofCdf(DoubleUnaryOperator cdf, double lowest, double highest) {
        var sum = new Moments();
        double from = lowest;
        double reached = cdf.applyAsDouble(lowest);
        sum.add(reached, lowest, 0);
        for (int bin = Bins.indexOf(lowest); from < highest; bin++) {
            double step = (Math.min(EDGES[bin + 1], 2 * EDGES[bin] + 1) - EDGES[bin]) / PARTS;
            for (int part = 1; part <= PARTS && from < highest; part++) {
                double to = Math.min(highest, part == PARTS ? EDGES[bin + 1] : EDGES[bin] + part * step);
                if (to <= from) {
                    continue;
                }
                double next = cdf.applyAsDouble(to);
                if (next > reached) {
                    sum.add(bin, next - reached, (from + to) / 2, (to - from) * (to - from) / 12);
                }
                reached = Math.max(reached, next);
                from = to;
            }
        }
        if (reached < 1) {
            sum.add(1 - reached, highest, 0);
        }
        return sum.toDistribution();
    }
}
