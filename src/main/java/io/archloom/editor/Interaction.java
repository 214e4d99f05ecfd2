package io.archloom.editor;

import io.archloom.geometry.Guide;
import io.archloom.geometry.Polyline;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// What a gesture shows while it lasts, in page coordinates.
///
/// @param preview the design as it would be if the gesture ended now
/// @param ghost   the outline of what is about to be placed
/// @param marquee the frame of a selection being drawn
/// @param guides  what the dragged things line up with
/// @param glowing what the dragged connection or elements may be dropped on
/// @param target  the one of them that a drop here would reach
/// @param port    the port that a drop here would reach
/// @param refused what is under the pointer and may not be a target, and why
/// @param draft   the line of the connection being drawn
public record Interaction(Optional<Design> preview, Optional<Ghost> ghost, Optional<Rectangle> marquee,
                          List<Guide> guides, SequencedSet<ElementId> glowing, Optional<ElementId> target,
                          Optional<Connection.End> port, Optional<Refusal> refused, Optional<Draft> draft) {
    public static final Interaction NONE = new Interaction(Optional.empty(), Optional.empty(), Optional.empty(),
            List.of(), new LinkedHashSet<>(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// What is about to be placed: a resource of a kind, or (empty) a note or group.
    public record Ghost(Optional<String> kind, Rectangle bounds) {}

    /// A target that is refused, with a sentence that says why.
    public record Refusal(ElementId target, String reason) {}

    /// The line of a connection being drawn; `forward` when the pointer holds its arrow head.
    public record Draft(Polyline line, boolean forward) {}

    public Interaction {
        guides = List.copyOf(guides);
        glowing = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(glowing));
    }

    static Interaction previewing(Design preview) {
        return NONE.withPreview(preview);
    }

    static Interaction ghost(Optional<String> kind, Rectangle bounds) {
        return new Interaction(Optional.empty(), Optional.of(new Ghost(kind, bounds)), Optional.empty(), List.of(),
                NONE.glowing, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Interaction marquee(Rectangle marquee) {
        return new Interaction(Optional.empty(), Optional.empty(), Optional.of(marquee), List.of(), NONE.glowing,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Interaction withPreview(Design preview) {
        return new Interaction(Optional.of(preview), ghost, marquee, guides, glowing, target, port, refused, draft);
    }

    Interaction withGuides(List<Guide> guides) {
        return new Interaction(preview, ghost, marquee, guides, glowing, target, port, refused, draft);
    }

    Interaction withGlowing(SequencedSet<? extends ElementId> glowing) {
        return new Interaction(preview, ghost, marquee, guides, new LinkedHashSet<>(glowing), target, port, refused,
                draft);
    }

    Interaction withTarget(Optional<? extends ElementId> target, Optional<Connection.End> port) {
        return new Interaction(preview, ghost, marquee, guides, glowing, target.map(t -> t), port, refused, draft);
    }

    Interaction withRefused(Refusal refused) {
        return new Interaction(preview, ghost, marquee, guides, glowing, target, port, Optional.of(refused), draft);
    }

    Interaction withDraft(Draft draft) {
        return new Interaction(preview, ghost, marquee, guides, glowing, target, port, refused, Optional.of(draft));
    }
}
