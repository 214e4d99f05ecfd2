package io.archloom.synth;

import io.archloom.model.ElementId;

/// The variables from which a function learns what it is connected to.
final class Environment implements Pass {
    private static final String VARIABLES = "Environment.Variables.";

    @Override public void write(Stack stack) {
        for (var link : stack.links()) {
            var caller = stack.draft(link.from());
            if (caller.isEmpty()) {
                continue;
            }
            var variables = stack.filling(link, caller.get().id).fill(link.kind().emission().environment());
            variables.forEach((name, value) -> caller.get().setIfAbsent(VARIABLES + name(name, link.to()), value));
        }
    }

    /// A variable's name as the function sees it: `{TO}_URL` for a queue `Orders` is `ORDERS_URL`.
    static String name(String pattern, ElementId.ResourceId to) {
        return pattern.replace("{TO}", Ids.capitals(to));
    }
}
