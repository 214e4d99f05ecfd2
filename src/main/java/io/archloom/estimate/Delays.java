package io.archloom.estimate;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ColdStarts;
import io.archloom.catalog.Delay;
import io.archloom.catalog.Delay.ColdStart;
import io.archloom.catalog.LatencyProfile;
import io.archloom.catalog.Provenance;
import io.archloom.catalog.Provenance.Confidence;
import io.archloom.catalog.formula.Formula;
import io.archloom.quantity.Distribution;
import io.archloom.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Turns the catalogue's delays into distributions.
final class Delays {
    /// Seconds that an idle instance is kept: M. Shahrad et al. 2020 and others report 5 to 20
    /// minutes for AWS Lambda; simulations use ten.
    private static final double KEEP_ALIVE = 600;
    private static final double MILLIS = 1000;
    private static final double SMALLEST_MEMORY = 128 * Unit.MEGABYTES.factor();

    private final Catalog catalog;

    Delays(Catalog catalog) {
        this.catalog = catalog;
    }

    /// The delays that apply, without cold starts.
    List<Wait> of(List<Delay> delays, Formula.Scope scope) {
        var waits = new ArrayList<Wait>(delays.size());
        for (var delay : delays) {
            if (delay.when().map(when -> when.holdsIn(scope)).orElse(true)) {
                switch (delay.source()) {
                    case Delay.Measured(var profile) -> waits.add(measured(delay, profile));
                    case Delay.Around(var mean, var spread) -> {
                        double millis = mean.in(scope) * MILLIS;
                        waits.add(new Wait(delay, 1, DelayAlgebra.around(Double.isFinite(millis) ? millis : 0, spread), Double.isNaN(millis)));
                    }
                    case ColdStart _ -> { }
                }
            }
        }
        return waits;
    }

    private Wait measured(Delay delay, String id) {
        var profile = catalog.latencies().get(id);
        return profile == null ? new Wait(delay, 1, Distribution.ZERO, true)
                : new Wait(delay, 1, distribution(profile), profile.provenance().confidence() == Confidence.PLACEHOLDER);
    }

    private static Distribution distribution(LatencyProfile profile) {
        return DelayAlgebra.measured(profile.p10().orElse(Double.NaN), profile.p50(), profile.p90().orElse(Double.NaN), profile.p99());
    }

    /// The cold start of a kind that has one; empty for all others.
    ///
    /// @param busy mean seconds that one call keeps an instance busy when it is warm
    List<Wait> coldStart(ResourceScope scope, double busy, Supplier<Arrivals> arrivals) {
        for (var delay : scope.kind().service()) {
            if (delay.source() instanceof ColdStart cold && delay.when().map(when -> when.holdsIn(scope)).orElse(true)) {
                return List.of(coldStart(delay, cold, scope, busy, arrivals.get()));
            }
        }
        return List.of();
    }

    private Wait coldStart(Delay delay, ColdStart cold, ResourceScope scope, double busy, Arrivals arrivals) {
        double share = arrivals.coldShare(busy, KEEP_ALIVE, cold.provisioned().map(it -> known(it.in(scope), 0)).orElse(0.0));
        return measured(catalog, cold, scope)
                .map(measurement -> new Wait(delay, share, DelayAlgebra.plus(
                        DelayAlgebra.measured(Double.NaN, measurement.initP50(), Double.NaN, measurement.initP99()),
                        DelayAlgebra.around(measurement.firstHandler(), 1)), measurement.provenance().confidence() == Confidence.PLACEHOLDER))
                .orElse(new Wait(delay, share, Distribution.ZERO, true));
    }

    private static Optional<ColdStarts.Measurement> measured(Catalog catalog, ColdStart cold, ResourceScope scope) {
        double memory = known(cold.memory().in(scope), SMALLEST_MEMORY) / Unit.MEGABYTES.factor();
        var architecture = scope.text(cold.architecture());
        return catalog.coldStarts().of(scope.text(cold.runtime()), architecture.isEmpty() ? "x86_64" : architecture, (int) memory);
    }

    /// Where a cold start's duration is known from.
    static Optional<Provenance> measurement(Catalog catalog, ColdStart cold, ResourceScope scope) {
        return measured(catalog, cold, scope).map(ColdStarts.Measurement::provenance);
    }

    private static double known(double number, double otherwise) {
        return Double.isNaN(number) ? otherwise : number;
    }
}
