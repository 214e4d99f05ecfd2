package io.archloom.synth;

import io.archloom.value.Value;
import java.util.Set;

/// What triggers a function or state machine, where SAM says it there.
final class Events implements Pass {
    /// For these SAM makes the *source* refer to the function: a notification, a route.
    private static final Set<String> SOURCE_REFERS = Set.of("S3", "Api", "HttpApi");

    @Override public void write(Stack stack) {
        if (stack.format != Format.SAM) {
            return;
        }
        for (var link : stack.links()) {
            var target = stack.draft(link.to());
            if (target.isEmpty() || link.toKind().samType().isEmpty()) {
                continue;
            }
            link.kind().emission().event().ifPresent(event -> {
                var properties = stack.filling(link, link.to().value()).fill(event.properties());
                target.get().setIfAbsent("Events." + stack.ids.stem(link.id()),
                        Value.map("Type", Value.of(event.type()), "Properties", Value.map(properties)));
                if (SOURCE_REFERS.contains(event.type())) {
                    stack.implied.add(new Stack.Mention(link.from().value(), link.to()));
                }
            });
        }
    }
}
