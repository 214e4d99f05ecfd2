package io.archloom.workbench;

import io.archloom.catalog.Catalog;
import io.archloom.estimate.Cost;
import io.archloom.estimate.Estimates;
import io.archloom.model.Design;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a design costs in each of its environments.
///
/// @param costs by the environment's name, in the design's order
public record EnvironmentCosts(SequencedMap<String, Cost> costs) {
    public EnvironmentCosts {
        costs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(costs));
    }

    public static EnvironmentCosts of(Design design, Catalog catalog) {
        var costs = new LinkedHashMap<String, Cost>();
        for (var environment : design.environments()) {
            var there = design.in(environment.name());
            costs.put(environment.name(), Estimates.of(there, catalog, Estimates.Options.of(there)).cost());
        }
        return new EnvironmentCosts(costs);
    }
}
