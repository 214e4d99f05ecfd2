package io.archloom.picture;

import io.archloom.geometry.Rectangle;
import java.util.List;

/// A display list: what to draw, from the back to the front.
///
/// @param bounds     the page to show: all marks, with a margin
/// @param title      what it shows, for those who cannot see it
/// @param background what it is drawn on
public record Picture(Rectangle bounds, String title, Ink background, List<Mark> marks) {
    public Picture {
        marks = List.copyOf(marks);
    }

    /// The marks that are drawn at a zoom, from the back to the front.
    public List<Mark> marksAt(double zoom) {
        return marks.stream().filter(mark -> mark.detail().isDrawnAt(zoom)).toList();
    }

    /// The labels' texts at a zoom of 1, from the back to the front.
    public List<String> texts() {
        return marksAt(1).stream().filter(Mark.Label.class::isInstance).map(mark -> ((Mark.Label) mark).text()).toList();
    }
}
