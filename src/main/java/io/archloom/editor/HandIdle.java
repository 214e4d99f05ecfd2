package io.archloom.editor;

/// The hand at rest: a press takes hold of the page.
///
/// @param held while Space is held down; releasing it brings the select tool back
public record HandIdle(boolean held) implements ToolState {
    @Override public Tool tool() {
        return Tool.HAND;
    }

    @Override public String path() {
        return "hand.idle";
    }

    @Override public boolean isResting() {
        return true;
    }

    @Override public Cursor cursor(EditorState state) {
        return Cursor.OPEN_HAND;
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case PRESS -> switch (event.button()) {
                case PRIMARY, MIDDLE -> state.with(Panning.enter(event, state, this));
                case NONE, SECONDARY -> state;
            };
            case MOVE, RELEASE, LEAVE -> state;
        };
    }
}
