package io.archloom.editor;

import io.archloom.geometry.Point;

/// The wheel turned, or two fingers moved: the page pans by `(dx, dy)` pixels. With the command key (which is also how a
/// pinch is said) it zooms at the pointer instead; with Shift a plain wheel pans sideways.
///
/// @param dx pixels that the content moves to the right
/// @param dy pixels that the content moves down: positive when the wheel turns away from the user
public record WheelEvent(Point at, double dx, double dy, Modifiers modifiers) implements InputEvent {}
