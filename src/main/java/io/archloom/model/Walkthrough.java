package io.archloom.model;

import io.archloom.geometry.Rectangle;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/// The steps in which a presenter shows the design. A step may name elements that are gone: it is told, not broken.
public record Walkthrough(List<Step> steps) {
    public static final Walkthrough NONE = new Walkthrough(List.of());

    public Walkthrough {
        steps = List.copyOf(steps);
    }

    /// One step.
    ///
    /// @param view        the part of the page to show, whatever the window's size
    /// @param highlighted what stays bright; everything else is dimmed, unless empty
    public record Step(String title, String text, Rectangle view, SequencedSet<ElementId> highlighted) {
        public Step {
            highlighted = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(highlighted));
        }

        public Step withHighlighted(Set<ElementId> highlighted) {
            return new Step(title, text, view, new LinkedHashSet<>(highlighted));
        }
    }
}
