package io.archloom.estimate;

import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Load;
import io.archloom.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The traffic equations of a design: an unknown for each flow of each resource, and what flows into it.
///
/// The rate of a flow is its *base*, what enters the system there, plus its *terms*: the formulas of the connections that
/// feed it, or its own formula where it derives from others. The unknowns' values live in the scopes that the formulas read.
final class FlowEquations {
    /// Rates are held below this: no arithmetic on them overflows.
    private static final double LARGEST = 1e30;

    /// A flow of a resource.
    record Unknown(ResourceScope scope, int index) {
        double rate() {
            return scope.flow(index);
        }

        void rate(double rate) {
            scope.flow(index, rate);
        }
    }

    /// A part of a flow's rate.
    ///
    /// @param sources    the unknowns that its formula depends on
    /// @param connection the connection it comes over; empty for a derived flow
    /// @param arrives    whether it arrives at the connection's target, rather than being caused at its source
    record Term(int target, Formula formula, Formula.Scope scope, int[] sources, Optional<ConnectionId> connection, boolean arrives) {
        double value() {
            double value = formula.in(scope);
            return value > 0 ? Math.min(value, LARGEST) : 0;
        }
    }

    private final Scopes scopes;
    private final List<Unknown> unknowns = new ArrayList<>();
    private final Map<ResourceId, Integer> first = new HashMap<>();
    private final List<List<Term>> termsOf = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final double[] base;
    private final double[] basePeak;
    private final Map<ResourceKind, Map<String, Set<String>>> flowsBehind = new IdentityHashMap<>();

    FlowEquations(Scopes scopes, Workload workload) {
        this.scopes = scopes;
        for (var scope : scopes.resources()) {
            first.put(scope.resource().id(), unknowns.size());
            for (int i = 0; i < scope.kind().flows().size(); i++) {
                unknowns.add(new Unknown(scope, i));
                termsOf.add(new ArrayList<>());
            }
        }
        base = new double[unknowns.size()];
        basePeak = new double[unknowns.size()];
        for (var scope : scopes.resources()) {
            derive(scope);
            enter(scope, workload);
        }
        scopes.connections().forEach(this::connect);
    }

    List<Unknown> unknowns() {
        return unknowns;
    }

    List<Term> terms() {
        return terms;
    }

    List<Term> termsOf(int unknown) {
        return termsOf.get(unknown);
    }

    /// What enters from outside, in events per second.
    double base(int unknown) {
        return base[unknown];
    }

    /// Changes what enters from outside.
    void base(int unknown, double rate) {
        base[unknown] = rate;
    }

    /// The busiest rate over the mean rate of what enters from outside.
    double basePeak(int unknown) {
        return basePeak[unknown];
    }

    /// The unknown that is the first flow of a resource; empty where there is none.
    Optional<Integer> mainFlow(ResourceId resource) {
        return scopes.resource(resource).kind().flows().isEmpty() ? Optional.empty() : Optional.of(first.get(resource));
    }

    /// What a flow's rate should be by the present values of all others.
    double evaluate(int unknown) {
        double sum = base[unknown];
        for (var term : termsOf.get(unknown)) {
            sum += term.value();
        }
        return sum;
    }

    private void enter(ResourceScope scope, Workload workload) {
        if (scope.kind().flows().isEmpty()) {
            return;
        }
        int main = first.get(scope.resource().id());
        workload.load(scope.resource().id()).or(() -> scheduled(scope)).ifPresent(load -> {
            base[main] = load.rate().perSecond();
            basePeak[main] = load.profile().peakFactor();
        });
    }

    /// A source that nobody gave a load fires as its schedule says, unless it is switched off.
    private static Optional<Load> scheduled(ResourceScope scope) {
        return scope.kind().conduct().starts().fires().filter(fires -> fires.when().map(when -> when.holdsIn(scope)).orElse(true))
                .flatMap(fires -> ScheduleExpression.rate(scope.text(fires.schedule()))).map(Load::constant);
    }

    private void derive(ResourceScope scope) {
        var id = scope.resource().id();
        for (int i = 0; i < scope.kind().flows().size(); i++) {
            int target = first.get(id) + i;
            scope.kind().flows().get(i).of().ifPresent(formula -> {
                var sources = new LinkedHashSet<Integer>();
                formula.references().forEach(reference -> addFlows(scope, reference, sources));
                add(new Term(target, formula, scope, ints(sources), Optional.empty(), false));
            });
        }
    }

    private void connect(ConnectionScope scope) {
        var link = scope.link();
        var traffic = link.kind().traffic();
        traffic.to().forEach((flow, formula) -> connect(scope, scope.to(), flow, formula, true));
        traffic.from().forEach((flow, formula) -> connect(scope, scope.from(), flow, formula, false));
    }

    private void connect(ConnectionScope scope, ResourceScope end, String flow, Formula formula, boolean arrives) {
        int index = end.flowIndex(flow);
        if (index >= 0) {
            var sources = new LinkedHashSet<Integer>();
            formula.references().forEach(reference -> addFlows(scope, reference, sources));
            int target = first.get(end.resource().id()) + index;
            add(new Term(target, formula, scope, ints(sources), Optional.of(scope.link().id()), arrives));
        }
    }

    private void add(Term term) {
        terms.add(term);
        termsOf.get(term.target()).add(term);
    }

    private void addFlows(ConnectionScope scope, String reference, Set<Integer> into) {
        var step = scope.link().kind().traffic().values().get(reference);
        if (reference.equals("out")) {
            if (scope.flow() >= 0) {
                into.add(first.get(scope.from().resource().id()) + scope.flow());
            }
        } else if (step != null) {
            step.references().forEach(inner -> addFlows(scope, inner, into));
        } else if (reference.startsWith("from.")) {
            addFlows(scope.from(), reference.substring(5), into);
        } else if (reference.startsWith("to.")) {
            addFlows(scope.to(), reference.substring(3), into);
        }
    }

    private void addFlows(ResourceScope scope, String reference, Set<Integer> into) {
        int start = first.get(scope.resource().id());
        for (var flow : flowsBehind(scope.kind(), reference)) {
            into.add(start + scope.flowIndex(flow));
        }
    }

    /// The flows that a reference to a flow or quantity of a kind depends on.
    private Set<String> flowsBehind(ResourceKind kind, String reference) {
        var known = flowsBehind.computeIfAbsent(kind, _ -> new HashMap<>());
        var flows = known.get(reference);
        if (flows == null) {
            var found = new LinkedHashSet<String>();
            var formula = kind.quantities().get(reference);
            if (kind.flows().stream().anyMatch(flow -> flow.id().equals(reference))) {
                found.add(reference);
            } else if (formula != null) {
                known.put(reference, Set.of());
                formula.references().forEach(inner -> found.addAll(flowsBehind(kind, inner)));
            }
            known.put(reference, found);
            flows = found;
        }
        return flows;
    }

    private static int[] ints(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
