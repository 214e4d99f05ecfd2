package io.archloom.catalog;

import io.archloom.catalog.ResourceKind.Role;

/// Where people look for a kind: a section of the palette, in this order. Says nothing about what the kind does
/// in a system; that is its [Role].
public enum Family {
    ACTOR, API, COMPUTE, MESSAGING, INTEGRATION, DATA, ANALYTICS, SECURITY, NETWORK, OPERATIONS, EXTERNAL, OTHER;

    /// The family of a kind that names none.
    public static Family of(Role role) {
        return switch (role) {
            case EVENT_SOURCE -> API;
            case FUNCTION -> COMPUTE;
            case DATA_STORE -> DATA;
            case MESSAGING -> MESSAGING;
            case EXTERNAL -> EXTERNAL;
            case OTHER -> OTHER;
        };
    }
}
