package io.archloom.quantity;

/// The intervals on which distributions of delays live: the first holds everything below 0.01 ms, the last everything from 10⁹ ms
/// (eleven days) on, those between are each 4 % wide.
final class Bins {
    private static final double START = 0.01;
    private static final double END = 1e9;
    private static final double RATIO = 1.04;

    /// The lower edge of each bin, and an infinite edge after the last.
    static final double[] EDGES = edges();
    static final int COUNT = EDGES.length - 1;

    private Bins() {}

    private static double[] edges() {
        int between = (int) Math.ceil(Math.log(END / START) / Math.log(RATIO));
        var edges = new double[between + 3];
        for (int i = 0; i <= between; i++) {
            edges[i + 1] = START * Math.pow(RATIO, i);
        }
        edges[between + 2] = Double.POSITIVE_INFINITY;
        return edges;
    }

    /// The bin that `value` falls into.
    static int indexOf(double value) {
        if (value < START) {
            return 0;
        }
        int bin = Math.min(COUNT - 1, 1 + (int) (Math.log(value / START) / Math.log(RATIO)));
        // the logarithm may miss an edge by a rounding
        if (value < EDGES[bin]) {
            return bin - 1;
        }
        return value >= EDGES[bin + 1] ? bin + 1 : bin;
    }
}
