package io.archloom.rules;

import java.util.List;

/// The rules that are written in Java, because they concern several elements or every kind.
final class WrittenRules {
    private WrittenRules() {}

    static List<Rule> all() {
        return List.of(
                new RunawayLoop(), new Unreachable(), new LooseEnds(), new NoDeadLetter(), new SynchronousChain(), new Concurrency(), new Limits(),
                new Properties.OfResources(), new Properties.OfConnections(), new Refused(), new SharedPorts(), new Collisions(), new References(),
                new Secrets(), new SecretNames(), new AgainstSchema(), new Attributes(), new UnknownKind(), new Estimable(),
                new LostSteps(), new WaysOut(), new Lodging(), new Peering(), new Addresses(), new Handed(), new Workflows(), new Relied(), new Events(), new TagsOfDesign());
    }
}
