package io.archloom.estimate;

/// The share of calls that find no warm instance of a function.
///
/// Calls come at random (Poisson) and take the first idle instance of a row of instances; an instance that is idle for
/// the keep-alive time goes away. The first instance sees all calls; instance *k* + 1 sees those that find *k* busy, a
/// share of *B(k, a)* by Erlang's loss formula with *a* = rate × busy time, and serves those that the next does not see.
/// A call that it serves is cold when the gap before it exceeds the keep-alive time, which has the probability
/// *e^(−rate·B·keep-alive)* if the overflow is taken as random again:
///
///     share = Σ (B(k, a) − B(k+1, a)) · e^(−rate · B(k, a) · keepAlive)
///
/// Of calls that hardly overlap this is *e^(−rate·keep-alive)*: one a minute with ten minutes is e⁻¹⁰. Where calls do
/// overlap, second instances are kept for them and start cold more often: between two and four calls a second-long
/// busy time per keep-alive the share can rise a little with the rate before it falls. Simulations of the same rules
/// (SimFaaS, 2021; `ColdShareTest`) agree within 15 %.
final class ColdShare {
    private static final int MOST_INSTANCES = 50_000;
    /// Shares below this are left out.
    private static final double NEGLIGIBLE = 1e-12;
    /// Exponents beyond this make nothing.
    private static final double FAR = 700;

    private ColdShare() {}

    /// @param rate        calls a second; 0: each call finds nothing warm
    /// @param busy        mean seconds that a call keeps an instance busy
    /// @param keepAlive   seconds that an idle instance stays
    /// @param provisioned instances that are always warm
    static double of(double rate, double busy, double keepAlive, double provisioned) {
        double load = rate * busy;
        double seen = 1;
        double share = 0;
        for (int instance = 0; instance < MOST_INSTANCES; instance++) {
            double overflow = load * seen / (instance + 1 + load * seen);
            double exponent = rate * seen * keepAlive;
            if (instance >= provisioned && exponent < FAR) {
                share += (seen - overflow) * Math.exp(-exponent);
            }
            seen = overflow;
            if (seen < NEGLIGIBLE) {
                break;
            }
        }
        return Math.clamp(share, 0, 1);
    }
}
