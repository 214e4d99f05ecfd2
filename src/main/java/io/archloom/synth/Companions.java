package io.archloom.synth;

import io.archloom.catalog.Emission.Extra;
import io.archloom.catalog.Formula;
import io.archloom.model.ElementId;

/// The further resources that come with resources and connections.
final class Companions implements Pass {
    @Override public void write(Stack stack) {
        for (var id : stack.design.structure().resources().keySet()) {
            if (stack.isMade(id)) {
                for (var extra : stack.topology.kind(id).emission().resources()) {
                    var own = stack.ids.of(id, extra.suffix());
                    write(stack, extra, stack.isWritten(extra.form(), id), own, id, stack.scopes.of(id), stack.filling(id, own));
                }
            }
        }
        for (var link : stack.links()) {
            if (stack.isMade(link)) {
                for (var extra : link.kind().emission().resources()) {
                    var own = stack.ids.of(link.id(), extra.suffix());
                    write(stack, extra, stack.isWritten(extra.form(), link), own, link.id(), stack.scopes.of(link), stack.filling(link, own));
                }
            }
        }
    }

    private static void write(Stack stack, Extra extra, boolean isWritten, String id, ElementId owner, Formula.Scope scope, Filling filling) {
        if (isWritten && Stack.applies(extra.when(), scope)) {
            var draft = stack.add(id, extra.type(), owner);
            filling.fill(extra.properties()).forEach(draft::set);
            draft.attributes.putAll(filling.fill(extra.attributes()));
        }
    }
}
