package io.archloom.picture;

import io.archloom.geometry.Point;
import io.archloom.model.Note;
import java.util.ArrayList;
import java.util.List;

/// Notes: free text on a coloured slip, broken into lines.
final class Notes {
    private static final Face FACE = Face.sans(Face.Weight.REGULAR, 12.5);
    private static final double INSET = 12;
    private static final double LINE = 18;
    private static final double RADIUS = 6;

    private final Easel easel;

    Notes(Easel easel) {
        this.easel = easel;
    }

    void draw(Note note) {
        var theme = easel.theme();
        var bounds = note.bounds();
        easel.box(note.id(), Detail.ALWAYS, bounds, RADIUS, theme.note(), Stroke.solid(theme.noteBorder(), 1));
        double room = bounds.width() - 2 * INSET;
        var lines = lines(note.text(), room);
        int most = Math.max(1, (int) ((bounds.height() - 2 * INSET + 6) / LINE));
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            var text = i == most - 1 && lines.size() > most ? FontMetrics.fit(lines.get(i) + " …", FACE, room) : lines.get(i);
            if (!text.isEmpty()) {
                easel.label(note.id(), Detail.FINE, new Point(bounds.left() + INSET, bounds.top() + INSET + 11 + i * LINE),
                        Mark.Label.Anchor.START, text, FACE, theme.text(), room);
            }
        }
    }

    /// `text` broken between words so that each line fits; its own line breaks stay.
    static List<String> lines(String text, double room) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.strip().split("\\R", -1)) {
            var line = new StringBuilder();
            for (var word : paragraph.strip().split("\\s+")) {
                if (!line.isEmpty() && FontMetrics.width(line + " " + word, FACE) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
