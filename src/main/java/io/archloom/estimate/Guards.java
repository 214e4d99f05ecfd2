package io.archloom.estimate;

import io.archloom.catalog.Port;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.topology.Link;
import java.util.List;

/// What an API or a distribution asks before it answers or hands on: who authorizes requests, functions at the edge.
///
/// A guard leaves a router at a port that is not shared among its routes. Where routes choose by their property `Authorizer`, one
/// that says nothing asks the first, and only those that it concerns count.
final class Guards {
    private static final String CHOSEN = "Authorizer";

    private Guards() {}

    /// Whether what comes in is shared out among connections, which are then the request paths.
    static boolean isRouter(ResourceKind kind) {
        return kind.role() == Role.EVENT_SOURCE && kind.ports().stream().anyMatch(port -> port.direction() == Port.Direction.OUT && isShared(port));
    }

    static boolean isShared(Port port) {
        return port.split() == Port.Split.SHARE;
    }

    /// @param from the kind that the link leaves
    static boolean isGuard(Link link, ResourceKind from) {
        return isRouter(from) && link.feeds() && !link.isFailure() && !isShared(link.out());
    }

    /// Whether a route asks a guard.
    ///
    /// @param guards all at the port, in the design's order
    static boolean asks(ConnectionScope route, Link guard, List<Link> guards) {
        var choice = route.link().kind().property(CHOSEN);
        if (choice.isEmpty()) {
            return true;
        }
        if (choice.get().when().filter(when -> !when.holdsIn(route)).isPresent()) {
            return false;
        }
        var chosen = route.text(CHOSEN);
        return chosen.isEmpty() ? guards.getFirst().equals(guard) : chosen.equals(guard.to().value());
    }
}
