package io.archloom.editor;

import io.archloom.geometry.Point;
import io.archloom.model.ElementId;

/// The button is down on a handle of an element.
///
/// @param origin on the screen
/// @param page   the same on the page
public record PointingHandle(Point origin, Point page, ElementId id, Handle handle) implements ToolState {
    @Override public Tool tool() {
        return Tool.SELECT;
    }

    @Override public String path() {
        return "select.pointing-handle";
    }

    @Override public Cursor cursor(EditorState state) {
        return handle.cursor();
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case MOVE -> event.at().distance(origin) < DRAG_THRESHOLD ? state
                    : Resizing.enter(this, event, state, surface);
            case RELEASE -> event.button() == PointerEvent.Button.PRIMARY ? state.rest() : state;
            case PRESS, LEAVE -> state;
        };
    }
}
