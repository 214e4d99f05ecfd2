package io.archloom.importer;

import java.util.Locale;

/// What a connection found in a template is for the one it starts from.
public enum How {
    /// It starts the other: an event source, a route, a subscription, a target.
    TRIGGERS,
    /// A state machine has it do a task.
    RUNS,
    /// It may call, read or write the other: by a grant, a variable or a connector.
    USES,
    /// What failed goes there.
    FAILS_TO,
    /// What succeeded goes there.
    PASSES_TO,
    /// It delivers records there, or logs.
    DELIVERS,
    /// It keeps its logs there.
    LOGS_TO,
    /// A delivery is transformed there.
    TRANSFORMS,
    /// It asks the other who may come in.
    AUTHORIZED_BY,
    /// A distribution gets its content there.
    ORIGIN,
    /// A field of a graph is resolved there.
    RESOLVES,
    /// A custom resource or macro is handled there.
    HANDLED_BY,
    /// Code that the function shares.
    LAYER,
    /// A file system in the function's folders.
    MOUNTS,
    /// It passes requests on to the other.
    ROUTES,
    /// An alarm tells the other.
    ALERTS,
    WATCHES, PARAMETER, PUBLISHED, ENCRYPTED, CERTIFIED, PROTECTED, NAMED, DEPLOYED;

    /// Whether a drawing may as well start at the other end: it says that two belong together, and nothing flows.
    public boolean eitherWay() {
        return switch (this) {
            case WATCHES, PARAMETER, PUBLISHED, ENCRYPTED, CERTIFIED, PROTECTED, NAMED, DEPLOYED, AUTHORIZED_BY, HANDLED_BY, LAYER, MOUNTS -> true;
            case TRIGGERS, RUNS, USES, FAILS_TO, PASSES_TO, DELIVERS, LOGS_TO, TRANSFORMS, ORIGIN, RESOLVES, ROUTES, ALERTS -> false;
        };
    }

    /// Whether it is a part of how the resource is run, not of what the system does.
    public boolean isHousekeeping() {
        return this == LOGS_TO;
    }

    /// As results write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
