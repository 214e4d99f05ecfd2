package io.archloom.picture;

import io.archloom.geometry.Rectangle;
import java.util.List;

/// A picture prepared for looking at parts of it.
public final class Viewport {
    private final Grid<Mark> marks = new Grid<>();

    private Viewport() {}

    public static Viewport of(Picture picture) {
        var viewport = new Viewport();
        picture.marks().forEach(mark -> viewport.marks.add(mark.bounds(), mark));
        return viewport;
    }

    /// What is to be painted of `area` at `zoom`, from the back to the front.
    public List<Mark> marks(Rectangle area, double zoom) {
        return marks.touching(area).stream().filter(mark -> mark.detail().isDrawnAt(zoom)).toList();
    }
}
