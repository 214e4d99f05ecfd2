package io.archloom.picture;

import io.archloom.geometry.Point;
import io.archloom.geometry.Polyline;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId;
import io.archloom.problem.Severity;
import java.util.Optional;

/// One thing to draw, in page coordinates. Later marks of a picture cover earlier ones.
public sealed interface Mark {

    /// What it stands for; empty for what belongs to nothing.
    Optional<ElementId> element();

    /// At which zooms it is drawn.
    Detail detail();

    /// A rectangle that it does not reach out of, strokes included.
    Rectangle bounds();

    /// A rectangle with round corners. A circle is a box whose radius is half its side.
    ///
    /// @param shape  the outline; the stroke lies on it, half inside and half outside
    /// @param radius of the corners
    record Box(Optional<ElementId> element, Detail detail, Rectangle shape, double radius, Optional<Ink> fill,
               Optional<Stroke> stroke) implements Mark {
        @Override public Rectangle bounds() {
            return shape.inflate(stroke.map(Stroke::width).orElse(0.0) / 2);
        }
    }

    /// A line with round corners.
    ///
    /// @param radius of the corners, less where the line is too short for it
    /// @param arrow  whether an arrow head stands at its end: two strokes of [#ARROW] length, open
    record Path(Optional<ElementId> element, Detail detail, Polyline line, double radius, Stroke stroke, boolean arrow)
            implements Mark {
        /// How far an arrow head reaches back from the tip, and half of that to either side.
        public static final double ARROW = 8;

        @Override public Rectangle bounds() {
            return line.bounds().inflate(arrow ? Math.max(ARROW / 2 + stroke.width(), stroke.width()) : stroke.width() / 2);
        }
    }

    /// A line of text.
    ///
    /// @param baseline where the text's baseline starts, is centred, or ends, as the anchor says
    /// @param text     as drawn: already cut to its room
    /// @param width    of the text in the bundled font
    record Label(Optional<ElementId> element, Detail detail, Point baseline, Anchor anchor, String text, Face face,
                 Ink ink, double width) implements Mark {

        /// Which point of a text its position is.
        public enum Anchor { START, MIDDLE, END }

        /// Where the text's left end lies.
        public double left() {
            return switch (anchor) {
                case START -> baseline.x();
                case MIDDLE -> baseline.x() - width / 2;
                case END -> baseline.x() - width;
            };
        }

        @Override public Rectangle bounds() {
            return new Rectangle(left(), baseline.y() - face.size(), width, face.size() * 1.3);
        }
    }

    /// A kind's icon.
    ///
    /// @param shape where the glyph's square is drawn
    record Icon(Optional<ElementId> element, Detail detail, Rectangle shape, Glyph glyph, Ink ink) implements Mark {
        @Override public Rectangle bounds() {
            return shape;
        }
    }

    /// How many problems an element has: a disc with a sign for one and their number for more.
    ///
    /// @param fill of the disc
    /// @param ink  of the sign
    /// @param rim  around the disc, in the colour behind it
    record Badge(Optional<ElementId> element, Detail detail, Point center, Severity severity, int count, Ink fill,
                 Ink ink, Ink rim) implements Mark {
        /// Of the disc, without the rim.
        public static final double RADIUS = 9;
        /// Width of the rim.
        public static final double RIM = 2;

        /// What stands in the disc: `!` or `i` for a single problem, else their number, at most `9+`.
        public String sign() {
            if (count > 1) {
                return count > 9 ? "9+" : Integer.toString(count);
            }
            return severity == Severity.ADVICE ? "i" : "!";
        }

        /// What the sign is set in: two figures are smaller than one.
        public Face face() {
            return Face.sans(Face.Weight.BOLD, sign().length() > 1 ? 10 : 12);
        }

        /// Where the sign's baseline is centred.
        public Point baseline() {
            // figures and capitals of the font are 0.727 em high
            return center.plus(0, face().size() * 0.727 / 2);
        }

        @Override public Rectangle bounds() {
            return Rectangle.around(center, 2 * (RADIUS + RIM), 2 * (RADIUS + RIM));
        }
    }
}
