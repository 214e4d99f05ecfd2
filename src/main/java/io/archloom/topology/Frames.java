package io.archloom.topology;

import io.archloom.catalog.Container;
import io.archloom.catalog.Lodgement;
import io.archloom.catalog.ResourceKind;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// Whether a connection stays in a network, or in two that are joined: both ends lie in their subnets, and others open connections to the target.
    public boolean isJoined(Link link) {
        var there = home(link.to());
        return there.isPresent() && (there.equals(home(link.from())) || joint(link).isPresent())
                && topology.kind(link.to()).network().flatMap(Lodgement::port).isPresent();
    }

    /// What joins the two networks in whose subnets the ends of a connection lie.
    public Optional<Link> joint(Link link) {
        var here = home(link.from());
        var there = home(link.to());
        return here.isEmpty() || there.isEmpty() || here.equals(there) ? Optional.empty() : joint(here.get(), there.get());
    }

    /// Whether what lies in one network finds the way to the other.
    public boolean areJoined(Resource one, Resource other) {
        return joint(one, other).isPresent();
    }

    private Optional<Link> joint(Resource one, Resource other) {
        var ends = Set.of(one.id(), other.id());
        return topology.links().values().stream().filter(Link::joinsNetworks).filter(link -> networks(link).equals(ends)).findFirst();
    }

    /// The networks that the ends of a connection lie in.
    private Set<ResourceId> networks(Link link) {
        return Stream.of(link.from(), link.to()).map(this::networkAround).flatMap(Optional::stream).map(Resource::id).collect(Collectors.toSet());
    }
}
