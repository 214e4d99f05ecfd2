package io.archloom.synth;

import io.archloom.catalog.WireEmission.Task;
import io.archloom.model.Resource;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The states of a state machine, made of its connections in the design's order: one task each, those that run at the same
/// time as branches of one state. Each keeps what it was given and adds its result under its own name.
final class Definition {
    private static final String PROPERTY = "Definition";
    private static final String PARALLEL = "Parallel";

    private final Stack stack;
    private final Draft draft;
    private final Set<String> names = new HashSet<>();

    private Definition(Stack stack, Draft draft) {
        this.stack = stack;
        this.draft = draft;
    }

    static void write(Stack stack, Draft draft, Resource resource) {
        if (draft.has(PROPERTY) || draft.has("DefinitionUri") || draft.has("DefinitionString") || draft.has("DefinitionS3Location")) {
            return;
        }
        var tasks = stack.topology.out(resource.id()).stream().filter(link -> !link.kind().emission().tasks().isEmpty()).toList();
        draft.set(PROPERTY, new Definition(stack, draft).of(tasks));
    }

    private Value of(List<Link> tasks) {
        var states = new ArrayList<Map.Entry<String, Value.MapOf>>();
        for (int i = 0; i < tasks.size();) {
            int end = i + 1;
            while (isParallel(tasks.get(i)) && end < tasks.size() && isParallel(tasks.get(end))) {
                end++;
            }
            states.add(end - i > 1 ? parallel(tasks.subList(i, end)) : task(tasks.get(i)));
            i = end;
        }
        return states.isEmpty() ? machine(List.of(Map.entry("Done", Value.map("Type", Value.of("Succeed"))))) : machine(chained(states));
    }

    private boolean isParallel(Link link) {
        return stack.scopes.of(link).text("mode").equals("parallel");
    }

    private static List<Map.Entry<String, Value.MapOf>> chained(List<Map.Entry<String, Value.MapOf>> states) {
        var chained = new ArrayList<Map.Entry<String, Value.MapOf>>();
        for (int i = 0; i < states.size(); i++) {
            var state = states.get(i);
            chained.add(Map.entry(state.getKey(), i + 1 < states.size()
                    ? state.getValue().with("Next", Value.of(states.get(i + 1).getKey()))
                    : state.getValue().with("End", Value.TRUE)));
        }
        return chained;
    }

    private static Value machine(List<Map.Entry<String, Value.MapOf>> states) {
        var byName = new LinkedHashMap<String, Value>();
        states.forEach(state -> byName.put(state.getKey(), state.getValue()));
        return Value.map("StartAt", Value.of(states.getFirst().getKey()), "States", Value.map(byName));
    }

    private Map.Entry<String, Value.MapOf> parallel(List<Link> links) {
        var name = name(PARALLEL);
        var branches = links.stream().map(link -> machine(chained(List.of(task(link))))).toList();
        return Map.entry(name, Value.map("Type", Value.of(PARALLEL), "Branches", Value.list(branches),
                "ResultPath", Value.of("$." + name)));
    }

    private Map.Entry<String, Value.MapOf> task(Link link) {
        var name = name(link.to().value());
        var filling = stack.filling(link, draft.id);
        var state = new LinkedHashMap<String, Value>();
        state.put("Type", Value.of("Task"));
        link.kind().emission().tasks().stream().filter(task -> Stack.applies(task.when(), stack.scopes.of(link))).findFirst()
                .ifPresent(task -> said(task, filling, state));
        state.put("ResultPath", Value.of("$." + name));
        state.put("Retry", Value.list(Value.map("ErrorEquals", Value.list(Value.of("States.TaskFailed")),
                "IntervalSeconds", Value.of(2), "MaxAttempts", Value.of(3), "BackoffRate", Value.of(2))));
        return Map.entry(name, Value.map(state));
    }

    private static void said(Task task, Filling filling, Map<String, Value> state) {
        filling.fill(task.resource()).ifPresent(resource -> state.put("Resource", resource));
        state.put("Parameters", Value.map(filling.fill(task.parameters())));
    }

    /// A state's name, told apart from those before.
    private String name(String wanted) {
        var name = wanted;
        for (int i = 2; !names.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }
}
