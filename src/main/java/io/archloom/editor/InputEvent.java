package io.archloom.editor;

/// What the user's hand did, in the editor's own words.
public sealed interface InputEvent permits PointerEvent, WheelEvent, KeyEvent {
    Modifiers modifiers();
}
