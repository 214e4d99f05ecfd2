package io.archloom.editor;

import io.archloom.catalog.Container;
import io.archloom.catalog.ResourceKind;
import io.archloom.edit.Edit;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes groups of what is selected, and takes them apart.
final class Grouping {
    private Grouping() {}

    static boolean canGroup(EditorState state) {
        return state.selection().stream().anyMatch(Membership::canBeMember);
    }

    /// A frame around the selected resources and groups. It lies in the group that all of them are members of, if any.
    static EditorState group(EditorState state) {
        var design = state.design();
        var members = new LinkedHashSet<ElementId>(state.selection());
        members.removeIf(id -> !Membership.canBeMember(id));
        var outermost = Membership.outermost(design, members);
        var parents = outermost.stream().map(id -> Membership.groupOf(design, id)).distinct().toList();
        var parent = parents.size() == 1 ? parents.getFirst() : Optional.<GroupId>empty();
        var frame = Extent.around(design, outermost).map(Sizes::frame).orElseGet(() -> Rectangle.around(
                state.camera().toPage(state.screen().center()), Sizes.GROUP_WIDTH, Sizes.GROUP_HEIGHT));
        return PlacingFrame.addGroup(state, frame, parent, outermost);
    }

    /// A resource of a kind with an inside: around the selected cards; inside the selected frame, if that is all; or in the middle of
    /// the view.
    static EditorState container(EditorState state, String kind, Surface surface) {
        var design = state.design();
        var members = new LinkedHashSet<ElementId>(state.selection());
        members.removeIf(id -> !Membership.canBeMember(id));
        var outermost = Membership.outermost(design, members);
        boolean within = surface.catalog().kind(kind).flatMap(ResourceKind::container).flatMap(Container::within).isPresent();
        if (outermost.isEmpty() || within && outermost.size() == 1 && outermost.getFirst() instanceof GroupId) {
            var free = PlacingFrame.container(design, kind, Extent.around(design, outermost).orElse(Rectangle.around(
                    state.camera().toPage(state.screen().center()), 0, 0)).center(), surface);
            var placed = PlacingFrame.addContainer(state, kind, free, surface);
            return Walking.show(placed, placed.selection().getFirst());
        }
        var parents = outermost.stream().map(id -> Membership.groupOf(design, id)).distinct().toList();
        var parent = parents.size() == 1 ? parents.getFirst() : Optional.<GroupId>empty();
        var frame = Sizes.frame(Extent.around(design, outermost).orElseThrow());
        return PlacingFrame.addContainer(state, kind, frame, parent, outermost, surface);
    }

    static boolean canUngroup(EditorState state) {
        return state.selection().stream().anyMatch(id -> isPlain(state, id));
    }

    /// Whether it is a group and no resource's inside, which goes with its resource.
    private static boolean isPlain(EditorState state, ElementId id) {
        return id instanceof GroupId group && state.design().structure().group(group).filter(g -> g.of().isEmpty()).isPresent();
    }

    /// Removes the selected groups; their members stay and are selected. Insides of resources stay.
    static EditorState ungroup(EditorState state) {
        var groups = new LinkedHashSet<ElementId>(state.selection());
        groups.removeIf(id -> !isPlain(state, id));
        var members = new LinkedHashSet<ElementId>(state.selection());
        var design = state.design();
        for (var id : Membership.withMembers(design, groups)) {
            if (Membership.groupOf(design, id).filter(groups::contains).isPresent()) {
                members.add(id);
            }
        }
        members.removeAll(groups);
        return state.commit(new Edit.Batch(Texts.of("edit.ungroup"), List.of(new Edit.Remove(Set.copyOf(groups)))))
                .select(members);
    }
}
