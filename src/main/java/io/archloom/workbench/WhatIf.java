package io.archloom.workbench;

import io.archloom.catalog.ResourceKind.Role;
import io.archloom.estimate.RequestPath;
import io.archloom.quantity.Money;
import java.util.Comparator;
import java.util.Optional;

/// What a change would make of a design, in the numbers that it is about.
///
/// @param before the design as it is
/// @param after  as it would be
public record WhatIf(Facts before, Facts after) {

    /// Of one design.
    ///
    /// @param cold   of the path with the most cold starts, the share of requests that meet one
    /// @param p99    of the slowest path, in milliseconds; empty without paths
    /// @param grants how many actions on resources are allowed
    /// @param memory of all functions together, in bytes, for one instance of each
    public record Facts(int functions, Money cost, Optional<Double> cold, Optional<Double> p99, int grants, double memory, int problems) {

        static Facts of(Analysis analysis) {
            var topology = analysis.estimates().topology();
            var functions = analysis.design().structure().resources().keySet().stream().filter(id -> topology.kind(id).role() == Role.FUNCTION).toList();
            double memory = functions.stream()
                    .mapToDouble(id -> topology.kind(id).coldStart().map(cold -> cold.memory().in(analysis.estimates().scopes().of(id))).orElse(Double.NaN))
                    .filter(Double::isFinite).sum();
            return new Facts(functions.size(), analysis.cost().total(), analysis.paths().stream().map(RequestPath::coldShare).max(Comparator.naturalOrder()),
                    analysis.worstPath().map(path -> path.felt().p99()), analysis.synthesis().permits().size(), memory, analysis.problems().size());
        }
    }

    public static WhatIf of(Analysis before, Analysis after) {
        return new WhatIf(Facts.of(before), Facts.of(after));
    }
}
