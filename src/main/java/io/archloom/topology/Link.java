package io.archloom.topology;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionEmission;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.Port;
import io.archloom.catalog.PropertyScope;
import io.archloom.catalog.ResourceKind;
import io.archloom.model.Connection;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Structure;
import java.util.Optional;

/// A connection whose kind is known, with what it joins.
public record Link(Connection connection, ConnectionKind kind, ResourceKind fromKind, ResourceKind toKind, Port out, Port in) {

    private static final String PEERING = "AWS::EC2::VPCPeeringConnection";

    /// A connection of a structure; empty where its ports or its kind are not known.
    public static Optional<Link> of(Connection connection, Structure structure, Catalog catalog) {
        var from = catalog.kindOf(structure.resources().get(connection.from().resource()));
        var to = catalog.kindOf(structure.resources().get(connection.to().resource()));
        var start = from.port(connection.from().port());
        var end = to.port(connection.to().port());
        return start.isEmpty() || end.isEmpty() ? Optional.empty()
                : catalog.kindOf(connection, structure).map(kind -> new Link(connection, kind, from, to, start.get(), end.get()));
    }

    public ConnectionId id() {
        return connection.id();
    }

    public ResourceId from() {
        return connection.from().resource();
    }

    public ResourceId to() {
        return connection.to().resource();
    }

    /// Whether traffic crosses it: its target has something to do when its source has.
    public boolean feeds() {
        return !kind.traffic().to().isEmpty();
    }

    /// Whether it carries what failed.
    public boolean isFailure() {
        return out.failure();
    }

    /// Whether its source only looks at its target.
    public boolean watches() {
        return kind.style() == ConnectionKind.Style.WATCH;
    }

    /// Whether a service does something at that end by a policy of the resource there: EventBridge sends to a queue.
    public boolean letsServiceAct(ResourceId end) {
        return kind.emission().policies().stream().anyMatch(policy -> (policy.at() == ConnectionEmission.At.FROM ? from() : to()).equals(end));
    }

    /// Whether it makes one of the networks that its ends lie in, so that what is in the one reaches the other.
    public boolean joinsNetworks() {
        return kind.emission().resources().stream().anyMatch(extra -> extra.type().equals(PEERING));
    }

    /// Whether the source waits for the target's answer.
    public boolean waits() {
        return kind.waits().holdsIn(properties());
    }

    /// What references to its own properties mean, as far as the drawing alone says it.
    public PropertyScope properties() {
        return new PropertyScope(kind.properties(), connection.properties());
    }
}
