package io.archloom.quantity;

/// How long something takes, in milliseconds: half of all cases within `p50`, 99 of 100 within `p99`, `mean` on average.
/// The percentiles never decrease; the mean may lie anywhere, in a heavy tail even above `p99`.
public record Percentiles(double p50, double p90, double p95, double p99, double mean) {
    public static final Percentiles ZERO = new Percentiles(0, 0, 0, 0, 0);

    public Percentiles {
        if (!(0 <= p50 && p50 <= p90 && p90 <= p95 && p95 <= p99 && mean >= 0)) {
            throw new IllegalArgumentException("percentiles out of order: " + p50 + ", " + p90 + ", " + p95 + ", " + p99 + ", mean " + mean);
        }
    }
}
