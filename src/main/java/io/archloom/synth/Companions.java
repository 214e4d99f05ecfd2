package io.archloom.synth;

import io.archloom.catalog.Emission.Extra;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import java.util.List;
import java.util.function.Function;

/// The further resources that come with resources and connections.
final class Companions implements Pass {
    @Override public void write(Stack stack) {
        for (var id : stack.design.structure().resources().keySet()) {
            if (stack.isDeployed(id) && !stack.existing.containsKey(id)) {
                write(stack, stack.topology.kind(id).emission().resources(), id);
            }
        }
        for (var link : stack.links()) {
            if (stack.isMade(link)) {
                for (var extra : link.kind().emission().resources()) {
                    write(stack, extra, stack.isWritten(extra.form(), link), link.id(), by -> stack.filling(link, by));
                }
            }
        }
    }

    /// Writes what comes with a resource.
    static void write(Stack stack, List<Extra> extras, ResourceId owner) {
        extras.forEach(extra -> write(stack, extra, stack.isWritten(extra.form(), owner), owner, by -> stack.filling(owner, by)));
    }

    private static void write(Stack stack, Extra extra, boolean isWritten, ElementId owner, Function<String, Filling> filling) {
        if (!isWritten) {
            return;
        }
        if (extra.each().isEmpty()) {
            var own = stack.ids.of(owner, extra.suffix());
            write(stack, extra, own, owner, filling.apply(own));
            return;
        }
        // a copy's filling mentions what it is part of, whatever the number
        for (var copy : filling.apply(stack.ids.of(owner, extra.suffix().replaceAll("\\{\\w+}", ""))).copies(extra.each().get())) {
            write(stack, extra, stack.ids.of(owner, copy.suffixed(extra.suffix())), owner, copy);
        }
    }

    private static void write(Stack stack, Extra extra, String id, ElementId owner, Filling filling) {
        if (!Stack.applies(extra.when(), filling.scope())) {
            return;
        }
        var draft = stack.add(id, extra.type(), owner);
        filling.fill(extra.properties()).forEach(draft::set);
        draft.attributes.putAll(filling.fill(extra.attributes()));
        if (extra.onDemand() || extra.with().isPresent()) {
            stack.onDemand.put(id, extra.with().map(with -> stack.ids.of(owner, with)).orElse(id));
        }
    }
}
