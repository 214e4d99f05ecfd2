package io.archloom.synth;

import io.archloom.value.Value;
import io.archloom.workflow.Act;
import io.archloom.workflow.State;
import io.archloom.workflow.Workflow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Writes a workflow in Amazon States Language: https://states-language.net/spec.html. Each task keeps what it was given and adds its
/// result under its own name; inside a map, what it was given is the item, as `item`.
final class StatesLanguage {
    private final Function<String, Optional<Map<String, Value>>> tasks;

    private StatesLanguage(Function<String, Optional<Map<String, Value>>> tasks) {
        this.tasks = tasks;
    }

    /// @param tasks what a task's `Resource` and `Parameters` are, by its target; empty where nothing is known of that
    static Value.MapOf of(Workflow workflow, Function<String, Optional<Map<String, Value>>> tasks) {
        return new StatesLanguage(tasks).machine(workflow);
    }

    private Value.MapOf machine(Workflow workflow) {
        var states = new LinkedHashMap<String, Value>();
        workflow.states().forEach((name, state) -> states.put(name, Value.map(state(workflow, name, state))));
        return states.isEmpty() ? Value.map("StartAt", Value.of("Done"), "States", Value.map("Done", Value.map("Type", Value.of("Succeed"))))
                : Value.map("StartAt", Value.of(workflow.states().firstEntry().getKey()), "States", Value.map(states));
    }

    private Map<String, Value> state(Workflow workflow, String name, State state) {
        var said = new LinkedHashMap<String, Value>();
        switch (state.act()) {
            case Act.Task(var target) -> task(said, tasks.apply(target));
            case Act.Choice choice -> choice(said, choice);
            case Act.Parallel(var branches) -> {
                type(said, "Parallel");
                said.put("Branches", Value.list(branches.values().stream().map(this::machine).toList()));
            }
            case Act.Each each -> map(said, each);
            case Act.Wait(var until, var value, _) -> {
                type(said, "Wait");
                said.put(until, value);
            }
            case Act.Pass(var result) -> {
                type(said, "Pass");
                result.ifPresent(value -> said.put("Result", value));
            }
            case Act.Succeed _ -> type(said, "Succeed");
            case Act.Fail(var error, var cause) -> {
                type(said, "Fail");
                said.put("Error", Value.of(error));
                cause.ifPresent(text -> said.put("Cause", Value.of(text)));
            }
        }
        if (state.act().type().canFail()) {
            said.put("ResultPath", Value.of(path(name)));
        } else if (state.act() instanceof Act.Pass(var result) && result.isPresent()) {
            said.put("ResultPath", Value.of(path(name)));
        }
        failing(said, state);
        further(said, state.further());
        workflow.following(name).ifPresent(next -> said.put("Next", Value.of(next)));
        if (!said.containsKey("Next") && !state.act().type().ends() && !(state.act() instanceof Act.Choice)) {
            said.put("End", Value.TRUE);
        }
        return said;
    }

    private static void type(Map<String, Value> said, String type) {
        said.put("Type", Value.of(type));
    }

    /// What nothing is known of passes its input on: a rule tells of it.
    private static void task(Map<String, Value> said, Optional<Map<String, Value>> task) {
        type(said, task.isPresent() ? "Task" : "Pass");
        task.ifPresent(said::putAll);
    }

    private static void choice(Map<String, Value> said, Act.Choice choice) {
        type(said, "Choice");
        said.put("Choices", Value.list(choice.alternatives().stream()
                .map(alternative -> Value.map(alternative.condition()).with("Next", Value.of(alternative.next()))).toList()));
        choice.otherwise().ifPresent(next -> said.put("Default", Value.of(next)));
    }

    private void map(Map<String, Value> said, Act.Each each) {
        type(said, "Map");
        said.put("ItemsPath", Value.of(each.items()));
        said.put("ItemSelector", Value.map("item.$", Value.of("$$.Map.Item.Value")));
        if (each.concurrency() > 0) {
            said.put("MaxConcurrency", number(each.concurrency()));
        }
        var processor = new LinkedHashMap<String, Value>();
        processor.put("ProcessorConfig", Value.map("Mode", Value.of("INLINE")));
        processor.putAll(machine(each.body()).entries());
        said.put("ItemProcessor", Value.map(processor));
    }

    private static void failing(Map<String, Value> said, State state) {
        if (!state.act().type().canFail() || !said.get("Type").equals(Value.of("Task")) && state.act() instanceof Act.Task) {
            return;
        }
        var usual = state.act() instanceof Act.Task ? List.of(State.Retry.USUAL) : List.<State.Retry>of();
        var retries = state.retries().orElse(usual);
        if (!retries.isEmpty()) {
            said.put("Retry", Value.list(retries.stream().map(retry -> Value.map("ErrorEquals", texts(retry.errors()),
                    "IntervalSeconds", number(Math.max(1, Math.round(retry.interval()))), "MaxAttempts", number(retry.attempts()),
                    "BackoffRate", number(Math.max(1, retry.backoff())))).toList()));
        }
        if (!state.catches().isEmpty()) {
            said.put("Catch", Value.list(state.catches().stream().map(caught -> Value.map("ErrorEquals", texts(caught.errors()),
                    "ResultPath", Value.of("$.error"), "Next", Value.of(caught.next()))).toList()));
        }
    }

    /// What is said in the language's own words wins; of `Parameters`, entry by entry, `Payload` instead of `Payload.$`, too.
    private static void further(Map<String, Value> said, Map<String, Value> further) {
        further.forEach((key, value) -> {
            if (key.equals("Parameters") && said.get(key) instanceof Value.MapOf(var usual) && value instanceof Value.MapOf(var own)) {
                var merged = new LinkedHashMap<>(usual);
                own.forEach((name, argument) -> {
                    merged.keySet().removeIf(known -> stem(known).equals(stem(name)));
                    merged.put(name, argument);
                });
                said.put(key, Value.map(merged));
            } else {
                said.put(key, value);
            }
        });
    }

    private static String stem(String name) {
        return name.endsWith(".$") ? name.substring(0, name.length() - 2) : name;
    }

    private static Value texts(List<String> texts) {
        return Value.list(texts.stream().map(Value::of).toList());
    }

    private static Value number(double number) {
        return number == Math.rint(number) ? Value.of(Math.round(number)) : Value.of(BigDecimal.valueOf(number));
    }

    /// Where a state's result goes: a name of letters, digits and underscores needs no quotes.
    private static String path(String name) {
        return "$." + name.replaceAll("[^\\p{L}\\p{N}_]+", "_");
    }
}
