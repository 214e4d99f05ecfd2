package io.archloom.quantity;

import static io.archloom.quantity.Bins.COUNT;
import static io.archloom.quantity.Bins.EDGES;

import java.util.Arrays;

/// A distribution being added up: for every bin its mass and the sums of its values and of their squares. Not thread-safe.
final class Moments {
    /// The part of each tail that is gathered into one point: it bounds the support, and with it the work.
    private static final double TAIL = 1e-6;
    /// A uniform distribution reaches this many deviations to either side.
    static final double SQRT_3 = Math.sqrt(3);

    private final double[] mass = new double[COUNT];
    private final double[] sum = new double[COUNT];
    private final double[] squares = new double[COUNT];
    /// All mass lies in bins from `first` to before `end`.
    private int first = COUNT;
    private int end;

    void add(double mass, double mean, double variance) {
        add(Bins.indexOf(mean), mass, mean, variance);
    }

    void add(int bin, double mass, double mean, double variance) {
        addSums(bin, mass, mass * mean, mass * (mean * mean + variance));
    }

    void addSums(int bin, double mass, double sum, double squares) {
        first = Math.min(first, bin);
        end = Math.max(end, bin + 1);
        this.mass[bin] += mass;
        this.sum[bin] += sum;
        this.squares[bin] += squares;
    }

    /// What has been added, scaled to a mass of 1.
    Distribution toDistribution() {
        var spread = spread();
        spread.gatherTails();
        return spread.trimmed();
    }

    private double total() {
        double total = 0;
        for (int bin = first; bin < end; bin++) {
            total += mass[bin];
        }
        return total;
    }

    private double mean(int bin) {
        double highest = bin == COUNT - 1 ? Double.MAX_VALUE : Math.nextDown(EDGES[bin + 1]);
        // a quotient of sums may leave its bin by a rounding
        return Math.clamp(sum[bin] / mass[bin], EDGES[bin], highest);
    }

    private double variance(int bin, double mean) {
        double variance = squares[bin] / mass[bin] - mean * mean;
        // below this it is what the subtraction left over, not spread
        return variance > mean * mean * 1e-13 ? variance : 0;
    }

    /// The same with a mass of 1, where values that spread beyond their bin's edges have moved to the bins where they belong.
    private Moments spread() {
        double total = total();
        var result = new Moments();
        for (int bin = first; bin < end; bin++) {
            if (mass[bin] > 0) {
                double mean = mean(bin);
                result.addSpread(mass[bin] / total, mean, variance(bin, mean));
            }
        }
        return result;
    }

    /// Adds a mass spread uniformly around `mean`, to as many bins as it reaches.
    void addSpread(double mass, double mean, double variance) {
        double reach = SQRT_3 * Math.sqrt(variance);
        double low = mean - reach;
        double high = mean + reach;
        int bin = Bins.indexOf(mean);
        if (low < 0 || EDGES[bin] <= low && high <= EDGES[bin + 1]) {
            add(bin, mass, mean, variance);
            return;
        }
        for (int at = Bins.indexOf(low); at < COUNT && EDGES[at] < high; at++) {
            double from = Math.max(low, EDGES[at]);
            double to = Math.min(high, EDGES[at + 1]);
            add(at, mass * (to - from) / (high - low), (from + to) / 2, (to - from) * (to - from) / 12);
        }
    }

    private void gatherTails() {
        int low = first;
        for (double tail = 0; tail + mass[low] <= TAIL; low++) {
            tail += mass[low];
        }
        gather(first, low);
        int high = end;
        for (double tail = 0; tail + mass[high - 1] <= TAIL; high--) {
            tail += mass[high - 1];
        }
        gather(high, end);
    }

    /// Replaces bins by one point with their mass and mean.
    private void gather(int from, int to) {
        double gatheredMass = 0;
        double gatheredSum = 0;
        for (int bin = from; bin < to; bin++) {
            gatheredMass += mass[bin];
            gatheredSum += sum[bin];
        }
        if (gatheredMass > 0) {
            Arrays.fill(mass, from, to, 0);
            Arrays.fill(sum, from, to, 0);
            Arrays.fill(squares, from, to, 0);
            add(gatheredMass, gatheredSum / gatheredMass, 0);
        }
    }

    private Distribution trimmed() {
        while (mass[first] == 0) {
            first++;
        }
        while (mass[end - 1] == 0) {
            end--;
        }
        var means = new double[end - first];
        var variances = new double[end - first];
        for (int i = 0; i < means.length; i++) {
            if (mass[first + i] > 0) {
                means[i] = mean(first + i);
                variances[i] = variance(first + i, means[i]);
            }
        }
        return new Distribution(first, Arrays.copyOfRange(mass, first, end), means, variances);
    }
}
