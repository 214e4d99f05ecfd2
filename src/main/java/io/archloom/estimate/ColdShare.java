package io.archloom.estimate;

/// The share of calls that find no warm instance of a function.
///
/// Calls come at random (Poisson) and go to the instance that became idle last; an instance that is idle for the keep-alive
/// time goes away. Then the number of busy instances is that of the queue M/M/∞, Poisson distributed with mean
/// *a* = rate × busy time, and the *k*-th instance is needed only when *k* are busy at once. It is there if that was so
/// within the keep-alive time. So a call that makes *k* instances busy is cold when the first passage *T* of the busy number
/// from *k* − 1 to *k* took longer:
///
///     share = Σ P(k − 1 busy) · P(T(k) > keepAlive)
///
/// The first two moments *m* and *s* of *T* follow from those of *T(k − 1)*. *T* is either short, when the busy number comes
/// back at once, or long and nearly exponential; the moments give the long part its probability *2m²/s* and its rate *2m/s*.
///
/// Of calls that hardly overlap the share is *e^(−rate·keepAlive)*: one a minute with ten minutes is e⁻¹⁰. Where calls do
/// overlap, second instances are kept for them and start cold more often, so the share can rise a little with the rate before it
/// falls on. `ColdShareTest` compares with simulations of these rules (SimFaaS, N. Mahmoudi and H. Khazaei 2021: within 8 %) and with
/// calls measured on AWS Lambda.
final class ColdShare {
    private static final int MOST_INSTANCES = 20_000;
    /// Probabilities below this are left out.
    private static final double NEGLIGIBLE = 1e-12;

    private ColdShare() {}

    /// @param rate        calls a second; 0: each call finds nothing warm
    /// @param busy        mean seconds that a call keeps an instance busy
    /// @param keepAlive   seconds that an idle instance stays
    /// @param provisioned instances that are always warm
    static double of(double rate, double busy, double keepAlive, double provisioned) {
        if (!(rate > 0)) {
            return provisioned >= 1 ? 0 : 1;
        }
        double load = rate * busy;
        double logarithm = -load;
        double mean = 1 / rate;
        double square = 2 / (rate * rate);
        double share = 0;
        for (int instance = 1; instance <= MOST_INSTANCES; instance++) {
            double likely = Math.exp(logarithm);
            if (instance > load && likely < NEGLIGIBLE) {
                break;
            }
            if (instance > provisioned) {
                double decay = 2 * mean / square;
                share += likely * mean * decay * Math.exp(-decay * keepAlive);
            }
            // from here on `instance` are busy: the next event frees one of them or is a call
            double freed = instance / load;
            double event = rate * (1 + freed);
            double down = freed / (1 + freed);
            double next = 1 / rate + freed * mean;
            square = (2 / (event * event) + 2 / event * down * (mean + next) + down * (square + 2 * mean * next)) / (1 - down);
            mean = next;
            logarithm += Math.log(load / instance);
        }
        return Math.clamp(share, 0, 1);
    }
}
