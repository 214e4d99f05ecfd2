package io.archloom.synth;

import io.archloom.catalog.ConnectionEmission.At;
import io.archloom.catalog.ConnectionEmission.Setting;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What connections set on the resources at their ends, or add to lists there.
final class Settings implements Pass {
    private record Wanted(Link link, Setting setting, boolean spare) {
        long depth() {
            return setting.path().chars().filter(c -> c == '.').count();
        }
    }

    private record Written(Link link, Value value) {}

    @Override public void write(Stack stack) {
        var set = new HashMap<List<String>, Written>();
        var wanted = new ArrayList<Wanted>();
        for (var link : stack.links()) {
            for (var setting : link.kind().emission().settings()) {
                if (stack.isWritten(setting.form(), link) && Stack.applies(setting.when(), stack.scopes.of(link))) {
                    wanted.add(new Wanted(link, setting, setting.spare().isPresent() && Stack.applies(setting.spare(), stack.scopes.of(link))));
                }
            }
        }
        // what is nearer the root comes first: a target, then its dead letters
        wanted.sort(Comparator.comparingLong(Wanted::depth).thenComparing(Wanted::spare));
        wanted.forEach(each -> write(stack, each, set));
    }

    private static void write(Stack stack, Wanted wanted, Map<List<String>, Written> set) {
        var link = wanted.link;
        var setting = wanted.setting;
        var end = setting.at() == At.FROM ? link.from() : link.to();
        setting.on().map(suffix -> stack.draft(end, suffix)).orElseGet(() -> stack.draft(end)).ifPresent(draft -> {
            var filling = stack.filling(link, draft.id);
            filling.path(setting.path()).filter(path -> !wanted.spare || draft.at(path).isEmpty()).ifPresent(path -> filling.fill(setting.value())
                    .ifPresent(value -> {
                        DrawnResources.write(draft, setting, path, value);
                        if (!setting.append() && !path.equals(Draft.DEPENDS_ON)) {
                            var before = set.put(List.of(draft.id, path), new Written(link, value));
                            if (before != null && before.link != link && !before.value.equals(value)) {
                                stack.overwritten.add(Overwritten.of(before.link.id(), link.id(), path));
                            }
                        }
                    }));
        });
    }
}
