package io.archloom.editor;

import io.archloom.edit.Edit;
import io.archloom.geometry.OrthogonalRoute;
import io.archloom.geometry.Point;
import io.archloom.geometry.Polyline;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Side;
import io.archloom.model.Connection;
import io.archloom.model.Connection.End;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import java.util.LinkedHashSet;
import java.util.Optional;

/// A connection is being drawn from a port, or one of its ends is being attached elsewhere. What it may reach glows; what
/// it may not says why. A drop on a card takes the preferred port, a drop on a port takes that one, and a drop anywhere
/// else forgets the gesture.
///
/// @param attached the connection whose end is being moved; empty when a new one is drawn
public record DraggingConnection(Connecting connecting, Optional<ConnectionId> attached) implements ToolState {
    private static final double STUB = 16;

    static EditorState enter(PointingPort pointing, PointerEvent event, EditorState state, Surface surface) {
        var connecting = Connecting.from(state.design(), surface.catalog(), pointing.anchor(), pointing.forward());
        return new DraggingConnection(connecting, pointing.attached()).on(event, state, surface);
    }

    @Override public Tool tool() {
        return Tool.SELECT;
    }

    @Override public String path() {
        return "select.dragging-connection";
    }

    @Override public Cursor cursor(EditorState state) {
        return state.interaction().refused().isPresent() ? Cursor.FORBIDDEN : Cursor.CROSSHAIR;
    }

    /// The end that stays.
    public End anchor() {
        return connecting.anchor();
    }

    /// Whether `port` can be reached.
    public boolean accepts(End port) {
        return connecting.on(port).isPresent();
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case MOVE -> move(event, state, surface);
            case RELEASE -> event.button() == PointerEvent.Button.PRIMARY ? drop(event, state, surface) : state;
            case PRESS, LEAVE -> state;
        };
    }

    private EditorState move(PointerEvent event, EditorState state, Surface surface) {
        var under = surface.portOrElement(event.at(), state);
        var reached = reached(under);
        var glowing = new LinkedHashSet<>(connecting.options().keySet());
        glowing.remove(anchor().resource());
        var shown = Interaction.NONE.withGlowing(glowing)
                .withTarget(reached.map(End::resource), reached)
                .withDraft(new Interaction.Draft(line(event, reached, state, surface), connecting.forward()));
        var refused = refused(under, reached);
        return state.with(this, refused.map(shown::withRefused).orElse(shown));
    }

    private Optional<End> reached(Target under) {
        return switch (under) {
            case Target.OnPort(var port) -> connecting.on(port).or(() -> connecting.on(port.resource()));
            case Target.OnElement(ResourceId resource) -> connecting.on(resource);
            case Target.OnCanvas _, Target.OnElement _, Target.OnGroupBody _, Target.OnHandle _, Target.OnEnd _ ->
                    Optional.empty();
        };
    }

    private Optional<Interaction.Refusal> refused(Target under, Optional<End> reached) {
        return reached.isPresent() ? Optional.empty() : under.element()
                .filter(id -> id instanceof ResourceId && !id.equals(anchor().resource()))
                .map(id -> new Interaction.Refusal(id, connecting.refusal((ResourceId) id)));
    }

    private Polyline line(PointerEvent event, Optional<End> reached, EditorState state, Surface surface) {
        var pointer = state.camera().toPage(event.at());
        var here = surface.spot(anchor(), state.design());
        var there = reached.flatMap(end -> surface.spot(end, state.design()));
        if (here.isEmpty()) {
            return Polyline.of(pointer, there.map(Surface.Spot::at).orElse(pointer));
        }
        var start = routeEnd(here.get());
        var end = there.map(DraggingConnection::routeEnd).orElseGet(() -> free(pointer, here.get()));
        return connecting.forward() ? OrthogonalRoute.between(start, end, STUB)
                : OrthogonalRoute.between(end, start, STUB);
    }

    private static OrthogonalRoute.End routeEnd(Surface.Spot spot) {
        return new OrthogonalRoute.End(spot.at(), spot.port().side(), spot.card());
    }

    /// Where no port is near, the line comes to the pointer from where it started.
    private static OrthogonalRoute.End free(Point pointer, Surface.Spot start) {
        var side = start.port().side().isHorizontal()
                ? pointer.x() < start.at().x() ? Side.RIGHT : Side.LEFT
                : pointer.y() < start.at().y() ? Side.BOTTOM : Side.TOP;
        return new OrthogonalRoute.End(pointer, side, Rectangle.around(pointer, 0, 0));
    }

    private EditorState drop(PointerEvent event, EditorState state, Surface surface) {
        var under = surface.portOrElement(event.at(), state);
        var reached = reached(under);
        if (reached.isEmpty()) {
            return refused(under, reached).map(refusal -> state.say(refusal.reason())).orElse(state).rest();
        }
        if (attached.isPresent()) {
            var edit = new Edit.Reconnect(attached.get(), connecting.from(reached.get()),
                    connecting.to(reached.get()));
            return (isMoved(edit) ? state.commit(edit) : state).select(attached.get()).rest();
        }
        var connection = connecting.connection(reached.get());
        return state.commit(new Edit.Connect(connection)).select(connection.id()).rest();
    }

    private boolean isMoved(Edit.Reconnect edit) {
        Optional<Connection> old = connecting.design().structure().connection(edit.connection());
        return old.filter(c -> c.from().equals(edit.from()) && c.to().equals(edit.to())).isEmpty();
    }
}
