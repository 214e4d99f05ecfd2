package io.archloom.editor;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.Port;
import io.archloom.geometry.Point;
import io.archloom.geometry.Polyline;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Side;
import io.archloom.model.Connection.End;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// What can be pointed at: a design's cards, lines and ports as geometry. Distances to the pointer are in screen pixels,
/// so that small things can be hit at every zoom.
public final class Surface {
    /// How near, in pixels, the pointer must come.
    private static final double PORT_REACH = 10;
    private static final double HANDLE_REACH = 7;
    private static final double END_REACH = 9;
    private static final double LINE_REACH = 6;
    private static final double BORDER_REACH = 5;

    private final Catalog catalog;

    public Surface(Catalog catalog) {
        this.catalog = catalog;
    }

    public Catalog catalog() {
        return catalog;
    }

    /// Where a port is drawn.
    public record Spot(End end, Port port, Point at, Side side, Rectangle card) {}

    /// The ports of a resource; none for one that is not placed.
    public List<Spot> spots(ResourceId id, Design design) {
        var resource = design.structure().resource(id);
        var bounds = design.placement().bounds(id);
        if (resource.isEmpty() || bounds.isEmpty()) {
            return List.of();
        }
        var ports = catalog.kindOf(resource.get()).ports();
        var spots = new ArrayList<Spot>();
        for (var port : ports) {
            var sameSide = ports.stream().filter(p -> p.side() == port.side()).toList();
            double fraction = (sameSide.indexOf(port) + 1.0) / (sameSide.size() + 1);
            spots.add(new Spot(new End(id, port.id()), port, port.side().anchor(bounds.get(), fraction), port.side(),
                    bounds.get()));
        }
        return List.copyOf(spots);
    }

    public Optional<Spot> spot(End end, Design design) {
        return spots(end.resource(), design).stream().filter(s -> s.end().equals(end)).findFirst();
    }

    /// Whether connections start at this port.
    boolean isSource(End end, Design design) {
        return design.structure().resource(end.resource()).flatMap(r -> catalog.kindOf(r).port(end.port()))
                .filter(port -> port.direction() == Port.Direction.OUT).isPresent();
    }

    /// The line of a connection; empty when an end is not placed.
    public Optional<Polyline> line(ConnectionId id, Design design) {
        return design.structure().connection(id).flatMap(c -> {
            var from = design.placement().bounds(c.from().resource());
            var to = design.placement().bounds(c.to().resource());
            return from.isEmpty() || to.isEmpty() ? Optional.empty()
                    : Optional.of(Polyline.of(from.get().center(), to.get().center()));
        });
    }

    /// What the pointer, at a point of the screen, would take hold of: handles and ports of what is selected or hovered
    /// before everything else.
    Target at(Point screen, EditorState state) {
        var design = state.design();
        var page = state.camera().toPage(screen);
        double pixel = 1 / state.camera().zoom();
        return onHandle(page, pixel, state)
                .or(() -> onEnd(page, pixel, state))
                .or(() -> onPort(page, pixel, design, offering(page, pixel, state)))
                .or(() -> onElement(page, pixel, design))
                .orElse(new Target.OnCanvas());
    }

    /// The port under the pointer, or else the resource.
    Target portOrResource(Point screen, EditorState state) {
        var design = state.design();
        var page = state.camera().toPage(screen);
        double pixel = 1 / state.camera().zoom();
        return onPort(page, pixel, design, near(page, pixel, design))
                .or(() -> onElement(page, pixel, design))
                .orElse(new Target.OnCanvas());
    }

    private static Optional<Target> onHandle(Point page, double pixel, EditorState state) {
        return state.onlySelected().filter(id -> !(id instanceof ConnectionId))
                .flatMap(id -> state.design().placement().bounds(id).flatMap(bounds -> {
                    for (var handle : Handle.values()) {
                        if (handle.on(bounds).distance(page) <= HANDLE_REACH * pixel) {
                            return Optional.<Target>of(new Target.OnHandle(id, handle));
                        }
                    }
                    return Optional.empty();
                }));
    }

    private Optional<Target> onEnd(Point page, double pixel, EditorState state) {
        return state.onlySelected().filter(ConnectionId.class::isInstance).map(ConnectionId.class::cast)
                .flatMap(id -> line(id, state.design()).flatMap(line -> {
                    if (line.end().distance(page) <= END_REACH * pixel) {
                        return Optional.of(new Target.OnEnd(id, true));
                    }
                    return line.start().distance(page) <= END_REACH * pixel
                            ? Optional.<Target>of(new Target.OnEnd(id, false)) : Optional.empty();
                }));
    }

    /// The resources whose ports are shown: the selected ones and those near the pointer.
    private SequencedSet<ResourceId> offering(Point page, double pixel, EditorState state) {
        var result = new LinkedHashSet<>(state.selectedResources());
        result.addAll(near(page, pixel, state.design()));
        return result;
    }

    private SequencedSet<ResourceId> near(Point page, double pixel, Design design) {
        var result = new LinkedHashSet<ResourceId>();
        design.placement().resources().forEach((id, box) -> {
            if (box.distance(page) <= PORT_REACH * pixel) {
                result.add(id);
            }
        });
        return result;
    }

    private Optional<Target> onPort(Point page, double pixel, Design design, SequencedSet<ResourceId> offering) {
        return offering.stream().flatMap(id -> spots(id, design).stream())
                .filter(spot -> spot.at().distance(page) <= PORT_REACH * pixel)
                .min(java.util.Comparator.comparingDouble(spot -> spot.at().distance(page)))
                .map(spot -> new Target.OnPort(spot.end()));
    }

    private Optional<Target> onElement(Point page, double pixel, Design design) {
        Target found = null;
        for (var group : design.placement().groups().entrySet()) {
            var box = group.getValue();
            if (box.inflate(BORDER_REACH * pixel).contains(page)) {
                boolean inside = box.inflate(-BORDER_REACH * pixel).contains(page)
                        && page.y() > box.y() + Sizes.GROUP_TITLE - 8;
                found = inside ? new Target.OnGroupBody(group.getKey()) : new Target.OnElement(group.getKey());
            }
        }
        for (var id : design.structure().connections().keySet()) {
            if (line(id, design).filter(line -> line.isHit(page, LINE_REACH * pixel)).isPresent()) {
                found = new Target.OnElement(id);
            }
        }
        for (var note : design.placement().notes().values()) {
            if (note.bounds().contains(page)) {
                found = new Target.OnElement(note.id());
            }
        }
        for (var card : design.placement().resources().entrySet()) {
            if (card.getValue().contains(page)) {
                found = new Target.OnElement(card.getKey());
            }
        }
        return Optional.ofNullable(found);
    }

    /// What a marquee selects: cards and notes that it touches, groups and connections that lie inside it.
    SequencedSet<ElementId> within(Rectangle marquee, Design design) {
        var result = new LinkedHashSet<ElementId>();
        design.placement().resources().forEach((id, box) -> {
            if (box.intersects(marquee)) {
                result.add(id);
            }
        });
        design.placement().notes().forEach((id, note) -> {
            if (note.bounds().intersects(marquee)) {
                result.add(id);
            }
        });
        for (GroupId id : design.placement().groups().keySet()) {
            if (marquee.contains(design.placement().groups().get(id))) {
                result.add(id);
            }
        }
        for (var id : design.structure().connections().keySet()) {
            if (line(id, design).filter(line -> marquee.contains(line.bounds())).isPresent()) {
                result.add(id);
            }
        }
        return result;
    }
}
