package io.archloom.synth;

import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.Set;

/// What triggers a function or state machine, where SAM says it there.
final class Events implements Pass {
    /// For these SAM makes the *source* refer to the function: a notification, a route.
    private static final Set<String> SOURCE_REFERS = Set.of("S3", "Api", "HttpApi");

    /// Whether SAM, told of a connection's event, changes the source.
    static boolean rewritesSource(Link link) {
        return link.kind().emission().event().filter(event -> SOURCE_REFERS.contains(event.type())).isPresent();
    }

    @Override public void write(Stack stack) {
        for (var link : stack.links()) {
            var target = stack.draft(link.to());
            if (target.isEmpty() || link.toKind().samType().isEmpty() || stack.formOf(link) != Format.SAM) {
                continue;
            }
            link.kind().emission().event().ifPresent(event -> {
                var properties = stack.filling(link, link.to().value()).fill(event.properties());
                target.get().setIfAbsent("Events." + stack.ids.stem(link.id()),
                        Value.map("Type", Value.of(event.type()), "Properties", Value.map(properties)));
                if (rewritesSource(link)) {
                    stack.implied.add(new Stack.Mention(link.from().value(), link.to()));
                }
            });
        }
    }
}
