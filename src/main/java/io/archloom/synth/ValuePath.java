package io.archloom.synth;

import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A place in a value: names parted by dots, `*` for each item of a list.
record ValuePath(List<String> steps) {

    /// What stands at the place becomes what.
    interface Change {
        Value of(Optional<Value> there);
    }

    static ValuePath of(String dotted) {
        var steps = new ArrayList<String>();
        int start = 0;
        for (int dot = dotted.indexOf('.'); dot >= 0; dot = dotted.indexOf('.', start)) {
            steps.add(dotted.substring(start, dot));
            start = dot + 1;
        }
        steps.add(dotted.substring(start));
        return new ValuePath(steps);
    }

    /// The same value with the place changed. Maps on the way are made; where something else stands in the way (a text, a
    /// function), the value stays as it is. Empty when there was nothing, and nothing has come to be.
    Optional<Value> change(Optional<Value> root, Change change) {
        return changed(root, 0, change);
    }

    private Optional<Value> changed(Optional<Value> at, int step, Change change) {
        if (step == steps.size()) {
            return Optional.of(change.of(at));
        }
        if (steps.get(step).equals("*")) {
            return at.map(value -> value instanceof Value.ListOf(var items)
                    ? Value.list(items.stream().map(item -> changed(Optional.of(item), step + 1, change).orElse(item)).toList())
                    : value);
        }
        return switch (at.orElse(Value.map())) {
            case Value.MapOf map -> changed(map.get(steps.get(step)), step + 1, change)
                    .<Value>map(inner -> map.with(steps.get(step), inner)).or(() -> at);
            case Value other -> Optional.of(other);
        };
    }
}
