package io.archloom.workflow;

import io.archloom.graph.Reachability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How often one execution enters each state: choices by their shares, loops by how often they come round, a branch as often as
/// its state and what is inside a map as often as there are items.
///
/// @param mean    by state
/// @param endless states from which nothing leads to an end; they count as if they were left after once
public record Visits(Map<String, Double> mean, Set<String> endless) {

    public static Visits of(Workflow workflow) {
        var visits = new Visits(new LinkedHashMap<>(), new LinkedHashSet<>());
        visits.add(workflow, 1);
        return visits;
    }

    /// How often one execution enters a state; 0 for one that is not there.
    public double of(String state) {
        return mean.getOrDefault(state, 0.0);
    }

    private void add(Workflow workflow, double entered) {
        var names = List.copyOf(workflow.states().keySet());
        if (names.isEmpty()) {
            return;
        }
        var graph = workflow.graph();
        var reached = Reachability.from(graph, names.getFirst());
        var ending = Reachability.to(graph, names.stream().filter(name -> leaves(workflow, name)).toList());
        names.stream().filter(name -> reached.contains(name) && !ending.contains(name)).forEach(endless::add);
        var solved = solve(workflow, names);
        for (int i = 0; i < names.size(); i++) {
            double times = solved[i] * entered;
            mean.merge(names.get(i), times, Double::sum);
            var state = workflow.states().get(names.get(i));
            double inside = state.act() instanceof Act.Each each ? times * each.count() : times;
            Workflow.inside(state).forEach(inner -> add(inner, inside));
        }
    }

    /// Whether some of those who enter a state end there.
    private static boolean leaves(Workflow workflow, String name) {
        return workflow.successors(name).values().stream().mapToDouble(Double::doubleValue).sum() < 1 - 1e-9;
    }

    /// Entries of each state, from `entries = first + entries × shares`, by Gauss and Jordan.
    private double[] solve(Workflow workflow, List<String> names) {
        int n = names.size();
        var rows = new ArrayList<double[]>();
        for (int i = 0; i < n; i++) {
            var row = new double[n + 1];
            row[i] = 1;
            row[n] = i == 0 ? 1 : 0;
            rows.add(row);
        }
        for (int from = 0; from < n; from++) {
            if (!endless.contains(names.get(from))) {
                for (var next : workflow.successors(names.get(from)).entrySet()) {
                    rows.get(names.indexOf(next.getKey()))[from] -= next.getValue();
                }
            }
        }
        for (int pivot = 0; pivot < n; pivot++) {
            int best = pivot;
            for (int i = pivot + 1; i < n; i++) {
                best = Math.abs(rows.get(i)[pivot]) > Math.abs(rows.get(best)[pivot]) ? i : best;
            }
            var row = rows.get(best);
            rows.set(best, rows.get(pivot));
            rows.set(pivot, row);
            if (Math.abs(row[pivot]) < 1e-12) {
                continue;
            }
            for (var other : rows) {
                if (other != row && other[pivot] != 0) {
                    double factor = other[pivot] / row[pivot];
                    for (int k = pivot; k <= n; k++) {
                        other[k] -= factor * row[k];
                    }
                }
            }
        }
        var solution = new double[n];
        for (int i = 0; i < n; i++) {
            double value = rows.get(i)[n] / rows.get(i)[i];
            solution[i] = Double.isFinite(value) ? Math.max(0, value) : 0;
        }
        return solution;
    }
}
