package io.archloom.editor;

import io.archloom.geometry.Point;

/// The size of the canvas on the screen, in pixels.
public record ScreenSize(double width, double height) {
    public Point center() {
        return new Point(width / 2, height / 2);
    }
}
