package io.archloom.editor;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.Port;
import io.archloom.geometry.Point;
import io.archloom.geometry.Polyline;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection.End;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.picture.Hits;
import io.archloom.picture.Ports;
import io.archloom.picture.Routes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// What can be pointed at: a design's cards, lines and ports as geometry, kept for the design that was asked for last.
/// Distances to the pointer are in screen pixels, so that small things can be hit at every zoom.
///
/// Used from one thread, the editor's.
public final class Surface {
    /// How near, in pixels, the pointer must come.
    private static final double PORT_REACH = 5;
    private static final double HANDLE_REACH = 7;
    private static final double END_REACH = 9;
    private static final double THIN_REACH = 5;
    /// At smaller zooms ports would cover the card that is to be taken hold of.
    private static final double PORTS_FROM = 0.4;
    /// A smaller thing, in pixels, has no handles: there would be no room left to take hold of it.
    private static final double HANDLES_FROM = 32;

    private final Catalog catalog;
    private Scene scene = new Scene(Design.named(""), Routes.NONE, Optional.empty());

    private record Scene(Design design, Routes routes, Optional<Hits> hits) {
        boolean shows(Design other) {
            return design.structure() == other.structure() && design.placement() == other.placement();
        }
    }

    public Surface(Catalog catalog) {
        this.catalog = catalog;
    }

    public Catalog catalog() {
        return catalog;
    }

    /// The lines of a design's connections; quick for a design that differs a little from the last one.
    public Routes routes(Design design) {
        if (!scene.shows(design)) {
            scene = new Scene(design, scene.routes().updated(design, catalog), Optional.empty());
        }
        return scene.routes();
    }

    private Hits hits(Design design) {
        var routes = routes(design);
        var hits = scene.hits().orElseGet(() -> Hits.of(design, catalog, routes));
        scene = new Scene(design, routes, Optional.of(hits));
        return hits;
    }

    /// A port and where it is drawn.
    public record Spot(End end, Port port, Point at, Rectangle card) {}

    /// The ports of a resource; none for one that is not placed.
    public List<Spot> spots(ResourceId id, Design design) {
        var resource = design.structure().resource(id);
        var bounds = design.placement().bounds(id);
        return resource.isEmpty() || bounds.isEmpty() ? List.of()
                : Ports.of(resource.get(), catalog.kindOf(resource.get()), bounds.get(), design).stream()
                        .map(place -> new Spot(new End(id, place.port().id()), place.port(), place.center(), bounds.get()))
                        .toList();
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
        return routes(design).line(id);
    }

    /// The handles at which the one selected element can be resized now. A card has them at its corners only: its sides
    /// belong to the ports.
    List<Handle> handles(EditorState state) {
        return state.onlySelected().flatMap(id -> Extent.of(state.design(), id)
                .filter(box -> Math.min(box.width(), box.height()) * state.camera().zoom() >= HANDLES_FROM)
                .map(_ -> id instanceof ResourceId ? Handle.CORNERS : List.of(Handle.values()))).orElse(List.of());
    }

    boolean showsPorts(EditorState state) {
        return state.camera().zoom() >= PORTS_FROM;
    }

    /// What the pointer, at a point of the screen, would take hold of: handles, ends of lines and ports before the
    /// elements themselves. A port goes before the start of a line: many lines are drawn from one port in a row.
    Target at(Point screen, EditorState state) {
        var page = state.camera().toPage(screen);
        double pixel = 1 / state.camera().zoom();
        return onHandle(page, pixel, state)
                .or(() -> onEnd(page, pixel, state, true))
                .or(() -> onPort(page, pixel, state))
                .or(() -> onEnd(page, pixel, state, false))
                .or(() -> onElement(page, pixel, state.design()))
                .orElse(new Target.OnCanvas());
    }

    /// The port under the pointer, or else the element.
    Target portOrElement(Point screen, EditorState state) {
        var page = state.camera().toPage(screen);
        double pixel = 1 / state.camera().zoom();
        return onPort(page, pixel, state).or(() -> onElement(page, pixel, state.design()))
                .orElse(new Target.OnCanvas());
    }

    private Optional<Target> onHandle(Point page, double pixel, EditorState state) {
        return handles(state).stream()
                .filter(handle -> handle.on(Extent.of(state.design(), state.selection().getFirst()).orElseThrow())
                        .distance(page) <= HANDLE_REACH * pixel)
                .findFirst().map(handle -> new Target.OnHandle(state.selection().getFirst(), handle));
    }

    private Optional<Target> onEnd(Point page, double pixel, EditorState state, boolean arrow) {
        if (!(state.onlySelected().orElse(null) instanceof ConnectionId id)) {
            return Optional.empty();
        }
        return line(id, state.design()).map(line -> arrow ? line.end() : line.start())
                .filter(end -> end.distance(page) <= END_REACH * pixel).map(_ -> new Target.OnEnd(id, arrow));
    }

    private Optional<Target> onPort(Point page, double pixel, EditorState state) {
        return showsPorts(state) ? hits(state.design()).portAt(page, PORT_REACH * pixel)
                .map(hit -> new Target.OnPort(new End(hit.resource(), hit.place().port().id()))) : Optional.empty();
    }

    private Optional<Target> onElement(Point page, double pixel, Design design) {
        return hits(design).at(page, THIN_REACH * pixel).map(hit ->
                hit.element() instanceof GroupId group && hit.part() == Hits.Part.BODY
                        ? new Target.OnGroupBody(group) : new Target.OnElement(hit.element()));
    }

    /// What a marquee selects: cards and notes that it touches, groups and connections that lie inside it.
    SequencedSet<ElementId> within(Rectangle marquee, Design design) {
        var hits = hits(design);
        var result = new LinkedHashSet<ElementId>();
        hits.touching(marquee).stream().filter(id -> id instanceof ResourceId || id instanceof NoteId)
                .forEach(result::add);
        hits.within(marquee).stream().filter(id -> id instanceof GroupId || id instanceof ConnectionId)
                .forEach(result::add);
        return result;
    }
}
