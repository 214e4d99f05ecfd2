package io.archloom.synth;

import io.archloom.catalog.ResourceKind.Role;
import io.archloom.value.Value;

/// Outputs: the addresses at which the system is called.
final class Outputs implements Pass {
    private static final String URL = "url";

    @Override public void write(Stack stack) {
        for (var resource : stack.design.structure().resources().values()) {
            var kind = stack.topology.kind(resource.id());
            if (kind.role() == Role.EVENT_SOURCE && kind.emission().references().containsKey(URL) && stack.draft(resource.id()).isPresent()) {
                var url = stack.reference(resource.id(), URL, resource.id().value());
                url.ifPresent(address -> stack.outputs.put(stack.ids.of(resource.id(), "Url"), Value.map(
                        "Description", Value.of(Words.of("output.address", resource.title())), "Value", address)));
            }
        }
    }
}
