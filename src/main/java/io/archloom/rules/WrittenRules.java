package io.archloom.rules;

import java.util.List;

/// The rules that are written in Java, because they concern several elements or every kind.
final class WrittenRules {
    private WrittenRules() {}

    static List<Rule> all() {
        return List.of(new RunawayLoop());
    }
}
