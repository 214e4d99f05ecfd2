package io.archloom.synth;

import io.archloom.catalog.Emission.Behaviour;
import io.archloom.model.Resource;

/// What values of the catalogue cannot say, in Java: each completes the draft of one resource.
final class Behaviours implements Pass {
    @Override public void write(Stack stack) {
        for (var resource : stack.design.structure().resources().values()) {
            stack.draft(resource.id()).ifPresent(draft -> stack.topology.kind(resource.id()).emission().behaviour()
                    .ifPresent(behaviour -> write(behaviour, stack, draft, resource)));
        }
    }

    private static void write(Behaviour behaviour, Stack stack, Draft draft, Resource resource) {
        switch (behaviour) {
            case CODE -> FunctionCode.write(stack, draft, resource);
            case CONTENT -> LayerContent.write(stack, draft, resource);
            case STATES -> Definition.write(stack, draft, resource);
            case AUTHORIZERS -> Authorizers.write(stack, resource.id());
            case PATHS -> RestRoutes.write(stack, draft, resource);
            case TEMPLATE_FILE -> TemplateFile.write(stack, draft, resource);
            case CHARTS -> Dashboard.write(stack, draft, resource);
        }
    }
}
