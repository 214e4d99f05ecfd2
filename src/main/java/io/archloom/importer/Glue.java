package io.archloom.importer;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.Emission.Extra;
import io.archloom.catalog.ResourceKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which types are a part of which kinds: those that a kind says it folds, and those that we ourselves write as further resources of
/// it and of its connections.
final class Glue {
    private static final String ROLE = "AWS::IAM::Role";
    private static final String PERMISSION = "AWS::Lambda::Permission";

    private final Map<String, Set<String>> kindsByType = new HashMap<>();

    Glue(Catalog catalog) {
        for (var kind : catalog.kinds()) {
            kind.written().folds().forEach(type -> add(type, kind.id()));
            kind.emission().resources().forEach(extra -> add(extra.type(), kind.id()));
            kind.network().ifPresent(network -> network.resources().forEach(extra -> add(extra.type(), kind.id())));
            kind.emission().role().ifPresent(_ -> add(ROLE, kind.id()));
        }
        catalog.connections().forEach(this::add);
        // what is a kind is drawn
        catalog.kinds().forEach(kind -> kind.type().ifPresent(kindsByType::remove));
    }

    private void add(ConnectionKind connection) {
        connection.emission().resources().stream().map(Extra::type).forEach(type -> {
            add(type, connection.from().kind());
            add(type, connection.to().kind());
        });
        if (!connection.emission().permissions().isEmpty()) {
            add(PERMISSION, connection.to().kind());
        }
    }

    private void add(String type, String kind) {
        kindsByType.computeIfAbsent(type, _ -> new HashSet<>()).add(kind);
    }

    boolean isGlue(String type) {
        return kindsByType.containsKey(type);
    }

    boolean isPartOf(String type, ResourceKind kind) {
        return kindsByType.getOrDefault(type, Set.of()).contains(kind.id());
    }
}
