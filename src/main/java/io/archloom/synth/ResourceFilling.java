package io.archloom.synth;

import io.archloom.catalog.ResourceKind;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.util.Optional;

/// What placeholders mean in a kind's emission: `$self` is the resource.
final class ResourceFilling extends Filling {
    private final Stack stack;
    private final ResourceId self;
    private final String by;

    ResourceFilling(Stack stack, ResourceId self, String by) {
        this.stack = stack;
        this.self = self;
        this.by = by;
    }

    @Override Optional<String> logicalId(String end, String suffix) {
        return !isEnd(end) || stack.type(self).isEmpty() ? Optional.empty()
                : Optional.of(suffix.isEmpty() ? self.value() : stack.ids.of(self, suffix));
    }

    @Override Optional<Value> reference(String end, String name) {
        return isEnd(end) ? stack.reference(self, name, by) : Optional.empty();
    }

    @Override boolean isProperty(String name) {
        return kind().property(name).isPresent();
    }

    @Override Optional<Value> property(String name) {
        return kind().property(name).flatMap(property -> stack.property(self, property));
    }

    private ResourceKind kind() {
        return stack.topology.kind(self);
    }

    @Override boolean isEnd(String name) {
        return name.equals("self");
    }

    @Override ElementId owner() {
        return self;
    }
}
