package io.archloom.synth;

import io.archloom.catalog.Emission.Form;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.util.Optional;
import java.util.stream.Stream;

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
        if (end.equals("in")) {
            return around().filter(id -> suffix.isEmpty() || stack.comesWith(id, suffix)).findFirst()
                    .flatMap(id -> stack.filling(id, by).logicalId("self", suffix));
        }
        if (isEnd(end) && Placed.isWrittenInside(kind(), suffix) && !Placed.isPlaced(stack, self)) {
            return Optional.empty();
        }
        return !isEnd(end) || (suffix.isEmpty() ? stack.type(self).isEmpty() : !stack.isDeployed(self)) ? Optional.empty()
                : Optional.of(suffix.isEmpty() || suffix.startsWith(".") ? self.value() + suffix
                        : isMadeBySam(suffix) ? self.value() + '.' + suffix : stack.ids.of(self, suffix));
    }

    /// Whether a further resource is written in plain CloudFormation only, and SAM makes one that it calls `Api.Stage`.
    private boolean isMadeBySam(String suffix) {
        var own = kind().emission().resources().stream().filter(extra -> extra.suffix().equals(suffix)).toList();
        return !own.isEmpty() && own.stream().allMatch(extra -> extra.form() == Form.CLOUDFORMATION)
                && stack.formOf(self) == Format.SAM && kind().samType().isPresent();
    }

    @Override Optional<Value> reference(String end, String name) {
        if (end.equals("in")) {
            return around().flatMap(id -> stack.reference(id, name, by).stream()).findFirst();
        }
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

    /// What it lies in and is deployed, from the inside.
    private Stream<ResourceId> around() {
        return stack.design.structure().containersOf(self).stream().map(Resource::id).filter(stack::isDeployed);
    }

    @Override boolean isEnd(String name) {
        return name.equals("self") || name.equals("in");
    }

    @Override Formula.Scope scope() {
        return stack.scopes.of(self);
    }

    @Override ElementId owner() {
        return self;
    }
}
