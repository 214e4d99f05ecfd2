package io.archloom.ui.inspector;

import io.archloom.value.Value;
import io.archloom.value.Value.MapOf;
import io.archloom.workflow.Act.Type;
import io.archloom.workflow.Outline;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a state says that was just added.
final class NewState {
    private static final long PAUSE = 30;

    private NewState() {}

    /// @param targets what a task may run: the first that no other runs is chosen
    /// @param beside  the state below which it is put
    /// @param name    what it will be called
    static Value of(MapOf states, Type type, List<String> targets, Optional<String> beside, String name) {
        return switch (type) {
            case TASK -> Value.map("task", targets.stream().filter(target -> !isUsed(states, target)).findFirst()
                    .or(() -> targets.stream().findFirst()).map(it -> (Value) Value.of(it)).orElse(Value.NULL));
            case CHOICE -> {
                var siblings = beside.map(it -> Outline.siblings(states, it)).orElse(List.of());
                int at = siblings.indexOf(beside.orElse("")) + 1;
                var next = at < siblings.size() ? siblings.get(at) : siblings.isEmpty() ? name : siblings.getFirst();
                yield Value.map("choice", Value.list(Value.map("when", Value.of("$.value == 1"), "next", Value.of(next))), "default", Value.of(next));
            }
            case PARALLEL -> Value.map("parallel", Value.map(Texts.of("state.branch") + " 1", inner(states, name, 1), Texts.of("state.branch") + " 2", inner(states, name, 2)));
            case MAP -> Value.map("map", Value.of("$.items"), "count", Value.of(10), "states", inner(states, name, 1));
            case WAIT -> Value.map("wait", Value.of(PAUSE));
            case PASS -> Value.of("pass");
            case SUCCEED -> Value.of("succeed");
            case FAIL -> Value.map("fail", Value.of(Texts.of("state.error")));
        };
    }

    /// A state that does nothing yet stands where one must.
    private static MapOf inner(MapOf states, String owner, int number) {
        return Value.map(Map.of(Outline.fresh(states, Texts.of("state.inner", owner, number)), Value.of("pass")));
    }

    private static boolean isUsed(MapOf states, String target) {
        var used = new HashSet<Value>();
        Outline.lines(states).stream().filter(line -> !line.isBranch()).forEach(line ->
                Outline.state(states, line.title()).flatMap(state -> state.get("task")).ifPresent(used::add));
        return used.contains(Value.of(target));
    }
}
