package io.archloom.editor;

import io.archloom.geometry.Point;
import io.archloom.model.Connection;
import io.archloom.model.ElementId.ConnectionId;
import java.util.Optional;

/// The button is down on a port, or on an end of a selected connection.
///
/// @param anchor   the end that stays
/// @param forward  whether the anchor is the source, so that the pointer holds the arrow head
/// @param attached the connection whose other end is held; empty when a new one is drawn
public record PointingPort(Point origin, Connection.End anchor, boolean forward, Optional<ConnectionId> attached)
        implements ToolState {
    @Override public Tool tool() {
        return Tool.SELECT;
    }

    @Override public String path() {
        return "select.pointing-port";
    }

    @Override public Cursor cursor(EditorState state) {
        return Cursor.CROSSHAIR;
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case MOVE -> event.at().distance(origin) < DRAG_THRESHOLD ? state
                    : DraggingConnection.enter(this, event, state, surface);
            case RELEASE -> event.button() == PointerEvent.Button.PRIMARY ? click(state).rest() : state;
            case PRESS, LEAVE -> state;
        };
    }

    private EditorState click(EditorState state) {
        return attached.isPresent() ? state : state.select(anchor.resource());
    }
}
