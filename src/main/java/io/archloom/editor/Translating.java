package io.archloom.editor;

import io.archloom.edit.Edit;
import io.archloom.geometry.Guide;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Snapping;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// The selection is being moved, groups with everything in them. It lines up with what is near, and otherwise with the
/// grid; the command key switches both off, Shift keeps to one axis. What is dropped with its middle inside a group
/// becomes its member; what leaves its group is no longer one.
///
/// @param start   the design when the gesture began
/// @param origin  page point where the button went down
/// @param grabbed the selected elements that are moved for themselves, not with a group around them
/// @param bounds  where everything that moves was
/// @param before  what was selected before the gesture
public record Translating(Design start, Point origin, SequencedSet<ElementId> grabbed,
                          Map<ElementId, Rectangle> bounds, SequencedSet<ElementId> before) implements ToolState {

    static EditorState enter(Point screen, SequencedSet<ElementId> before, PointerEvent event, EditorState state,
                             Surface surface) {
        var start = state.design();
        var grabbed = Membership.outermost(start, state.selection());
        var bounds = new LinkedHashMap<ElementId, Rectangle>();
        for (var id : Membership.withMembers(start, grabbed)) {
            start.placement().bounds(id).ifPresent(box -> bounds.put(id, box));
        }
        if (bounds.isEmpty()) {
            return state.rest();
        }
        return new Translating(start, state.camera().toPage(screen), grabbed, bounds, before)
                .on(event, state, surface);
    }

    @Override public Tool tool() {
        return Tool.SELECT;
    }

    @Override public String path() {
        return "select.translating";
    }

    @Override public Cursor cursor(EditorState state) {
        return Cursor.MOVE;
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case MOVE -> preview(event, state);
            case RELEASE -> event.button() == PointerEvent.Button.PRIMARY ? drop(event, state) : state;
            case PRESS, LEAVE -> state;
        };
    }

    private EditorState preview(PointerEvent event, EditorState state) {
        var snap = way(event, state);
        var place = place(snap.delta());
        var groups = new LinkedHashSet<GroupId>();
        newGroups(place).forEach((group, _) -> group.ifPresent(groups::add));
        // the structure stays as it is until the drop, so that nothing is analysed again while the pointer moves
        return state.with(this, Interaction.previewing(place.apply(start)).withGuides(snap.guides())
                .withGlowing(groups));
    }

    private EditorState drop(PointerEvent event, EditorState state) {
        var place = place(way(event, state).delta());
        var edits = new ArrayList<Edit>(List.of(place));
        newGroups(place).forEach((group, members) -> edits.add(new Edit.Regroup(members, group)));
        return state.commit(edits.size() == 1 ? place : new Edit.Batch(place.label(), edits)).rest();
    }

    private Edit.Place place(Point way) {
        var moved = new LinkedHashMap<ElementId, Rectangle>();
        bounds.forEach((id, box) -> moved.put(id, box.translate(way)));
        return new Edit.Place(moved);
    }

    /// The members that each group wins, and under no group those that leave theirs.
    private Map<Optional<GroupId>, SequencedSet<ElementId>> newGroups(Edit.Place place) {
        var result = new LinkedHashMap<Optional<GroupId>, SequencedSet<ElementId>>();
        for (var id : grabbed) {
            if (!Membership.canBeMember(id) || !place.bounds().containsKey(id)) {
                continue;
            }
            var now = Membership.homeAt(start, id, place.bounds().get(id), bounds.keySet());
            if (!now.equals(Membership.groupOf(start, id))) {
                result.computeIfAbsent(now, _ -> new LinkedHashSet<>()).add(id);
            }
        }
        return result;
    }

    private Snapping.Snap way(PointerEvent event, EditorState state) {
        var way = state.camera().toPage(event.at()).minus(origin);
        boolean across = Math.abs(way.x()) >= Math.abs(way.y());
        boolean freeX = !event.modifiers().shift() || across;
        boolean freeY = !event.modifiers().shift() || !across;
        var wanted = new Point(freeX ? way.x() : 0, freeY ? way.y() : 0);
        if (event.modifiers().command()) {
            return new Snapping.Snap(wanted, List.of());
        }
        // a group that was never placed has no bounds: then its members decide
        var box = Rectangle.union(grabbedBounds()).or(() -> Rectangle.union(bounds.values())).orElseThrow();
        var moved = box.translate(wanted);
        var near = moved.inflate(NEAR);
        var others = new ArrayList<Rectangle>();
        start.placement().resources().forEach((id, other) -> {
            if (!bounds.containsKey(id) && other.intersects(near)) {
                others.add(other);
            }
        });
        start.placement().notes().forEach((id, note) -> {
            if (!bounds.containsKey(id) && note.bounds().intersects(near)) {
                others.add(note.bounds());
            }
        });
        var aligned = Snapping.align(moved, others, SNAP / state.camera().zoom());
        var grid = Snapping.toGrid(moved.topLeft(), Sizes.GRID).minus(moved.topLeft());
        // an axis that lines up with something keeps that; the other one goes to the grid
        boolean vertical = has(aligned.guides(), Guide.Axis.VERTICAL);
        boolean horizontal = has(aligned.guides(), Guide.Axis.HORIZONTAL);
        double dx = !freeX ? 0 : vertical ? aligned.delta().x() : grid.x();
        double dy = !freeY ? 0 : horizontal ? aligned.delta().y() : grid.y();
        var guides = Snapping.align(moved.translate(new Point(dx, dy)), others, 0).guides();
        return new Snapping.Snap(wanted.plus(dx, dy), guides);
    }

    /// How far away, in page units, a thing may be to line up with, and how near, in pixels, an edge must come.
    private static final double NEAR = 600;
    private static final double SNAP = 6;

    private static boolean has(List<Guide> guides, Guide.Axis axis) {
        return guides.stream().anyMatch(guide -> guide.axis() == axis);
    }

    private List<Rectangle> grabbedBounds() {
        return grabbed.stream().filter(bounds::containsKey).map(bounds::get).toList();
    }

    @Override public EditorState cancel(EditorState state) {
        return state.with(Interaction.NONE).select(before).rest();
    }
}
