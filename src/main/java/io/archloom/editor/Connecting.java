package io.archloom.editor;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.Port;
import io.archloom.catalog.ResourceKind;
import io.archloom.model.Connection;
import io.archloom.model.Connection.End;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Names;
import io.archloom.model.Resource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What a connection that starts or ends at one port may be attached to, and why not to something else.
///
/// @param forward whether the anchor is the source
/// @param options the ports that can be reached on each resource, the preferred one first
record Connecting(Design design, Catalog catalog, End anchor, boolean forward,
                  SequencedMap<ResourceId, List<End>> options) {
    private static final int MOST_NAMED = 4;
    private static final int LONGEST_PART = 100;

    static Connecting from(Design design, Catalog catalog, End anchor, boolean forward) {
        var here = design.structure().resources().get(anchor.resource());
        var options = new LinkedHashMap<ResourceId, List<End>>();
        // resources of one kind have the same ports: ask the catalogue once for each kind
        var portsByKind = new LinkedHashMap<String, List<String>>();
        for (var there : design.structure().resources().values()) {
            var ports = portsByKind.computeIfAbsent(there.kind(), _ -> ports(catalog, here, anchor.port(), there,
                    forward));
            if (!ports.isEmpty()) {
                options.put(there.id(), ports.stream().map(port -> new End(there.id(), port)).toList());
            }
        }
        return new Connecting(design, catalog, anchor, forward, options);
    }

    private static List<String> ports(Catalog catalog, Resource here, String port, Resource there, boolean forward) {
        var kind = catalog.kindOf(there);
        var wanted = forward ? Port.Direction.IN : Port.Direction.OUT;
        return kind.ports().stream().filter(p -> p.direction() == wanted)
                .flatMap(p -> between(catalog, here.kind(), port, there.kind(), p.id(), forward)
                        .map(found -> new Option(p.id(), found.preferred())).stream())
                .sorted(Comparator.comparingInt(Option::preferred).reversed())
                .map(Option::port).toList();
    }

    private record Option(String port, int preferred) {}

    private static Optional<ConnectionKind> between(Catalog catalog, String hereKind, String herePort,
                                                    String thereKind, String therePort, boolean forward) {
        return forward ? catalog.between(hereKind, herePort, thereKind, therePort)
                : catalog.between(thereKind, therePort, hereKind, herePort);
    }

    /// The port that a drop on a card reaches. A resource connects to itself only by a drop on the very port.
    Optional<End> on(ResourceId resource) {
        return resource.equals(anchor.resource()) ? Optional.empty()
                : Optional.ofNullable(options.get(resource)).map(List::getFirst);
    }

    /// The port itself, if it can be reached.
    Optional<End> on(End port) {
        return options.getOrDefault(port.resource(), List.of()).stream().filter(port::equals).findFirst();
    }

    End from(End other) {
        return forward ? anchor : other;
    }

    End to(End other) {
        return forward ? other : anchor;
    }

    Connection connection(End other) {
        var from = from(other);
        var to = to(other);
        var name = part(from) + "-" + part(to);
        var connections = design.structure().connections();
        return Connection.of(new ConnectionId(Names.fresh(name,
                taken -> connections.containsKey(new ConnectionId(taken)))), from, to);
    }

    private static String part(End end) {
        var id = end.resource().value();
        return id.length() <= LONGEST_PART ? id : id.substring(0, LONGEST_PART);
    }

    /// A sentence that says why `resource` is refused, and what is possible instead.
    String refusal(ResourceId resource) {
        var here = design.structure().resources().get(anchor.resource());
        var there = design.structure().resources().get(resource);
        var source = catalog.kindOf(forward ? here : there);
        var target = catalog.kindOf(forward ? there : here);
        var hereKind = catalog.kindOf(here);
        var otherPorts = catalog.between(source.id(), target.id()).stream()
                .map(kind -> forward ? kind.from().port() : kind.to().port())
                .filter(port -> !port.equals(anchor.port())).distinct()
                .flatMap(port -> hereKind.port(port).stream()).map(Port::title).toList();
        if (!otherPorts.isEmpty()) {
            return Texts.of("refuse.otherPort", source.title(), target.title(), portTitle(hereKind), here.title(),
                    either(otherPorts));
        }
        if (!catalog.between(target.id(), source.id()).isEmpty()) {
            return Texts.of("refuse.otherWay", source.title(), target.title());
        }
        var possible = possible(hereKind);
        if (possible.isEmpty()) {
            return Texts.of(forward ? "refuse.leadsNowhere" : "refuse.comesFromNowhere", source.title(),
                    target.title(), portTitle(hereKind));
        }
        return Texts.of(forward ? "refuse.leadsElsewhere" : "refuse.comesFromElsewhere", source.title(),
                target.title(), portTitle(hereKind), either(possible));
    }

    private String portTitle(ResourceKind kind) {
        return kind.port(anchor.port()).map(Port::title).orElse(anchor.port());
    }

    /// The titles of the kinds that this port can be connected to.
    private List<String> possible(ResourceKind here) {
        return catalog.connections().stream()
                .flatMap(kind -> {
                    var near = forward ? kind.from() : kind.to();
                    var far = forward ? kind.to() : kind.from();
                    return near.kind().equals(here.id()) && near.port().equals(anchor.port())
                            ? catalog.kind(far.kind()).stream() : Stream.<ResourceKind>empty();
                })
                .map(ResourceKind::title).distinct().toList();
    }

    private static String either(List<String> titles) {
        if (titles.size() == 1) {
            return titles.getFirst();
        }
        if (titles.size() > MOST_NAMED) {
            return Texts.of("list.more", String.join(", ", titles.subList(0, MOST_NAMED)));
        }
        return Texts.of("list.or", String.join(", ", titles.subList(0, titles.size() - 1)), titles.getLast());
    }
}
