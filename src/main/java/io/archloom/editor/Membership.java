package io.archloom.editor;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Group;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// Who is a member of which group, and who would be by where it lies.
final class Membership {
    private Membership() {}

    static boolean canBeMember(ElementId id) {
        return switch (id) {
            case ResourceId _, GroupId _ -> true;
            case ConnectionId _, NoteId _ -> false;
        };
    }

    /// What is drawn of an element: its frame for a resource with an inside, otherwise itself.
    static ElementId drawn(Design design, ElementId id) {
        return id instanceof ResourceId resource
                ? design.structure().frameOf(resource).<ElementId>map(Group::id).orElse(id) : id;
    }

    /// The innermost group that an element is a member of. A note is never a member of one.
    static Optional<GroupId> groupOf(Design design, ElementId id) {
        return switch (id) {
            case ResourceId resource -> design.structure().homeOf(resource);
            case GroupId group -> design.structure().group(group).flatMap(g -> g.parent());
            case ConnectionId _, NoteId _ -> Optional.empty();
        };
    }

    static boolean isWithin(Design design, ElementId id, Set<? extends ElementId> groups) {
        for (var at = groupOf(design, id); at.isPresent(); at = groupOf(design, at.get())) {
            if (groups.contains(at.get())) {
                return true;
            }
        }
        return false;
    }

    /// Those of `ids` that are not inside another one of them.
    static SequencedSet<ElementId> outermost(Design design, Set<ElementId> ids) {
        var result = new LinkedHashSet<>(ids);
        result.removeIf(id -> isWithin(design, id, ids));
        return result;
    }

    /// `ids`, everything inside the groups among them, and the notes that lie on those groups.
    static SequencedSet<ElementId> withMembers(Design design, Set<ElementId> ids) {
        var result = new LinkedHashSet<>(ids);
        design.structure().groups().keySet().stream().filter(g -> isWithin(design, g, ids)).forEach(result::add);
        design.structure().resources().keySet().stream().filter(r -> isWithin(design, r, ids)).forEach(result::add);
        for (var note : design.placement().notes().values()) {
            var lying = ids.stream().anyMatch(id -> id instanceof GroupId && Extent.of(design, id)
                    .filter(frame -> frame.contains(note.bounds())).isPresent());
            if (lying) {
                result.add(note.id());
            }
        }
        return result;
    }

    /// The innermost group around a point, apart from `except`: the smallest one, for groups may overlap.
    static Optional<GroupId> groupAt(Design design, Point point, Collection<? extends ElementId> except) {
        return Extent.frames(design).entrySet().stream()
                .filter(e -> !except.contains(e.getKey()) && e.getValue().contains(point))
                .min(Comparator.comparingDouble(e -> area(e.getValue())))
                .map(Map.Entry::getKey);
    }

    /// The group that an element comes into when it lies at `box`: the innermost around its middle. A frame never comes into a
    /// smaller one.
    static Optional<GroupId> homeAt(Design design, ElementId id, Rectangle box, Collection<? extends ElementId> except) {
        return Extent.frames(design).entrySet().stream()
                .filter(e -> !except.contains(e.getKey()) && e.getValue().contains(box.center()))
                .filter(e -> !(id instanceof GroupId) || area(e.getValue()) > area(box))
                .min(Comparator.comparingDouble(e -> area(e.getValue())))
                .map(Map.Entry::getKey);
    }

    /// The elements that a new group with this frame would get: those with their middle inside it that are members of
    /// no group, or of the group in which the new one lies.
    static Set<ElementId> framedBy(Design design, Rectangle frame, Optional<GroupId> parent) {
        var result = new LinkedHashSet<ElementId>();
        Extent.frames(design).forEach((id, box) -> {
            if (frame.contains(box) && groupOf(design, id).equals(parent)) {
                result.add(id);
            }
        });
        design.placement().resources().forEach((id, box) -> {
            if (frame.contains(box.center()) && groupOf(design, id).equals(parent)) {
                result.add(id);
            }
        });
        return result;
    }

    private static double area(Rectangle box) {
        return box.width() * box.height();
    }
}
