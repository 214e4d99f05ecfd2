package io.archloom.editor;

import io.archloom.edit.Edit;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Side;
import io.archloom.model.Connection;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Stream;

/// The arrow keys: alone they move what is selected, with Alt they walk along connections. (Moving is what most hands
/// expect of arrows on a canvas; walking has a key of its own, and the outline offers it too.)
final class Walking {
    private static final double MARGIN = 48;

    private Walking() {}

    static boolean canNudge(EditorState state) {
        return state.selectionBounds().isPresent();
    }

    /// Moves what is selected, groups with their members, by `step` page units.
    static EditorState nudge(EditorState state, Side direction, double step) {
        var design = state.design();
        var moved = new LinkedHashMap<ElementId, Rectangle>();
        for (var id : Membership.withMembers(design, state.selection())) {
            design.placement().bounds(id).ifPresent(box ->
                    moved.put(id, box.translate(direction.normal().times(step))));
        }
        return state.commit(new Edit.Place(moved));
    }

    /// Selects the nearest resource in this direction among those connected with the selected one; from a connection,
    /// the end that lies there; with nothing selected, the first resource.
    static EditorState walk(EditorState state, Side direction) {
        var found = state.selection().isEmpty()
                ? state.design().structure().resources().keySet().stream().findFirst()
                : state.onlySelected().flatMap(id -> switch (id) {
                    case ResourceId resource -> neighbour(state, resource, direction);
                    case ConnectionId connection -> end(state, connection, direction);
                    case ElementId.GroupId _, ElementId.NoteId _ -> Optional.<ResourceId>empty();
                });
        return found.map(id -> show(state.select(id), id)).orElse(state);
    }

    /// Pans so that an element can be seen.
    static EditorState show(EditorState state, ElementId id) {
        var placement = state.design().placement();
        var bounds = id instanceof ConnectionId connection
                ? state.design().structure().connection(connection).flatMap(c -> Rectangle.union(Stream
                        .of(c.from().resource(), c.to().resource()).flatMap(r -> placement.bounds(r).stream()).toList()))
                : Extent.of(state.design(), id);
        return bounds.map(box -> state.with(state.camera().showing(box, state.screen(), MARGIN))).orElse(state);
    }

    private static Optional<ResourceId> neighbour(EditorState state, ResourceId from, Side direction) {
        var design = state.design();
        var start = design.placement().bounds(from);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        var neighbours = new LinkedHashSet<ResourceId>();
        for (var connection : design.structure().connectionsOf(from)) {
            neighbours.add(connection.from().resource());
            neighbours.add(connection.to().resource());
        }
        neighbours.remove(from);
        return neighbours.stream()
                .filter(id -> cost(state, start.get().center(), id, direction) < Double.POSITIVE_INFINITY)
                .min(Comparator.comparingDouble(id -> cost(state, start.get().center(), id, direction)));
    }

    /// How far away a resource is in this direction; what lies aside counts double, what lies behind is out of reach.
    private static double cost(EditorState state, Point from, ResourceId id, Side direction) {
        return state.design().placement().bounds(id).map(box -> {
            var way = box.center().minus(from);
            double ahead = way.x() * direction.normal().x() + way.y() * direction.normal().y();
            double aside = direction.isHorizontal() ? Math.abs(way.y()) : Math.abs(way.x());
            return ahead <= 0 || aside > 2 * ahead ? Double.POSITIVE_INFINITY : ahead + 2 * aside;
        }).orElse(Double.POSITIVE_INFINITY);
    }

    private static Optional<ResourceId> end(EditorState state, ConnectionId id, Side direction) {
        Optional<Connection> connection = state.design().structure().connection(id);
        return connection.map(c -> {
            var from = state.design().placement().bounds(c.from().resource()).map(Rectangle::center);
            var to = state.design().placement().bounds(c.to().resource()).map(Rectangle::center);
            if (from.isEmpty() || to.isEmpty()) {
                return c.to().resource();
            }
            var way = to.get().minus(from.get());
            double ahead = way.x() * direction.normal().x() + way.y() * direction.normal().y();
            return ahead >= 0 ? c.to().resource() : c.from().resource();
        });
    }
}
