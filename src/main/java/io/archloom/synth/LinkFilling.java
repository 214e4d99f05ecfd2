package io.archloom.synth;

import io.archloom.catalog.formula.Formula;
import io.archloom.model.ElementId;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.Optional;

/// What placeholders mean in a connection's emission: `$from` and `$to` are its ends, `$self` is the connection.
final class LinkFilling extends Filling {
    private final Stack stack;
    private final Link link;
    private final String by;

    LinkFilling(Stack stack, Link link, String by) {
        this.stack = stack;
        this.link = link;
        this.by = by;
    }

    @Override Optional<String> logicalId(String end, String suffix) {
        return switch (end) {
            case "self" -> Optional.of(suffix.isEmpty() ? stack.ids.stem(link.id()) : stack.ids.of(link.id(), suffix));
            case "from" -> stack.filling(link.from(), by).logicalId("self", suffix);
            case "to" -> stack.filling(link.to(), by).logicalId("self", suffix);
            default -> Optional.empty();
        };
    }

    @Override Optional<Value> reference(String end, String name) {
        return switch (end) {
            case "from" -> stack.reference(link.from(), name, by);
            case "to" -> stack.reference(link.to(), name, by);
            default -> Optional.empty();
        };
    }

    @Override boolean isProperty(String name) {
        return link.kind().property(name).isPresent();
    }

    @Override Optional<Value> property(String name) {
        return link.kind().property(name).flatMap(property -> Stack.value(property, link.connection().properties(), stack.scopes.of(link)));
    }

    @Override boolean isEnd(String name) {
        return name.equals("self") || name.equals("from") || name.equals("to");
    }

    @Override Formula.Scope scope() {
        return stack.scopes.of(link);
    }

    @Override ElementId owner() {
        return link.id();
    }
}
