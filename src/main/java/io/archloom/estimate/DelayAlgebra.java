package io.archloom.estimate;

import io.archloom.quantity.Distribution;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Sums, maxima and shapes of delays, each computed once: a system has many hops of few sorts, and an edit changes few.
///
/// Results depend on the operands alone, so it does not matter to anybody what is remembered. All threads share what is.
final class DelayAlgebra {
    /// Thirty thousand years, in milliseconds.
    private static final double LONGEST = 1e15;
    /// How many results are remembered, twice: those that were asked for lately and those that were before.
    private static final int MOST = 5_000;
    private static volatile Map<Object, Distribution> lately = new ConcurrentHashMap<>();
    private static volatile Map<Object, Distribution> before = Map.of();

    private enum Operation { PLUS, MAX }

    /// Two very operands: what comes from here is the same object each time.
    private record Pair(Operation operation, Distribution left, Distribution right) {
        @Override public boolean equals(Object other) {
            return other instanceof Pair that && operation == that.operation && left == that.left && right == that.right;
        }

        @Override public int hashCode() {
            return 31 * (31 * System.identityHashCode(left) + System.identityHashCode(right)) + operation.ordinal();
        }
    }

    /// The first with a probability, otherwise the second.
    private record Mix(double probability, Distribution delay, Distribution otherwise) {
        @Override public boolean equals(Object other) {
            return other instanceof Mix that && probability == that.probability && delay == that.delay && otherwise == that.otherwise;
        }

        @Override public int hashCode() {
            return 31 * (31 * Double.hashCode(probability) + System.identityHashCode(delay)) + System.identityHashCode(otherwise);
        }
    }

    private record Lognormal(double mean, double spread) {}

    private record Measured(double p10, double p50, double p90, double p99) {}

    private DelayAlgebra() {}

    static Distribution plus(Distribution first, Distribution then) {
        return isNothing(then) ? first : isNothing(first) ? then : known(new Pair(Operation.PLUS, first, then), () -> first.plus(then));
    }

    static Distribution max(Distribution left, Distribution right) {
        return isNothing(right) ? left : isNothing(left) ? right : known(new Pair(Operation.MAX, left, right), () -> left.max(right));
    }

    /// The delay with a probability, otherwise none.
    static Distribution maybe(double probability, Distribution delay) {
        return mix(probability, delay, Distribution.ZERO);
    }

    static Distribution mix(double probability, Distribution delay, Distribution otherwise) {
        return probability >= 1 || delay == otherwise ? delay : probability <= 0 ? otherwise
                : known(new Mix(probability, delay, otherwise), () -> delay.mix(probability, otherwise));
    }

    /// A lognormal delay with this mean in milliseconds, whose p99 is `spread` times its median; of what somebody has mistyped, the
    /// longest that can be reckoned with.
    static Distribution around(double given, double spread) {
        if (!(given > 0)) {
            return Distribution.ZERO;
        }
        double mean = Math.min(given, LONGEST);
        return known(new Lognormal(mean, spread), () -> {
            double sigma = Math.log(Math.max(1, spread)) / 2.3263478740408408;
            double median = mean * Math.exp(-sigma * sigma / 2);
            return sigma == 0 ? Distribution.constant(mean) : Distribution.lognormal(median, median * spread);
        });
    }

    /// Through measured percentiles in milliseconds; those that are NaN were not measured.
    static Distribution measured(double p10, double p50, double p90, double p99) {
        return known(new Measured(p10, p50, p90, p99), () -> Double.isNaN(p90) ? Distribution.lognormal(p50, p99)
                : Double.isNaN(p10) ? Distribution.ofPercentiles(p50, p90, p99) : Distribution.ofPercentiles(p10, p50, p90, p99));
    }

    /// The delay several times, one after the other; a part of one is taken as its probability.
    static Distribution inSequence(double count, Distribution delay) {
        return times(count, delay, Operation.PLUS);
    }

    /// The last of several such delays that begin together.
    static Distribution atOnce(double count, Distribution delay) {
        return times(count, delay, Operation.MAX);
    }

    private static Distribution times(double count, Distribution delay, Operation operation) {
        if (isNothing(delay) || !(count > 0)) {
            return Distribution.ZERO;
        }
        long whole = (long) Math.min(count, 1e9);
        var result = Distribution.ZERO;
        var power = delay;
        for (long left = whole; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = apply(operation, result, power);
            }
            if (left > 1) {
                power = apply(operation, power, power);
            }
        }
        double part = Math.min(count, 1e9) - whole;
        return part > 0 ? mix(part, apply(operation, result, delay), result) : result;
    }

    private static Distribution apply(Operation operation, Distribution left, Distribution right) {
        return operation == Operation.PLUS ? plus(left, right) : max(left, right);
    }

    static boolean isNothing(Distribution delay) {
        return delay == Distribution.ZERO;
    }

    private static Distribution known(Object key, Supplier<Distribution> computation) {
        var known = lately.get(key);
        if (known != null) {
            return known;
        }
        var earlier = before.get(key);
        var result = earlier != null ? earlier : computation.get();
        if (lately.size() >= MOST) {
            forget();
        }
        var first = lately.putIfAbsent(key, result);
        return first != null ? first : result;
    }

    private static synchronized void forget() {
        if (lately.size() >= MOST) {
            before = lately;
            lately = new ConcurrentHashMap<>();
        }
    }
}
