package io.archloom.quantity;

/// The standard normal distribution.
final class Normal {
    /// Where the distribution function is 0.9 and 0.99.
    static final double Z90 = 1.2815515655446004;
    static final double Z99 = 2.3263478740408408;
    private static final double FARTHEST = 8;

    private Normal() {}

    /// The probability of a value up to `z`, to about 15 decimals.
    ///
    /// By the series Φ(z) = ½ + φ(z)·(z + z³/3 + z⁵/(3·5) + …), whose terms are all of one sign and so lose nothing.
    static double cdf(double z) {
        if (Math.abs(z) >= FARTHEST) {
            return z < 0 ? 0 : 1;
        }
        double sum = z;
        double term = z;
        for (int odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
            term *= z * z / odd;
            sum += term;
        }
        return Math.clamp(0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI), 0, 1);
    }
}
