package io.archloom.estimate;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ColdStarts;
import io.archloom.catalog.Delay;
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
    /// The mechanism of a cold start, named by the catalogue.
    static final String COLD_START = "cold-start";
    /// Seconds that an idle instance is kept, where its kind does not say: M. Shahrad et al. 2020 and others report 5 to 20
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
                    case Delay.Behaviour _ -> { }
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
        return scope.kind().service().stream()
                .filter(delay -> delay.source() instanceof Delay.Behaviour(var name) && name.equals(COLD_START))
                .filter(delay -> delay.when().map(when -> when.holdsIn(scope)).orElse(true))
                .limit(1).map(delay -> coldStart(delay, scope, busy, arrivals.get())).toList();
    }

    private Wait coldStart(Delay delay, ResourceScope scope, double busy, Arrivals arrivals) {
        double share = arrivals.coldShare(busy, first(scope, KEEP_ALIVE, "keepAlive"),
                first(scope, 0, "ProvisionedConcurrency", "ProvisionedConcurrentExecutions"));
        return measured(catalog, scope)
                .map(measurement -> new Wait(delay, share, DelayAlgebra.plus(
                        DelayAlgebra.measured(Double.NaN, measurement.initP50(), Double.NaN, measurement.initP99()),
                        DelayAlgebra.around(measurement.firstHandler(), 1)), measurement.provenance().confidence() == Confidence.PLACEHOLDER))
                .orElse(new Wait(delay, share, Distribution.ZERO, true));
    }

    private static Optional<ColdStarts.Measurement> measured(Catalog catalog, ResourceScope scope) {
        double memory = first(scope, SMALLEST_MEMORY, "MemorySize") / Unit.MEGABYTES.factor();
        var architecture = scope.text("Architecture").isEmpty() ? scope.text("Architectures") : scope.text("Architecture");
        return catalog.coldStarts().of(scope.text("Runtime"), architecture.isEmpty() ? "x86_64" : architecture, (int) memory);
    }

    /// Where a cold start's duration is known from.
    static Optional<Provenance> measurement(Catalog catalog, ResourceScope scope) {
        return measured(catalog, scope).map(ColdStarts.Measurement::provenance);
    }

    /// The first of these numbers that is known, or `otherwise`.
    private static double first(ResourceScope scope, double otherwise, String... names) {
        for (var name : names) {
            double number = scope.number(name);
            if (!Double.isNaN(number)) {
                return number;
            }
        }
        return otherwise;
    }
}
