package io.archloom.editor;

import io.archloom.geometry.Point;

/// The page follows the pointer.
///
/// @param origin on the screen, where the button went down
/// @param start  the camera then
/// @param back   the state to go back to
public record Panning(Point origin, Camera start, ToolState back) implements ToolState {
    @Override public Tool tool() {
        return Tool.HAND;
    }

    @Override public String path() {
        return "hand.panning";
    }

    @Override public Cursor cursor(EditorState state) {
        return Cursor.CLOSED_HAND;
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case MOVE -> state.with(start.pannedBy(event.at().x() - origin.x(), event.at().y() - origin.y()));
            case RELEASE -> event.button() == PointerEvent.Button.SECONDARY ? state : state.with(back);
            case PRESS, LEAVE -> state;
        };
    }

    @Override public EditorState cancel(EditorState state) {
        return state.with(start).rest();
    }
}
