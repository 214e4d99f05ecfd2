package io.archloom.editor;

import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.Walkthrough.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// A walkthrough being shown: a design, and the step it has reached.
///
/// @param index counts from 0; the walkthrough has a step there
public record Presentation(Design design, int index) {
    private static final double MARGIN = 48;

    public Presentation {
        if (index < 0 || index >= design.walkthrough().steps().size()) {
            throw new IllegalArgumentException("no step " + index);
        }
    }

    /// The first step's presentation; empty when the design has no steps.
    public static Optional<Presentation> of(Design design) {
        return design.walkthrough().steps().isEmpty() ? Optional.empty() : Optional.of(new Presentation(design, 0));
    }

    public Step step() {
        return design.walkthrough().steps().get(index);
    }

    public int count() {
        return design.walkthrough().steps().size();
    }

    public boolean isFirst() {
        return index == 0;
    }

    public boolean isLast() {
        return index == count() - 1;
    }

    /// The next step; the same at the last one.
    public Presentation next() {
        return at(index + 1);
    }

    /// The step before; the same at the first one.
    public Presentation back() {
        return at(index - 1);
    }

    /// The step nearest to `index`.
    public Presentation at(int index) {
        return new Presentation(design, Math.clamp(index, 0, count() - 1));
    }

    /// The camera that shows the step's part of the page on a screen of this size.
    public Camera camera(ScreenSize screen) {
        return Camera.fitting(step().view(), screen, MARGIN, Camera.MAX);
    }

    /// The elements to dim: everything that the step does not highlight. A connection between two bright resources stays
    /// bright, and so does a group around one. Nothing is dimmed when nothing that exists is highlighted.
    public SequencedSet<ElementId> dimmed() {
        var bright = new LinkedHashSet<>(step().highlighted());
        bright.removeIf(id -> !design.contains(id));
        List.copyOf(bright).forEach(id -> bright.add(Membership.drawn(design, id)));
        var dimmed = new LinkedHashSet<ElementId>();
        if (bright.isEmpty()) {
            return dimmed;
        }
        var structure = design.structure();
        for (var id : structure.groups().keySet()) {
            boolean holdsBright = bright.stream().anyMatch(b -> Membership.isWithin(design, b, Set.of(id)));
            boolean inBright = Membership.isWithin(design, id, bright);
            if (!bright.contains(id) && !holdsBright && !inBright) {
                dimmed.add(id);
            }
        }
        for (var id : structure.resources().keySet()) {
            if (!bright.contains(id) && !Membership.isWithin(design, id, bright)) {
                dimmed.add(id);
            }
        }
        for (var connection : structure.connections().values()) {
            if (!bright.contains(connection.id()) && (dimmed.contains(connection.from().resource())
                    || dimmed.contains(connection.to().resource()))) {
                dimmed.add(connection.id());
            }
        }
        design.placement().notes().keySet().stream().filter(id -> !bright.contains(id)).forEach(dimmed::add);
        return dimmed;
    }

    /// What the step highlights and the design no longer has.
    public SequencedSet<ElementId> stale() {
        var stale = new LinkedHashSet<>(step().highlighted());
        stale.removeIf(design::contains);
        return stale;
    }
}
