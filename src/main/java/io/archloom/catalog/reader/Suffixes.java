package io.archloom.catalog.reader;

import io.archloom.catalog.Emission.Extra;
import io.archloom.catalog.ResourceKind;
import io.archloom.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The further resources that an element brings, by suffix. `{n}` and `{item}` in one stand for each of its copies.
record Suffixes(List<String> declared) {
    private static final String ROLE = "Role";
    private static final String PERMISSION = "Permission";
    private static final String SECURITY_GROUP = "SecurityGroup";

    Suffixes {
        declared = declared.stream().distinct().toList();
    }

    /// Those of a kind that is read.
    static Suffixes of(ResourceKind kind) {
        var inside = kind.network().stream().flatMap(network -> network.resources().stream());
        return of(Stream.concat(kind.emission().resources().stream(), inside).map(Extra::suffix).toList(),
                kind.emission().role().isPresent(), kind.network().isPresent());
    }

    /// Those of a kind that is being read.
    static Suffixes of(Fields kind) {
        var emit = kind.node("emit").map(node -> new Fields(node, kind.faults()));
        var network = kind.node("network").map(node -> new Fields(node, kind.faults()));
        return of(Stream.concat(emit.stream(), network.stream()).flatMap(part -> in(part).stream()).toList(),
                emit.flatMap(it -> it.node("role")).isPresent(), network.isPresent());
    }

    /// Those of a connection that is being read.
    static Suffixes ofConnection(Fields emit) {
        var all = new ArrayList<>(in(emit));
        emit.node("permissions").ifPresent(_ -> all.add(PERMISSION));
        return new Suffixes(all);
    }

    private static List<String> in(Fields fields) {
        return fields.items("resources").stream().flatMap(item -> item.resolved() instanceof Node.Mapping map ? map.get("suffix").stream() : Stream.empty())
                .flatMap(node -> node.resolved() instanceof Node.Scalar scalar ? Stream.of(scalar.text()) : Stream.empty()).toList();
    }

    private static Suffixes of(List<String> said, boolean hasRole, boolean isPlaced) {
        var all = new ArrayList<>(said);
        if (hasRole) {
            all.add(ROLE);
        }
        if (isPlaced) {
            all.add(SECURITY_GROUP);
        }
        return new Suffixes(all);
    }

    boolean knows(String suffix) {
        return declared.stream().anyMatch(own -> own.equals(suffix) || suffix.matches(own.replace("{n}", "\\d+").replace("{item}", "\\w+")));
    }
}
