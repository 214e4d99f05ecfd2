package io.archloom.estimate;

import io.archloom.graph.StrongComponents;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.quantity.Distribution;
import io.archloom.workflow.Act;
import io.archloom.workflow.State;
import io.archloom.workflow.Workflow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How long an execution takes by its states: what comes one after the other is convolved, alternatives are mixed by their shares,
/// branches take the longest, the items of a map go in waves of as many as may run at a time. A loop is unrolled until what
/// still goes round does not show.
final class CourseTimes {
    private static final double MILLIS = 1000;
    /// A loop that comes round so often is cut.
    private static final int MOST_ROUNDS = 64;
    private static final double UNNOTICED = 1e-4;

    private final Course course;
    private final Function<ConnectionId, Distribution> awaited;
    private final Map<State, Distribution> own = new HashMap<>();

    /// @param awaited how long an execution waits for what a connection leads to, each time
    CourseTimes(Course course, Function<ConnectionId, Distribution> awaited) {
        this.course = course;
        this.awaited = awaited;
    }

    Distribution whole() {
        return whole(course.workflow());
    }

    private Distribution whole(Workflow workflow) {
        if (workflow.states().isEmpty()) {
            return Distribution.ZERO;
        }
        var graph = workflow.graph();
        var rest = new HashMap<String, Distribution>();
        for (var component : StrongComponents.of(graph).reversed()) {
            if (!StrongComponents.isCyclic(graph, component)) {
                rest.put(component.getFirst(), from(workflow, component.getFirst(), rest));
                continue;
            }
            component.forEach(name -> rest.put(name, Distribution.ZERO));
            double change = 1;
            for (int round = 0; round < MOST_ROUNDS && change > UNNOTICED; round++) {
                change = 0;
                for (var name : component.reversed()) {
                    var before = rest.get(name).mean();
                    var after = from(workflow, name, rest);
                    rest.put(name, after);
                    change = Math.max(change, after.mean() > 0 ? Math.abs(after.mean() - before) / after.mean() : 0);
                }
            }
        }
        return rest.get(workflow.states().firstEntry().getKey());
    }

    /// From a state to the end.
    private Distribution from(Workflow workflow, String name, Map<String, Distribution> rest) {
        var onward = Distribution.ZERO;
        var successors = workflow.successors(name);
        double weight = Math.max(0, 1 - successors.values().stream().mapToDouble(Double::doubleValue).sum());
        weight = weight < 1e-9 ? 0 : weight;
        for (var next : successors.entrySet()) {
            if (next.getValue() > 0) {
                weight += next.getValue();
                onward = DelayAlgebra.mix(next.getValue() / weight, rest.get(next.getKey()), onward);
            }
        }
        return DelayAlgebra.plus(own(name, workflow.states().get(name)), onward);
    }

    /// What one state takes.
    private Distribution own(String name, State state) {
        var known = own.get(state);
        if (known == null) {
            known = switch (state.act()) {
                case Act.Task _ -> course.tasks().containsKey(name) ? awaited.apply(course.tasks().get(name)) : Distribution.ZERO;
                case Act.Wait wait -> wait.seconds() > 0 ? DelayAlgebra.around(wait.seconds() * MILLIS, 1) : Distribution.ZERO;
                case Act.Parallel(var branches) -> branches.values().stream().map(this::whole).reduce(Distribution.ZERO, DelayAlgebra::max);
                case Act.Each each -> items(each);
                case Act.Choice _, Act.Pass _, Act.Succeed _, Act.Fail _ -> Distribution.ZERO;
            };
            own.put(state, known);
        }
        return known;
    }

    private Distribution items(Act.Each each) {
        double together = each.concurrency() > 0 ? Math.min(each.concurrency(), each.count()) : each.count();
        double waves = together > 0 ? Math.ceil(each.count() / together) : 0;
        return DelayAlgebra.inSequence(waves, DelayAlgebra.atOnce(together, whole(each.body())));
    }

    /// By state, the mean milliseconds after the start at which those who come to it first come there.
    Map<String, Double> starts() {
        var starts = new LinkedHashMap<String, Double>();
        starts(course.workflow(), 0, starts);
        return starts;
    }

    private void starts(Workflow workflow, double begin, Map<String, Double> starts) {
        if (workflow.states().isEmpty()) {
            return;
        }
        var sums = new HashMap<String, Double>();
        var weights = new HashMap<String, Double>();
        sums.put(workflow.states().firstEntry().getKey(), begin);
        weights.put(workflow.states().firstEntry().getKey(), 1.0);
        for (var name : StrongComponents.of(workflow.graph()).stream().flatMap(List::stream).toList()) {
            double weight = weights.getOrDefault(name, 0.0);
            double start = weight > 0 ? sums.get(name) / weight : begin;
            var state = workflow.states().get(name);
            starts.putIfAbsent(name, start);
            Workflow.inside(state).forEach(inner -> starts(inner, start, starts));
            workflow.successors(name).forEach((next, share) -> {
                if (!starts.containsKey(next)) {
                    sums.merge(next, weight * share * (start + own(name, state).mean()), Double::sum);
                    weights.merge(next, weight * share, Double::sum);
                }
            });
        }
    }
}
