package io.archloom.estimate;

import io.archloom.graph.Graph;
import io.archloom.graph.StrongComponents;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Solves the traffic equations: flows in topological order, and those that feed each other together as a [FlowLoop].
final class TrafficSolver {
    private static final int PEAK_STEPS = 100;
    /// What fewer than so many of the events that enter cause does not show on a bill.
    private static final double UNNOTICED = 1e-7;

    private final FlowEquations equations;
    private final Scopes scopes;
    private final List<List<Integer>> components;
    private final Graph<Integer, Integer> dependencies;
    /// The component that each unknown is in.
    private final int[] place;
    private final Set<List<Integer>> cyclic = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<List<Integer>> unsolvable = Collections.newSetFromMap(new IdentityHashMap<>());

    TrafficSolver(FlowEquations equations, Scopes scopes) {
        this.equations = equations;
        this.scopes = scopes;
        var builder = Graph.<Integer, Integer>builder();
        for (int unknown = 0; unknown < equations.unknowns().size(); unknown++) {
            builder.node(unknown);
        }
        int edge = 0;
        for (var term : equations.terms()) {
            for (int source : term.sources()) {
                builder.edge(edge++, source, term.target());
            }
        }
        dependencies = builder.build();
        components = StrongComponents.of(dependencies);
        place = new int[equations.unknowns().size()];
        for (int i = 0; i < components.size(); i++) {
            if (StrongComponents.isCyclic(dependencies, components.get(i))) {
                cyclic.add(components.get(i));
            }
            for (int member : components.get(i)) {
                place[member] = i;
            }
        }
    }

    /// Sets the flows in the scopes, and says what they are.
    Traffic solve() {
        var runaways = new ArrayList<Traffic.Runaway>();
        for (var component : components) {
            solve(component).ifPresent(runaway -> {
                runaways.add(runaway);
                unsolvable.add(component);
            });
        }
        var peaks = peaks();
        var flows = LinkedHashMap.<ResourceId, Map<String, Double>>newLinkedHashMap(scopes.resources().size());
        scopes.resources().forEach(scope -> flows.put(scope.resource().id(), scope.flows()));
        var carried = LinkedHashMap.<ConnectionId, Double>newLinkedHashMap(scopes.connections().size());
        scopes.connections().forEach(scope -> carried.put(scope.link().id(), scope.out()));
        return new Traffic(flows, carried, delivered(), peaks, List.copyOf(runaways));
    }

    private Optional<Traffic.Runaway> solve(List<Integer> component) {
        if (cyclic.contains(component)) {
            return new FlowLoop(equations, component).solve();
        }
        int unknown = component.getFirst();
        equations.unknowns().get(unknown).rate(equations.evaluate(unknown));
        return Optional.empty();
    }

    /// Of all that a connection adds to its target's flows, the most: a read-write is one read and one write, but one event.
    private Map<ConnectionId, Double> delivered() {
        var delivered = LinkedHashMap.<ConnectionId, Double>newLinkedHashMap(scopes.connections().size());
        scopes.connections().forEach(scope -> delivered.put(scope.link().id(), 0.0));
        for (var term : equations.terms()) {
            if (term.arrives()) {
                term.connection().ifPresent(id -> delivered.merge(id, term.value(), Math::max));
            }
        }
        return delivered;
    }

    /// Busiest over mean, for each flow the mean of what feeds it, weighted by rate: all sources are taken to be busy at
    /// the same time.
    private Map<ResourceId, Double> peaks() {
        var peak = new double[equations.unknowns().size()];
        Arrays.fill(peak, 1);
        var weights = new IdentityHashMap<FlowEquations.Term, Double>();
        equations.terms().forEach(term -> weights.put(term, term.value()));
        for (var component : components) {
            boolean cyclic = component.size() > 1;
            double change = 1;
            for (int step = 0; step == 0 || cyclic && step < PEAK_STEPS && change > 1e-12; step++) {
                change = 0;
                for (int unknown : component) {
                    double next = peak(unknown, peak, weights);
                    change = Math.max(change, Math.abs(next - peak[unknown]));
                    peak[unknown] = next;
                }
            }
        }
        var peaks = LinkedHashMap.<ResourceId, Double>newLinkedHashMap(scopes.resources().size());
        for (var scope : scopes.resources()) {
            var id = scope.resource().id();
            double busiest = equations.mainFlow(id).map(main -> busiest(main, scope, peak)).orElse(1.0);
            scope.peak(busiest);
            peaks.put(id, busiest);
        }
        return peaks;
    }

    private double peak(int unknown, double[] peak, Map<FlowEquations.Term, Double> weights) {
        double sum = equations.base(unknown) * equations.basePeak(unknown);
        double weight = equations.base(unknown);
        for (var term : equations.termsOf(unknown)) {
            double value = weights.get(term);
            sum += value * sourcePeak(term, peak);
            weight += value;
        }
        return weight > 0 ? sum / weight : 1;
    }

    private double sourcePeak(FlowEquations.Term term, double[] peak) {
        double sum = 0;
        double weight = 0;
        for (int source : term.sources()) {
            double rate = equations.unknowns().get(source).rate();
            sum += rate * peak[source];
            weight += rate;
        }
        return weight > 0 ? sum / weight : 1;
    }

    /// The peak of the main flow or, where nothing flows there, of the first flow that has any.
    private double busiest(int main, ResourceScope scope, double[] peak) {
        for (int i = 0; i < scope.kind().flows().size(); i++) {
            if (scope.flow(i) > 0) {
                return peak[main + i];
            }
        }
        return 1;
    }

    Optional<Integer> mainFlow(ResourceId resource) {
        return equations.mainFlow(resource);
    }

    /// What enters from outside at an unknown, in events per second.
    double entering(int unknown) {
        return equations.base(unknown);
    }

    /// What `measure` gives for the resources whose flows would change if nothing entered at an unknown; afterwards the
    /// flows are what they were. What runs away is left as it is.
    <T> T without(int unknown, Function<LinkedHashSet<ResourceId>, T> measure) {
        var before = new LinkedHashMap<Integer, Double>();
        var changed = new LinkedHashSet<ResourceId>();
        double entering = equations.base(unknown);
        equations.base(unknown, 0);
        try {
            var waiting = new TreeSet<>(List.of(place[unknown]));
            while (!waiting.isEmpty()) {
                var component = components.get(waiting.pollFirst());
                if (unsolvable.contains(component)) {
                    continue;
                }
                component.forEach(flow -> before.put(flow, equations.unknowns().get(flow).rate()));
                solve(component);
                for (int flow : component) {
                    if (Math.abs(equations.unknowns().get(flow).rate() - before.get(flow)) > UNNOTICED * entering) {
                        changed.add(equations.unknowns().get(flow).scope().resource().id());
                        for (int edge : dependencies.out(flow)) {
                            int next = place[dependencies.to(edge)];
                            if (next > place[flow]) {
                                waiting.add(next);
                            }
                        }
                    }
                }
            }
            return measure.apply(changed);
        } finally {
            equations.base(unknown, entering);
            before.forEach((flow, rate) -> equations.unknowns().get(flow).rate(rate));
        }
    }
}
