package io.archloom.workflow;

import io.archloom.value.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The states of a workflow that has none of its own: its tasks in their order, one state each, those that run at the same time
/// as branches of one state.
public final class Chain {
    private static final String PARALLEL = "Parallel";

    private final Set<String> names = new HashSet<>();

    /// A task to be run.
    ///
    /// @param target   what the state's `task` says
    /// @param name     what the state is called, told apart from those before
    /// @param parallel whether it runs at the same time as its neighbours that say so, too
    public record Step(String target, String name, boolean parallel) {}

    private Chain() {}

    /// The value of [Workflow#PROPERTY] that says so.
    public static Value.ListOf of(List<Step> steps) {
        return Outline.closed(new Chain().states(steps));
    }

    private Value.MapOf states(List<Step> steps) {
        var states = new LinkedHashMap<String, Value>();
        for (int i = 0; i < steps.size();) {
            int end = i + 1;
            while (steps.get(i).parallel() && end < steps.size() && steps.get(end).parallel()) {
                end++;
            }
            if (end - i > 1) {
                var name = name(PARALLEL);
                var branches = new LinkedHashMap<String, Value>();
                steps.subList(i, end).forEach(step -> {
                    var task = task(step);
                    branches.put(task.getKey(), Value.map(Map.of(task.getKey(), task.getValue())));
                });
                states.put(name, Value.map("parallel", Value.map(branches)));
            } else {
                var task = task(steps.get(i));
                states.put(task.getKey(), task.getValue());
            }
            i = end;
        }
        if (states.isEmpty()) {
            states.put("Done", Value.of("succeed"));
        }
        return Value.map(states);
    }

    private Map.Entry<String, Value> task(Step step) {
        return Map.entry(name(step.name()), Value.map("task", Value.of(step.target())));
    }

    private String name(String wanted) {
        var name = wanted;
        for (int i = 2; !names.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }
}
