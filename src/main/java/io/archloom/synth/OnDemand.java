package io.archloom.synth;

import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.HashSet;
import java.util.Set;

/// Leaves out what is written on demand and that nothing refers to, with all that comes with it.
final class OnDemand implements Pass {
    @Override public void write(Stack stack) {
        for (boolean again = true; again; ) {
            var wanted = wanted(stack);
            again = stack.onDemand.entrySet().removeIf(entry -> {
                boolean out = stack.drafts.containsKey(entry.getKey()) && !wanted.contains(entry.getValue());
                if (out) {
                    stack.drafts.remove(entry.getKey());
                }
                return out;
            });
        }
    }

    /// Those on demand that something refers to that does not come with them.
    private static Set<String> wanted(Stack stack) {
        var wanted = new HashSet<String>();
        for (var draft : stack.drafts.values()) {
            var mentioned = new HashSet<>(draft.dependencies());
            draft.properties().values().forEach(value -> mentioned.addAll(Mentions.in(value).names()));
            draft.attributes.values().forEach(value -> mentioned.addAll(Mentions.in(value).names()));
            switch (draft.attributes.getOrDefault("DependsOn", Value.NULL)) {
                case Value.ListOf(var items) -> items.forEach(item -> item.asText().ifPresent(mentioned::add));
                case Value one -> one.asText().ifPresent(mentioned::add);
            }
            mentioned.stream().filter(stack.onDemand::containsKey).map(stack.onDemand::get)
                    .filter(group -> !group.equals(stack.onDemand.get(draft.id))).forEach(wanted::add);
        }
        return wanted;
    }
}
