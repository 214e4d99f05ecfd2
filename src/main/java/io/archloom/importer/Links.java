package io.archloom.importer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects what the mechanisms find: each connection once, and none from a resource to itself or to who may do what.
final class Links {
    private static final String IAM = "AWS::IAM::";

    private final Map<String, Link> found = new LinkedHashMap<>();

    void add(Instance from, How how, Instance to) {
        add(from, how, to, false);
    }

    /// The right to take from a source.
    void addPolling(Instance from, Instance to) {
        add(from, How.USES, to, true);
    }

    private void add(Instance from, How how, Instance to, boolean polled) {
        if (from.id().equals(to.id()) || from.type().startsWith(IAM) || to.type().startsWith(IAM)) {
            return;
        }
        // a right to do more, from elsewhere, makes it a use after all
        found.merge(from.id() + " " + how + " " + to.id(), new Link(from.id(), how, to.id(), polled),
                (known, again) -> known.polled() ? again : known);
    }

    List<Link> found() {
        return List.copyOf(found.values());
    }
}
