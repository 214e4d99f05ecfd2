package io.archloom.workflow;

import io.archloom.value.Value;
import io.archloom.value.Value.MapOf;
import io.archloom.workflow.Act.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Edits the states of a workflow: [#opened] makes a map of the value of [Workflow#PROPERTY], [#closed] the value of the map.
///
/// States are named wherever they are, as their names differ in the whole workflow; what is not there is left as it is. What goes on
/// to a state follows it when it is renamed, and goes on to the next when it is removed.
public final class Outline {
    private static final String NEXT = "next";
    private static final String PARALLEL = Type.PARALLEL.key();
    private static final String STATES = "states";
    private static final List<String> DIRECT = List.of(NEXT, "default");
    private static final List<String> LISTED = List.of(Type.CHOICE.key(), "catch");

    /// A line of an outline: a state, or the branch of a parallel one.
    ///
    /// @param owner    the state itself, or that of the branch
    /// @param type     empty for a branch, and for a state that does not say what it does
    /// @param isBranch whether it is a branch
    public record Line(int depth, String title, String owner, Optional<Type> type, boolean isBranch) {}

    private Outline() {}

    /// The states by their names. The value is a list of maps of one name each, as a map's order gets lost where only its content is compared.
    public static MapOf opened(Value value) {
        var states = new LinkedHashMap<String, Value>();
        if (value instanceof Value.ListOf(var items)) {
            for (var item : items) {
                var entries = item instanceof MapOf(var it) ? it : Map.<String, Value>of("?", item);
                entries.forEach((name, state) -> {
                    var unique = name;
                    for (int i = 2; states.containsKey(unique); i++) {
                        unique = name + " " + i;
                    }
                    states.put(unique, nested(state, Outline::opened));
                });
            }
        }
        return Value.map(states);
    }

    /// The value that says these states.
    public static Value.ListOf closed(Value states) {
        return Value.list(asMap(states).entries().entrySet().stream()
                .map(entry -> Value.map(entry.getKey(), nested(entry.getValue(), Outline::closed))).toList());
    }

    /// A state with other states inside it.
    private static Value nested(Value state, UnaryOperator<Value> change) {
        if (!(state instanceof MapOf map)) {
            return state;
        }
        var changed = map.entries().containsKey(STATES) ? map.with(STATES, change.apply(map.entries().get(STATES))) : map;
        if (changed.get(PARALLEL).orElse(Value.NULL) instanceof MapOf(var branches)) {
            var inner = new LinkedHashMap<>(branches);
            inner.replaceAll((_, branch) -> change.apply(branch));
            changed = changed.with(PARALLEL, Value.map(inner));
        }
        return changed;
    }

    /// The states from the first to the last, each with what is inside it below.
    public static List<Line> lines(MapOf states) {
        var lines = new ArrayList<Line>();
        lines(states, 0, lines);
        return lines;
    }

    private static void lines(MapOf states, int depth, List<Line> lines) {
        states.entries().forEach((name, state) -> {
            lines.add(new Line(depth, name, name, type(state), false));
            if (state instanceof MapOf map) {
                map.get(STATES).ifPresent(inner -> lines(asMap(inner), depth + 1, lines));
                map.get(PARALLEL).ifPresent(branches -> asMap(branches).entries().forEach((branch, inner) -> {
                    lines.add(new Line(depth + 1, branch, name, Optional.empty(), true));
                    lines(asMap(inner), depth + 2, lines);
                }));
            }
        });
    }

    /// What a state does, if it says one thing.
    public static Optional<Type> type(Value state) {
        return switch (state) {
            case Value.Text(var text) -> List.of(Type.values()).stream().filter(type -> type.key().equals(text)).findFirst();
            case MapOf map -> List.of(Type.values()).stream().filter(type -> map.entries().containsKey(type.key())).findFirst();
            case Value.Null _, Value.Bool _, Value.Num _, Value.ListOf _, Value.Intrinsic _ -> Optional.empty();
        };
    }

    /// What is said of a state, as a map; empty when there is none.
    public static Optional<MapOf> state(MapOf states, String name) {
        var found = new ArrayList<MapOf>();
        scope(states, name, scope -> {
            found.add(map(scope.entries().get(name)));
            return scope;
        });
        return found.stream().findFirst();
    }

    /// The names of the states among which one is, in their order.
    public static List<String> siblings(MapOf states, String name) {
        var found = new ArrayList<String>();
        scope(states, name, scope -> {
            found.addAll(scope.entries().keySet());
            return scope;
        });
        return found;
    }

    /// Says something else of a state; empty: nothing.
    public static MapOf set(MapOf states, String name, String key, Optional<Value> value) {
        return change(states, name, state -> {
            var entries = new LinkedHashMap<>(state.entries());
            value.ifPresentOrElse(it -> entries.put(key, it), () -> entries.remove(key));
            return Value.map(entries);
        });
    }

    /// Adds a state below another, or as the first of all.
    public static MapOf add(MapOf states, Optional<String> after, String name, Value state) {
        return after.map(sibling -> scope(states, sibling, scope -> {
            var entries = new LinkedHashMap<String, Value>();
            scope.entries().forEach((key, value) -> {
                entries.put(key, value);
                if (key.equals(sibling)) {
                    entries.put(name, state);
                }
            });
            return Value.map(entries);
        })).orElseGet(() -> {
            var entries = new LinkedHashMap<String, Value>();
            entries.put(name, state);
            entries.putAll(states.entries());
            return Value.map(entries);
        });
    }

    /// Adds a state inside another: at the end of a map's states, of a branch, or as a new branch of a parallel state.
    public static MapOf addInside(MapOf states, String owner, Optional<String> branch, String name, Value state) {
        return change(states, owner, it -> {
            if (it.entries().containsKey(PARALLEL)) {
                var branches = asMap(it.entries().get(PARALLEL));
                var title = branch.orElse(name);
                return it.with(PARALLEL, branches.with(title, branches.get(title).map(Outline::asMap).orElse(Value.map()).with(name, state)));
            }
            return it.with(STATES, it.get(STATES).map(Outline::asMap).orElse(Value.map()).with(name, state));
        });
    }

    /// Removes a state with all that is inside it.
    public static MapOf remove(MapOf states, String name) {
        return scope(states, name, scope -> {
            var names = List.copyOf(scope.entries().keySet());
            int at = names.indexOf(name);
            var said = map(scope.entries().get(name)).get(NEXT).flatMap(Value::asText).filter(next -> !next.equals(name));
            var heir = said.or(() -> at + 1 < names.size() ? Optional.of(names.get(at + 1)) : Optional.empty());
            var entries = new LinkedHashMap<>(scope.entries());
            entries.remove(name);
            entries.replaceAll((_, state) -> retargeted(state, name, heir));
            return Value.map(entries);
        });
    }

    /// Removes a branch of a parallel state.
    public static MapOf removeBranch(MapOf states, String owner, String branch) {
        return change(states, owner, it -> {
            var branches = new LinkedHashMap<>(it.get(PARALLEL).map(Outline::asMap).orElse(Value.map()).entries());
            branches.remove(branch);
            return it.with(PARALLEL, Value.map(branches));
        });
    }

    /// Moves a state up (−1) or down (1) among its siblings; at the end it stays.
    public static MapOf move(MapOf states, String name, int by) {
        return scope(states, name, scope -> {
            var names = new ArrayList<>(scope.entries().keySet());
            int from = names.indexOf(name);
            int to = from + by;
            if (to < 0 || to >= names.size()) {
                return scope;
            }
            names.add(to, names.remove(from));
            var entries = new LinkedHashMap<String, Value>();
            names.forEach(key -> entries.put(key, scope.entries().get(key)));
            return Value.map(entries);
        });
    }

    /// Gives a state another name; nothing changes when that is taken.
    public static MapOf rename(MapOf states, String name, String to) {
        return state(states, to).isPresent() ? states : scope(states, name, scope -> {
            var entries = new LinkedHashMap<String, Value>();
            scope.entries().forEach((key, state) -> entries.put(key.equals(name) ? to : key, retargeted(state, name, Optional.of(to))));
            return Value.map(entries);
        });
    }

    /// Lets a state go on with another where it went on with `from`.
    public static MapOf retarget(MapOf states, String name, String from, String to) {
        return change(states, name, state -> map(retargeted(state, from, Optional.of(to))));
    }

    /// Lets every state among the siblings of `to` that went on with `from` go on with `to`, but for `to` itself.
    public static MapOf divert(MapOf states, String from, String to) {
        return scope(states, to, scope -> {
            var entries = new LinkedHashMap<>(scope.entries());
            entries.replaceAll((key, state) -> key.equals(to) ? state : retargeted(state, from, Optional.of(to)));
            return Value.map(entries);
        });
    }

    /// The value of the property with another target wherever a task runs `from`.
    public static Value retasked(Value value, String from, String to) {
        return value instanceof Value.ListOf ? closed(retasked(opened(value), from, to)) : value;
    }

    private static MapOf retasked(MapOf states, String from, String to) {
        var changed = new LinkedHashMap<>(states.entries());
        changed.replaceAll((_, state) -> state instanceof MapOf map && map.get(Type.TASK.key()).filter(Value.of(from)::equals).isPresent()
                ? map.with(Type.TASK.key(), Value.of(to)) : nested(state, inner -> retasked(asMap(inner), from, to)));
        return Value.map(changed);
    }

    /// A name that no state has.
    public static String fresh(MapOf states, String wanted) {
        var name = wanted;
        for (int i = 2; state(states, name).isPresent(); i++) {
            name = wanted + " " + i;
        }
        return name;
    }

    private static MapOf change(MapOf states, String name, UnaryOperator<MapOf> change) {
        return scope(states, name, scope -> scope.with(name, change.apply(map(scope.entries().get(name)))));
    }

    /// Changes the states among which one is: the first of that name.
    private static MapOf scope(MapOf states, String name, UnaryOperator<MapOf> change) {
        if (states.entries().containsKey(name)) {
            return change.apply(states);
        }
        for (var entry : states.entries().entrySet()) {
            if (entry.getValue() instanceof MapOf map) {
                var inner = map.get(STATES).map(Outline::asMap).orElse(Value.map());
                if (holds(inner, name)) {
                    return states.with(entry.getKey(), map.with(STATES, scope(inner, name, change)));
                }
                var branches = map.get(PARALLEL).map(Outline::asMap).orElse(Value.map());
                for (var branch : branches.entries().entrySet()) {
                    if (holds(asMap(branch.getValue()), name)) {
                        return states.with(entry.getKey(), map.with(PARALLEL, branches.with(branch.getKey(), scope(asMap(branch.getValue()), name, change))));
                    }
                }
            }
        }
        return states;
    }

    private static boolean holds(MapOf states, String name) {
        return lines(states).stream().anyMatch(line -> !line.isBranch() && line.title().equals(name));
    }

    private static Value retargeted(Value state, String from, Optional<String> to) {
        if (!(state instanceof MapOf(var entries))) {
            return state;
        }
        var changed = new LinkedHashMap<String, Value>();
        entries.forEach((key, value) -> {
            if (DIRECT.contains(key) || key.equals("catch") && value instanceof Value.Text) {
                (value.equals(Value.of(from)) ? to.map(Value::of) : Optional.of(value)).ifPresent(it -> changed.put(key, it));
            } else if (LISTED.contains(key) && value instanceof Value.ListOf(var items)) {
                changed.put(key, Value.list(items.stream().flatMap(item -> item.equals(Value.of(from)) ? to.map(Value::of).stream()
                        : leads(item, from) ? to.map(it -> ((MapOf) item).with(NEXT, Value.of(it))).stream() : Optional.of(item).stream()).toList()));
            } else if (key.equals("catch") && leads(value, from)) {
                to.ifPresent(it -> changed.put(key, ((MapOf) value).with(NEXT, Value.of(it))));
            } else {
                changed.put(key, value);
            }
        });
        return Value.map(changed);
    }

    private static boolean leads(Value value, String to) {
        return value instanceof MapOf map && map.get(NEXT).filter(Value.of(to)::equals).isPresent();
    }

    /// The short form of a state is a map of one key.
    private static MapOf map(Value state) {
        return state instanceof MapOf map ? map : Value.map(state.asText().map(text -> Map.of(text, Value.NULL)).orElse(Map.of()));
    }

    private static MapOf asMap(Value value) {
        return value instanceof MapOf map ? map : Value.map();
    }
}
