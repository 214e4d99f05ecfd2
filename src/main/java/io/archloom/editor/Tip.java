package io.archloom.editor;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.picture.Detail;
import io.archloom.picture.Face;
import io.archloom.picture.FontMetrics;
import io.archloom.picture.Mark;
import io.archloom.picture.Stroke;
import io.archloom.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A sentence in a small box beside what it is about, as large on the screen at every zoom.
final class Tip {
    private static final double SIZE = 12;
    private static final double LINE = 17;
    private static final double WIDTH = 280;
    private static final double PADDING = 10;
    private static final double GAP = 10;

    private Tip() {}

    /// Below the card, or above it where the window ends; never beyond the window's sides.
    ///
    /// @param view  what the window shows of the page
    /// @param pixel page units for one screen pixel
    static List<Mark> beside(Rectangle card, String text, Theme theme, Rectangle view, double pixel) {
        var face = Face.sans(Face.Weight.MEDIUM, SIZE * pixel);
        var lines = lines(text, face, WIDTH * pixel);
        double width = lines.stream().mapToDouble(line -> FontMetrics.width(line, face)).max().orElse(0);
        double height = lines.size() * LINE * pixel + 2 * PADDING * pixel - (LINE - SIZE) * pixel;
        double wide = width + 2 * PADDING * pixel;
        double gap = GAP * pixel;
        double x = Math.max(view.x() + gap, Math.min(card.center().x() - wide / 2, view.right() - gap - wide));
        double below = card.bottom() + gap;
        double y = below + height > view.bottom() && card.y() - gap - height >= view.y() ? card.y() - gap - height : below;
        var box = new Rectangle(x, y, wide, height);
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Box(Optional.empty(), Detail.ALWAYS, box, 6 * pixel, Optional.of(theme.panel()),
                Optional.of(Stroke.solid(theme.error(), pixel))));
        for (int i = 0; i < lines.size(); i++) {
            var at = new Point(box.x() + PADDING * pixel, box.y() + PADDING * pixel + (SIZE - 2 + i * LINE) * pixel);
            marks.add(new Mark.Label(Optional.empty(), Detail.ALWAYS, at, Mark.Label.Anchor.START, lines.get(i), face,
                    theme.text(), FontMetrics.width(lines.get(i), face)));
        }
        return marks;
    }

    private static List<String> lines(String text, Face face, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && FontMetrics.width(longer, face) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
