package io.archloom.synth;

import io.archloom.catalog.Emission.Variables;
import io.archloom.model.ElementId;
import io.archloom.value.Value;

/// The variables from which a function learns what it is connected to.
final class GivenVariables implements Pass {
    @Override public void write(Stack stack) {
        for (var link : stack.links()) {
            var caller = stack.draft(link.from());
            if (caller.isEmpty()) {
                continue;
            }
            var place = link.fromKind().emission().environment();
            var holder = place.flatMap(it -> it.on().map(suffix -> stack.draft(link.from(), suffix)).orElse(caller));
            holder.ifPresent(draft -> stack.filling(link, draft.id).fill(link.kind().emission().environment())
                    .forEach((name, value) -> write(draft, place.orElseThrow(), name(name, link.to()), value)));
        }
    }

    private static void write(Draft draft, Variables place, String name, Value value) {
        if (place.listed()) {
            draft.append(place.path(), Value.map("Name", Value.of(name), "Value", value));
        } else {
            draft.setIfAbsent(place.path() + "." + name, value);
        }
    }

    /// A variable's name as the function sees it: `{TO}_URL` for a queue `Orders` is `ORDERS_URL`.
    static String name(String pattern, ElementId.ResourceId to) {
        return pattern.replace("{TO}", Ids.capitals(to));
    }
}
