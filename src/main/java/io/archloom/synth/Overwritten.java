package io.archloom.synth;

import io.archloom.model.ElementId.ConnectionId;

/// Two connections that set one property of a resource in two ways: a drawing that no template can hold.
///
/// @param one   the earlier of the two by id
/// @param path  of the property, dotted
public record Overwritten(ConnectionId one, ConnectionId other, String path) {
    static Overwritten of(ConnectionId some, ConnectionId other, String path) {
        return some.value().compareTo(other.value()) < 0 ? new Overwritten(some, other, path) : new Overwritten(other, some, path);
    }
}
