package io.archloom.editor;

/// A key was pressed or released while the canvas had the focus.
public record KeyEvent(Key key, boolean pressed, Modifiers modifiers) implements InputEvent {
    public static KeyEvent pressed(Key key, Modifiers modifiers) {
        return new KeyEvent(key, true, modifiers);
    }

    public static KeyEvent released(Key key, Modifiers modifiers) {
        return new KeyEvent(key, false, modifiers);
    }
}
