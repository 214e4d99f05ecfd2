package io.archloom.picture;

/// How a line is drawn.
///
/// @param width in page units
/// @param dash  length of the dashes and of the gaps between them; 0 for a solid line
public record Stroke(Ink ink, double width, double dash) {
    public static Stroke solid(Ink ink, double width) {
        return new Stroke(ink, width, 0);
    }

    public static Stroke dashed(Ink ink, double width, double dash) {
        return new Stroke(ink, width, dash);
    }

    public boolean isDashed() {
        return dash > 0;
    }

    public Stroke withInk(Ink ink) {
        return new Stroke(ink, width, dash);
    }
}
