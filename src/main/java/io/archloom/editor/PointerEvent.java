package io.archloom.editor;

import io.archloom.geometry.Point;

/// The pointer was pressed, moved, released or left the canvas.
///
/// @param at     on the screen: pixels from the canvas's top left corner
/// @param button the button pressed or released; NONE for moves
/// @param clicks 2 for the second press of a double click, otherwise 1
public record PointerEvent(Phase phase, Point at, Button button, Modifiers modifiers, int clicks)
        implements InputEvent {

    /// What the pointer did. A drag is `MOVE`s between `PRESS` and `RELEASE`.
    public enum Phase { PRESS, MOVE, RELEASE, LEAVE }

    /// A button of the pointer.
    public enum Button { NONE, PRIMARY, MIDDLE, SECONDARY }

    public static PointerEvent press(Point at, Button button, Modifiers modifiers, int clicks) {
        return new PointerEvent(Phase.PRESS, at, button, modifiers, clicks);
    }

    public static PointerEvent move(Point at, Modifiers modifiers) {
        return new PointerEvent(Phase.MOVE, at, Button.NONE, modifiers, 1);
    }

    public static PointerEvent release(Point at, Button button, Modifiers modifiers) {
        return new PointerEvent(Phase.RELEASE, at, button, modifiers, 1);
    }

    public static PointerEvent leave(Point at) {
        return new PointerEvent(Phase.LEAVE, at, Button.NONE, Modifiers.NONE, 1);
    }
}
