package io.archloom.synth;

import io.archloom.model.Resource;
import java.util.Map;

/// What values of the catalogue cannot say, in Java: one mechanism for each name that a kind's `behaviour` may have.
final class Behaviours implements Pass {

    /// A mechanism: it completes the draft of one resource.
    @FunctionalInterface
    interface Behaviour {
        void write(Stack stack, Draft draft, Resource resource);
    }

    private static final Map<String, Behaviour> BY_NAME = Map.of(
            Authorizers.BEHAVIOUR, (stack, _, resource) -> Authorizers.write(stack, resource.id()),
            FunctionCode.BEHAVIOUR, FunctionCode::write,
            LayerContent.BEHAVIOUR, LayerContent::write,
            "dashboard", Dashboard::write,
            TemplateFile.BEHAVIOUR, TemplateFile::write,
            "rest-api", RestRoutes::write,
            Definition.BEHAVIOUR, Definition::write);

    static boolean isKnown(String name) {
        return BY_NAME.containsKey(name);
    }

    @Override public void write(Stack stack) {
        for (var resource : stack.design.structure().resources().values()) {
            stack.draft(resource.id()).ifPresent(draft -> stack.topology.kind(resource.id()).emission().behaviour()
                    .map(BY_NAME::get).ifPresent(behaviour -> behaviour.write(stack, draft, resource)));
        }
    }
}
