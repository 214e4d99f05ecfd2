package io.archloom.editor;

import io.archloom.geometry.Point;

/// The page follows the pointer.
///
/// @param held  the page point that stays under the pointer
/// @param start the camera when the button went down
/// @param back  the state to go back to
public record Panning(Point held, Camera start, ToolState back) implements ToolState {
    static Panning enter(PointerEvent event, EditorState state, ToolState back) {
        return new Panning(state.camera().toPage(event.at()), state.camera(), back);
    }

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
            case MOVE -> state.with(state.camera().carrying(held, event.at()));
            case RELEASE -> event.button() == PointerEvent.Button.SECONDARY ? state : state.with(back);
            case PRESS, LEAVE -> state;
        };
    }

    @Override public EditorState cancel(EditorState state) {
        return state.with(start).with(back, Interaction.NONE);
    }
}
