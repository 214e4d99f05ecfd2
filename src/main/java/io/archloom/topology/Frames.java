package io.archloom.topology;

import io.archloom.catalog.Container;
import io.archloom.catalog.Lodgement;
import io.archloom.catalog.ResourceKind;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import java.util.Optional;

/// Which frames of a structure are networks and tiers of subnets, and what lies in them. A frame is what it can be asked for: one
/// with the reference `subnets` is a tier, one with the reference `vpc` a network.
public record Frames(Topology topology) {

    public static boolean isTier(ResourceKind kind) {
        return kind.container().isPresent() && kind.emission().references().containsKey(Container.SUBNETS);
    }

    public static boolean isNetwork(ResourceKind kind) {
        return kind.container().isPresent() && kind.emission().references().containsKey(Container.NETWORK);
    }

    /// The innermost tier of subnets that a resource lies in.
    public Optional<Resource> tierAround(ResourceId id) {
        return around(id, Container.SUBNETS);
    }

    /// The innermost network that a resource lies in.
    public Optional<Resource> networkAround(ResourceId id) {
        return around(id, Container.NETWORK);
    }

    private Optional<Resource> around(ResourceId id, String reference) {
        return topology.structure().containersOf(id).stream()
                .filter(frame -> topology.kind(frame.id()).container().isPresent() && topology.kind(frame.id()).emission().references().containsKey(reference)).findFirst();
    }

    /// The network whose subnets a resource lies in, if its kind says what that means.
    public Optional<Resource> home(ResourceId id) {
        return topology.kind(id).network().isEmpty() ? Optional.empty() : tierAround(id).flatMap(tier -> networkAround(tier.id()));
    }

    /// Whether a connection stays in a network: both ends lie in its subnets, and others open connections to the target.
    public boolean isJoined(Link link) {
        var there = home(link.to());
        return there.isPresent() && there.equals(home(link.from()))
                && topology.kind(link.to()).network().flatMap(Lodgement::port).isPresent();
    }
}
