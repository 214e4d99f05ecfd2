package io.archloom.estimate;

import io.archloom.catalog.Catalog;
import io.archloom.model.Design;
import io.archloom.topology.Topology;
import java.util.List;

/// All that is estimated of a design. The same design, catalogue and options always give the same numbers.
///
///     var estimates = Estimates.of(design, catalog, Options.of(design));
///     estimates.cost().total();
///
/// @param paths    request paths, slowest p99 first
/// @param capacity limits, the first to break first
/// @param scopes   what references mean at each element, for rules, cards and printers
public record Estimates(Topology topology, Traffic traffic, Cost cost, List<RequestPath> paths, List<Headroom> capacity, Scopes scopes) {

    /// What is chosen when looking at estimates.
    ///
    /// @param region   whose prices are used
    /// @param freeTier whether the account's free tier is subtracted
    public record Options(String region, boolean freeTier) {
        /// As the design itself says.
        public static Options of(Design design) {
            return new Options(design.environment().region(), design.settings().freeTier());
        }
    }

    public static Estimates of(Design design, Catalog catalog, Options options) {
        return of(design, catalog, Topology.of(design.structure(), catalog), options);
    }

    /// For callers that have the design's topology already.
    public static Estimates of(Design design, Catalog catalog, Topology topology, Options options) {
        var scopes = new Scopes(design, catalog, topology);
        var solver = new TrafficSolver(new FlowEquations(scopes, design.workload()), scopes);
        var traffic = solver.solve();
        // waiting times come before cost, because functions are billed while they wait
        var timings = new Timings(scopes);
        var cost = new Billing(scopes, catalog.prices(), options.region(), options.freeTier()).cost(solver);
        var paths = new Paths(scopes, timings, design.workload()).paths();
        var capacity = new Capacity(scopes, timings).headrooms();
        return new Estimates(topology, traffic, cost, paths, capacity, scopes);
    }
}
