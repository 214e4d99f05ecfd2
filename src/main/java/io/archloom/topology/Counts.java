package io.archloom.topology;

import io.archloom.catalog.Catalog;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Structure;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How many connections a resource has, as formulas ask: `incoming`, `outgoing`, `failuresIn`, `services`, `links.<port>`. One whose
/// source only watches does not count at its target.
public final class Counts {
    private static final String LINKS = "links.";
    private static final Set<String> NAMES = Set.of("incoming", "outgoing", "failuresIn", "services");

    private final ResourceId id;
    private final List<Link> in;
    private final List<Link> out;

    private Counts(ResourceId id, List<Link> in, List<Link> out) {
        this.id = id;
        this.in = in.stream().filter(link -> !link.watches()).toList();
        this.out = out;
    }

    public static Counts of(ResourceId id, Topology topology) {
        return new Counts(id, topology.in(id), topology.out(id));
    }

    /// Those of a resource whose structure's graph nobody has put together.
    public static Counts of(ResourceId id, Structure structure, Catalog catalog) {
        var links = structure.connectionsOf(id).stream().flatMap(connection -> Link.of(connection, structure, catalog).stream()).toList();
        return new Counts(id, links.stream().filter(link -> link.to().equals(id)).toList(), links.stream().filter(link -> link.from().equals(id)).toList());
    }

    /// Whether a reference asks for a number of connections.
    public static boolean isMeant(String reference) {
        return reference.startsWith(LINKS) || NAMES.contains(reference);
    }

    /// The number behind a reference for which [#isMeant] holds.
    public double number(String reference) {
        return switch (reference) {
            case "incoming" -> in.size();
            case "outgoing" -> out.size();
            case "failuresIn" -> in.stream().filter(Link::isFailure).count();
            case "services" -> Stream.concat(in.stream(), out.stream()).distinct().filter(link -> link.letsServiceAct(id)).count();
            default -> at(reference.substring(LINKS.length()));
        };
    }

    private long at(String port) {
        return in.stream().filter(link -> link.in().id().equals(port)).count() + out.stream().filter(link -> link.out().id().equals(port)).count();
    }
}
