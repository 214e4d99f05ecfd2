package io.archloom.workflow;

import io.archloom.quantity.Unit;
import io.archloom.text.Messages;
import io.archloom.value.Value;
import io.archloom.workflow.Act.Type;
import io.archloom.workflow.State.Catch;
import io.archloom.workflow.State.Retry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a workflow from the property [Workflow#PROPERTY]. What cannot be read is told and left out.
public final class WorkflowReader {
    private static final Messages MESSAGES = Messages.of(WorkflowReader.class);
    private static final Set<String> COMMON = Set.of("next", "end", "retry", "catch", "timeout");
    private static final Map<Type, Set<String>> OWN = Map.of(Type.CHOICE, Set.of("default"), Type.MAP, Set.of("concurrency", "count", "states"),
            Type.WAIT, Set.of("about"), Type.FAIL, Set.of("cause"));

    private final List<Fault> faults = new ArrayList<>();

    /// What is wrong with a state.
    ///
    /// @param message a sentence without the state's name
    public record Fault(String state, String message) {}

    /// A workflow as far as it could be read, and what could not.
    public record Read(Workflow workflow, List<Fault> faults) {}

    private WorkflowReader() {}

    public static Read read(Value value) {
        var reader = new WorkflowReader();
        if (!(value instanceof Value.ListOf)) {
            reader.fault("", "states");
        }
        var workflow = reader.workflow("", Outline.opened(value));
        return new Read(workflow, List.copyOf(reader.faults));
    }

    /// The workflow that a resource's properties hold; empty when they hold none that has a state.
    public static Optional<Workflow> in(Map<String, Value> properties) {
        return Optional.ofNullable(properties.get(Workflow.PROPERTY)).map(value -> read(value).workflow()).filter(w -> !w.states().isEmpty());
    }

    private void fault(String state, String key, Object... arguments) {
        faults.add(new Fault(state, MESSAGES.of(key, arguments)));
    }

    private Workflow workflow(String owner, Value value) {
        var states = new LinkedHashMap<String, State>();
        if (value instanceof Value.MapOf(var entries)) {
            entries.forEach((name, said) -> states.put(name, state(name, said)));
        } else {
            fault(owner, "states");
        }
        return new Workflow(states);
    }

    private State state(String name, Value said) {
        var nothing = new State(new Act.Pass(Optional.empty()), Optional.empty(), false, Optional.empty(), List.of(), Map.of());
        if (said.asText().filter(text -> text.equals("succeed") || text.equals("pass")).isPresent()) {
            return said.asText().get().equals("pass") ? nothing
                    : new State(new Act.Succeed(), Optional.empty(), false, Optional.empty(), List.of(), Map.of());
        }
        if (!(said instanceof Value.MapOf map)) {
            fault(name, "state");
            return nothing;
        }
        var types = List.of(Type.values()).stream().filter(type -> map.entries().containsKey(type.key())).toList();
        if (types.size() != 1) {
            fault(name, types.isEmpty() ? "type.none" : "type.several");
            return nothing;
        }
        var type = types.getFirst();
        var further = new LinkedHashMap<String, Value>();
        map.entries().forEach((key, value) -> {
            if (Character.isUpperCase(key.isEmpty() ? 'x' : key.charAt(0))) {
                further.put(key, value);
            } else if (!key.equals(type.key()) && !COMMON.contains(key) && !OWN.getOrDefault(type, Set.of()).contains(key)) {
                fault(name, "key", key);
            }
        });
        map.get("timeout").ifPresent(timeout -> further.putIfAbsent("TimeoutSeconds", Value.of(Math.round(seconds(name, timeout, 0)))));
        return new State(act(name, type, map), text(map, "next"), map.get("end").flatMap(Value::asBoolean).orElse(false),
                map.get("retry").map(retry -> retries(name, retry)), map.get("catch").map(caught -> catches(name, caught)).orElse(List.of()), further);
    }

    private Act act(String name, Type type, Value.MapOf map) {
        var value = map.get(type.key()).orElse(Value.NULL);
        return switch (type) {
            case TASK -> new Act.Task(text(value).orElseGet(() -> lacking(name, "task")));
            case CHOICE -> new Act.Choice(alternatives(name, value), text(map, "default"));
            case PARALLEL -> parallel(name, value);
            case MAP -> new Act.Each(text(value).orElseGet(() -> lacking(name, "map")), number(name, map, "concurrency", 0), number(name, map, "count", 1),
                    workflow(name, map.get("states").orElse(Value.NULL)));
            case WAIT -> wait(name, value, map.get("about").map(about -> seconds(name, about, 0)).orElse(0.0));
            case PASS -> new Act.Pass(Optional.of(value).filter(result -> !(result instanceof Value.Null)));
            case SUCCEED -> new Act.Succeed();
            case FAIL -> new Act.Fail(text(value).orElse(name), text(map, "cause"));
        };
    }

    private String lacking(String name, String key) {
        fault(name, key);
        return "";
    }

    private Act parallel(String name, Value value) {
        var branches = new LinkedHashMap<String, Workflow>();
        if (value instanceof Value.MapOf(var entries) && !entries.isEmpty()) {
            entries.forEach((branch, states) -> branches.put(branch, workflow(name, states)));
        } else {
            fault(name, "parallel");
        }
        return new Act.Parallel(branches);
    }

    private Act wait(String name, Value value, double about) {
        var text = text(value);
        if (text.filter(it -> it.startsWith("$")).isPresent()) {
            // a path of a time cannot be told from one of seconds: its name says it
            return new Act.Wait(text.get().matches("(?i).*(until|time|date|at)") ? "TimestampPath" : "SecondsPath", value, about);
        }
        if (text.filter(it -> it.matches("\\d{4}-\\d\\d-\\d\\dT.*")).isPresent()) {
            return new Act.Wait("Timestamp", value, about);
        }
        double seconds = seconds(name, value, Double.NaN);
        return new Act.Wait("Seconds", Double.isNaN(seconds) ? value : Value.of(Math.round(seconds)), Double.isNaN(seconds) ? about : seconds);
    }

    private List<Act.Alternative> alternatives(String name, Value value) {
        var alternatives = new ArrayList<Act.Alternative>();
        if (!(value instanceof Value.ListOf(var items)) || items.isEmpty()) {
            fault(name, "choice");
            return alternatives;
        }
        for (var item : items) {
            var map = item instanceof Value.MapOf it ? it : Value.map();
            var when = map.get("when").orElse(Value.NULL);
            var condition = when instanceof Value.MapOf(var rule) ? Optional.of(rule) : text(when).flatMap(Condition::read);
            var next = text(map, "next");
            if (condition.isEmpty()) {
                fault(name, "condition", text(when).orElse(""));
            } else if (next.isEmpty()) {
                fault(name, "alternative");
            } else {
                alternatives.add(new Act.Alternative(condition.get(), next.get(), map.get("probability").map(p -> share(name, p))));
            }
        }
        return alternatives;
    }

    private List<Retry> retries(String name, Value value) {
        return switch (value) {
            case Value.Num(var attempts) -> attempts.signum() <= 0 ? List.of() : List.of(new Retry(Retry.USUAL.errors(), attempts.doubleValue(), 2, 2));
            case Value.MapOf map -> List.of(new Retry(errors(map, "States.TaskFailed"), number(name, map, "attempts", 3),
                    map.get("interval").map(interval -> seconds(name, interval, 2)).orElse(2.0), number(name, map, "backoff", 2)));
            case Value.ListOf(var items) -> items.stream().flatMap(item -> retries(name, item).stream()).toList();
            case Value.Null _, Value.Bool _, Value.Text _, Value.Intrinsic _ -> {
                fault(name, "retry");
                yield List.of();
            }
        };
    }

    private List<Catch> catches(String name, Value value) {
        return switch (value) {
            case Value.Text(var next) -> List.of(new Catch(List.of("States.ALL"), next, 0));
            case Value.MapOf map when text(map, "next").isPresent() -> List.of(new Catch(errors(map, "States.ALL"), text(map, "next").get(),
                    map.get("probability").map(p -> share(name, p)).orElse(0.0)));
            case Value.ListOf(var items) -> items.stream().flatMap(item -> catches(name, item).stream()).toList();
            case Value.Null _, Value.Bool _, Value.Num _, Value.MapOf _, Value.Intrinsic _ -> {
                fault(name, "catch");
                yield List.of();
            }
        };
    }

    private static List<String> errors(Value.MapOf map, String usual) {
        return map.get("errors").map(errors -> errors instanceof Value.ListOf(var items) ? items.stream().flatMap(i -> i.asText().stream()).toList()
                : errors.asText().stream().toList()).orElse(List.of(usual));
    }

    private double number(String name, Value.MapOf map, String key, double otherwise) {
        return map.get(key).map(value -> value.asNumber().filter(n -> n.signum() >= 0).map(Number::doubleValue).orElseGet(() -> {
            fault(name, "number", key);
            return otherwise;
        })).orElse(otherwise);
    }

    private double share(String name, Value value) {
        var percent = value.asNumber().map(Number::doubleValue).filter(p -> p >= 0 && p <= 100);
        if (percent.isEmpty()) {
            fault(name, "probability");
        }
        return percent.orElse(0.0) / 100;
    }

    private double seconds(String name, Value value, double otherwise) {
        var seconds = value instanceof Value.Num(var number) ? Optional.of(number.doubleValue())
                : value.asText().flatMap(text -> Unit.SECONDS.parse(text).toOptional());
        if (seconds.filter(s -> s >= 0).isEmpty() && !(value instanceof Value.Intrinsic)) {
            fault(name, "duration");
        }
        return seconds.filter(s -> s >= 0).orElse(otherwise);
    }

    private static Optional<String> text(Value.MapOf map, String key) {
        return map.get(key).flatMap(WorkflowReader::text);
    }

    private static Optional<String> text(Value value) {
        return value.asText().filter(text -> !text.isBlank());
    }
}
