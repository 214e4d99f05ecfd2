package io.archloom.editor;

import io.archloom.edit.Edit;
import io.archloom.edit.Fragment;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Snapping;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Copy, cut, paste, duplicate and delete.
///
/// A paste lands beside the original, each further one a step on; when the original is out of sight it lands in the
/// middle of the view. What lands inside a group becomes its member.
final class Copying {
    private static final double STEP = 24;

    private Copying() {}

    /// Whether something is selected that can be copied: a connection alone cannot.
    static boolean canCopy(EditorState state) {
        return state.selection().stream().anyMatch(id -> !(id instanceof ConnectionId));
    }

    static EditorState copy(EditorState state) {
        return state.with(Clipboard.copied(Fragment.of(state.design(), state.selection())));
    }

    static EditorState cut(EditorState state) {
        var fragment = Fragment.of(state.design(), state.selection());
        var removed = new LinkedHashSet<>(fragment.ids());
        removed.addAll(state.selection());
        return state.with(Clipboard.cut(fragment))
                .commit(new Edit.Batch(Texts.of("edit.cut"), List.of(new Edit.Remove(removed))));
    }

    static EditorState delete(EditorState state) {
        return state.commit(new Edit.Remove(state.selection()));
    }

    static EditorState paste(EditorState state) {
        var clipboard = state.clipboard();
        var shifted = clipboard.fragment().moved(new Point(STEP, STEP).times(clipboard.steps()));
        var bounds = bounds(shifted);
        var view = state.camera().view(state.screen());
        boolean visible = bounds.isEmpty() || bounds.get().intersects(view);
        var placed = visible ? shifted : shifted.moved(toCenter(bounds.get(), view.center()));
        return insert(state, placed, Texts.of("edit.paste")).with(clipboard.pasted());
    }

    /// Pastes around a point of the page.
    static EditorState paste(EditorState state, Point page) {
        var fragment = state.clipboard().fragment();
        var way = bounds(fragment).map(box -> toCenter(box, page)).orElse(Point.ORIGIN);
        return insert(state, fragment.moved(way), Texts.of("edit.paste"));
    }

    static EditorState duplicate(EditorState state) {
        var fragment = Fragment.of(state.design(), state.selection()).moved(new Point(STEP, STEP));
        return insert(state, fragment, Texts.of("edit.duplicate"));
    }

    private static Point toCenter(Rectangle box, Point center) {
        return Snapping.toGrid(center.minus(box.center()), Sizes.GRID);
    }

    private static EditorState insert(EditorState state, Fragment fragment, String label) {
        var fresh = fragment.freshFor(state.design());
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.Insert(fresh));
        var newGroups = new LinkedHashSet<GroupId>();
        fresh.groups().forEach(g -> newGroups.add(g.id()));
        var homes = new LinkedHashMap<Optional<GroupId>, Set<ElementId>>();
        fresh.groups().stream().filter(g -> g.parent().filter(newGroups::contains).isEmpty())
                .forEach(g -> settle(g.id(), fresh, state, homes));
        fresh.resources().stream().filter(r -> r.group().filter(newGroups::contains).isEmpty())
                .forEach(r -> settle(r.id(), fresh, state, homes));
        homes.forEach((group, members) -> edits.add(new Edit.Regroup(members, group)));
        return state.commit(new Edit.Batch(label, edits)).select(Membership.outermost(
                new Edit.Batch(label, edits).apply(state.design()), selectable(fresh)));
    }

    private static Set<ElementId> selectable(Fragment fragment) {
        var ids = new LinkedHashSet<>(fragment.ids());
        ids.removeIf(ConnectionId.class::isInstance);
        return ids;
    }

    private static void settle(ElementId id, Fragment fragment, EditorState state,
                               LinkedHashMap<Optional<GroupId>, Set<ElementId>> homes) {
        var box = fragment.bounds().get(id);
        if (box != null) {
            homes.computeIfAbsent(Membership.homeAt(state.design(), id, box, Set.of()),
                    _ -> new LinkedHashSet<>()).add(id);
        }
    }

    private static Optional<Rectangle> bounds(Fragment fragment) {
        var all = new ArrayList<>(fragment.bounds().values());
        fragment.notes().forEach(note -> all.add(note.bounds()));
        return Rectangle.union(all);
    }
}
