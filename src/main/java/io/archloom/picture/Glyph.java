package io.archloom.picture;

import java.util.List;

/// A one-colour line drawing: the shape of an icon.
///
/// @param width  of the square or oblong that the paths are drawn in
/// @param height of it
/// @param paths  as SVG path data
public record Glyph(double width, double height, List<Line> paths) {

    /// One path.
    ///
    /// @param path   SVG path data
    /// @param stroke width of its outline, 0 for none; ends and corners are round
    /// @param filled whether its inside is filled
    public record Line(String path, double stroke, boolean filled) {}

    public Glyph {
        paths = List.copyOf(paths);
    }

    /// The glyph of an icon's SVG text; empty when it cannot be read.
    public static Glyph read(String svg) {
        return GlyphReader.read(svg);
    }
}
