package io.archloom.estimate;

import io.archloom.graph.Cycles;
import io.archloom.graph.Graph;
import io.archloom.graph.Walk;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Flows that feed each other, solved together: by Newton's method from the first round on, or found to be a runaway.
///
/// It is a runaway when flows without bound would make more of themselves: the gains of very large flows have a spectral
/// radius of 1 or more. Otherwise each formula grows more slowly than its input in the long run, and there is a solution.
final class FlowLoop {
    /// Where gains are those of very large flows.
    private static final double FAR = 1e12;
    private static final int STEPS = 200;
    private static final double TOLERANCE = 1e-13;

    private final FlowEquations equations;
    private final List<Integer> members;
    private final Map<Integer, Integer> place = new HashMap<>();

    /// A gain from one member to another.
    private record Gain(int from, int to, Optional<ConnectionId> connection, double value) {}

    /// @param members the unknowns that feed each other, in the design's order
    FlowLoop(FlowEquations equations, List<Integer> members) {
        this.equations = equations;
        this.members = members;
        members.forEach(member -> place.put(member, place.size()));
    }

    /// Sets the members' rates; a runaway gets those of the first round.
    Optional<Traffic.Runaway> solve() {
        var far = new double[members.size()];
        Arrays.fill(far, FAR);
        set(far);
        var gains = gains(FAR);
        var matrix = matrix(gains);
        var ones = new double[members.size()];
        Arrays.fill(ones, 1);
        boolean settles = LoopGain.solve(matrix(gains), ones).length > 0;
        firstRound();
        if (settles) {
            settles = settle();
            if (settles) {
                return Optional.empty();
            }
            firstRound();
        }
        return Optional.of(runaway(gains, matrix));
    }

    private boolean settle() {
        for (int step = 0; step < STEPS; step++) {
            var rates = rates();
            var missing = new double[rates.length];
            boolean done = true;
            for (int i = 0; i < rates.length; i++) {
                missing[i] = equations.evaluate(members.get(i)) - rates[i];
                done &= Math.abs(missing[i]) <= TOLERANCE * (1 + rates[i]);
            }
            if (done) {
                return true;
            }
            var change = LoopGain.solve(matrix(gains(0)), missing.clone());
            // where flows make more of themselves only as long as they are small, go on as the events themselves do
            var next = change.length == 0 ? missing : change;
            for (int i = 0; i < rates.length; i++) {
                rates[i] = Math.max(0, rates[i] + next[i]);
            }
            set(rates);
        }
        return false;
    }

    /// The gains around the present rates, by differences over `step` or, if that is 0, over a small part of each rate.
    private List<Gain> gains(double step) {
        var gains = new ArrayList<Gain>();
        for (int member : members) {
            for (var term : equations.termsOf(member)) {
                for (int source : term.sources()) {
                    if (!place.containsKey(source)) {
                        continue;
                    }
                    var unknown = equations.unknowns().get(source);
                    double rate = unknown.rate();
                    double over = step > 0 ? step : Math.max(rate * 1e-4, 1e-9);
                    double before = term.value();
                    unknown.rate(rate + over);
                    double gain = (term.value() - before) / over;
                    unknown.rate(rate);
                    gains.add(new Gain(source, member, term.connection(), gain > 1e-9 ? gain : 0));
                }
            }
        }
        return gains;
    }

    private double[][] matrix(List<Gain> gains) {
        var matrix = new double[members.size()][members.size()];
        gains.forEach(gain -> matrix[place.get(gain.to)][place.get(gain.from)] += gain.value);
        return matrix;
    }

    /// Each event goes once through the members, in the order in which it reaches them, and does not come back. Where several
    /// are reached from outside, those that get most come first: which they are does not depend on the order in the file.
    private void firstRound() {
        set(new double[members.size()]);
        var outside = new HashMap<Integer, Double>();
        members.forEach(member -> outside.put(member, equations.evaluate(member)));
        var reached = new LinkedHashSet<Integer>();
        members.stream().filter(member -> outside.get(member) > 0).sorted(Comparator.comparing(outside::get, Comparator.reverseOrder())).forEach(reached::add);
        var queue = new ArrayDeque<>(reached);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            for (int member : members) {
                boolean follows = equations.termsOf(member).stream().anyMatch(term -> Arrays.stream(term.sources()).anyMatch(s -> s == at));
                if (follows && reached.add(member)) {
                    queue.add(member);
                }
            }
        }
        for (int member : reached) {
            equations.unknowns().get(member).rate(equations.evaluate(member));
        }
    }

    private double[] rates() {
        return members.stream().mapToDouble(member -> equations.unknowns().get(member).rate()).toArray();
    }

    private void set(double[] rates) {
        for (int i = 0; i < rates.length; i++) {
            equations.unknowns().get(members.get(i)).rate(rates[i]);
        }
    }

    private Traffic.Runaway runaway(List<Gain> gains, double[][] matrix) {
        var edges = new LinkedHashMap<Integer, Gain>();
        gains.stream().filter(gain -> gain.value > 0).forEach(gain -> edges.put(edges.size(), gain));
        var graph = Graph.of(members, edges.keySet(), edge -> edges.get(edge).from, edge -> edges.get(edge).to);
        var strongest = Cycles.of(graph).stream().max(Comparator.comparingDouble(walk -> product(walk, edges))).orElseThrow();
        double gain = product(strongest, edges);
        var loop = new ArrayList<ResourceId>();
        for (int member : strongest.nodes()) {
            var resource = equations.unknowns().get(member).scope().resource().id();
            if (loop.isEmpty() || !loop.getLast().equals(resource)) {
                loop.add(resource);
            }
        }
        if (loop.size() > 1 && loop.getFirst().equals(loop.getLast())) {
            loop.removeLast();
        }
        var connections = strongest.edges().stream().map(edge -> edges.get(edge).connection).flatMap(Optional::stream).distinct().toList();
        // several loops that are harmless alone may run away together: then the gain is that of all
        return new Traffic.Runaway(gain >= 1 - 1e-6 ? Math.max(1, gain) : Math.max(1, LoopGain.radius(matrix)), List.copyOf(loop), connections);
    }

    private static double product(Walk<Integer, Integer> walk, Map<Integer, Gain> edges) {
        return walk.edges().stream().mapToDouble(edge -> edges.get(edge).value).reduce(1, (a, b) -> a * b);
    }

    /// The members, in the design's order.
    List<Integer> members() {
        return Collections.unmodifiableList(members);
    }
}
