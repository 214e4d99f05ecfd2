package io.archloom.editor;

import io.archloom.catalog.Container;
import io.archloom.catalog.ResourceKind;
import io.archloom.edit.Edit;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Snapping;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.Group;
import io.archloom.model.Names;
import io.archloom.model.Note;
import io.archloom.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The frame of a new note or group is being drawn; a click gives it the usual size. Its text is edited at once. A group
/// gets what lies inside its frame. So does a resource of a kind with an inside, whose frame this is; a drag that came from the
/// palette ends where the button is released.
///
/// @param tool   [Tool#PLACE_NOTE] or [Tool#PLACE_GROUP]
/// @param kind   of the resource whose inside it is to be
/// @param origin on the screen, where the button went down; empty before
public record PlacingFrame(Tool tool, Optional<String> kind, Optional<Point> origin) implements ToolState {
    PlacingFrame(Tool tool) {
        this(tool, Optional.empty(), Optional.empty());
    }

    public PlacingFrame {
        if (tool != Tool.PLACE_NOTE && tool != Tool.PLACE_GROUP) {
            throw new IllegalArgumentException(tool + " draws no frame");
        }
    }

    @Override public String path() {
        return (kind.isPresent() ? "place-container." : tool == Tool.PLACE_NOTE ? "place-note." : "place-group.") + (origin.isEmpty() ? "idle" : "dragging");
    }

    @Override public boolean isResting() {
        return origin.isEmpty();
    }

    @Override public Cursor cursor(EditorState state) {
        return Cursor.CROSSHAIR;
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case PRESS -> switch (event.button()) {
                case PRIMARY -> origin.isPresent() ? state : state.with(new PlacingFrame(tool, kind,
                        Optional.of(event.at())));
                case SECONDARY -> cancel(state);
                case NONE, MIDDLE -> state;
            };
            case MOVE -> origin.or(() -> kind.map(_ -> event.at())).map(start -> state.with(Interaction.ghost(Optional.empty(),
                    frame(start, event, state, surface)))).orElse(state);
            case RELEASE -> event.button() == PointerEvent.Button.PRIMARY && (origin.isPresent() || isOn(event, state))
                    ? place(frame(origin.orElse(event.at()), event, state, surface), state, surface) : state;
            case LEAVE -> kind.isPresent() && origin.isEmpty() ? state.with(Interaction.NONE) : state;
        };
    }

    /// Whether a drag from the palette ends on the canvas.
    private boolean isOn(PointerEvent event, EditorState state) {
        var at = event.at();
        return kind.isPresent() && at.x() >= 0 && at.y() >= 0 && at.x() <= state.screen().width() && at.y() <= state.screen().height();
    }

    private Rectangle frame(Point start, PointerEvent event, EditorState state, Surface surface) {
        var from = state.camera().toPage(start);
        boolean note = tool == Tool.PLACE_NOTE;
        if (kind.isPresent() && event.at().distance(start) < DRAG_THRESHOLD) {
            return container(state.design(), kind.get(), from, surface);
        }
        if (event.at().distance(start) < DRAG_THRESHOLD) {
            return Sizes.snapped(new Rectangle(from.x(), from.y(), note ? Sizes.NOTE_WIDTH : Sizes.GROUP_WIDTH,
                    note ? Sizes.NOTE_HEIGHT : Sizes.GROUP_HEIGHT));
        }
        var drawn = Rectangle.of(Snapping.toGrid(from, Sizes.GRID),
                Snapping.toGrid(state.camera().toPage(event.at()), Sizes.GRID));
        double minWidth = note ? 64 : 96;
        double minHeight = note ? 32 : 64;
        return new Rectangle(drawn.x(), drawn.y(), Math.max(minWidth, drawn.width()),
                Math.max(minHeight, drawn.height()));
    }

    /// The frame of a resource with an inside around a point: by itself, or a band across the frame that it lies in, below its title
    /// and beside the bands that are there.
    static Rectangle container(Design design, String kind, Point center, Surface surface) {
        var at = Membership.groupAt(design, center, Set.of());
        var group = within(kind, surface).flatMap(it -> inside(design, at, it)).or(() -> at);
        var room = group.flatMap(it -> Extent.of(design, it)).map(Sizes::inside);
        if (room.isEmpty()) {
            return Sizes.snapped(Rectangle.around(center, Sizes.CONTAINER_WIDTH, Sizes.CONTAINER_HEIGHT));
        }
        var band = Sizes.band(room.get());
        var free = Extent.frames(design).entrySet().stream().filter(e -> Membership.groupOf(design, e.getKey()).equals(group)).map(Map.Entry::getValue).toList();
        var wanted = Sizes.snapped(Rectangle.around(center, band.width(), band.height()));
        double lowest = Math.max(room.get().y(), room.get().bottom() - band.height());
        var places = new ArrayList<Rectangle>(List.of(band.at(new Point(band.x(), Math.clamp(wanted.y(), band.y(), lowest)))));
        free.forEach(box -> {
            places.add(band.at(new Point(band.x(), box.bottom() + Sizes.BAND_GAP)));
            places.add(band.at(new Point(band.x(), box.y() - Sizes.BAND_GAP - band.height())));
        });
        return places.stream().filter(place -> place.y() >= band.y() && place.y() <= lowest && free.stream().noneMatch(place::intersects))
                .min(Comparator.comparingDouble(place -> Math.abs(place.y() - wanted.y()))).orElse(places.getFirst());
    }

    private EditorState place(Rectangle frame, EditorState state, Surface surface) {
        return kind.isPresent() ? addContainer(state, kind.get(), frame, surface) : tool == Tool.PLACE_NOTE ? addNote(state, frame) : addGroup(state, frame);
    }

    /// Adds a note, ready to be typed into.
    static EditorState addNote(EditorState state, Rectangle bounds) {
        var notes = state.design().placement().notes();
        var id = new NoteId(Names.fresh("note", taken -> notes.containsKey(new NoteId(taken))));
        var note = new Note(id, Texts.of("note.text"), bounds);
        return EditingText.enter(state.rest().commit(new Edit.AddNote(note)), id);
    }

    /// Adds a resource of a kind with an inside, as the frame that is its inside, and selects it.
    static EditorState addContainer(EditorState state, String kind, Rectangle frame, Surface surface) {
        var parent = around(state, frame);
        return addContainer(state, kind, frame, parent, Membership.framedBy(state.design(), frame, parent), surface);
    }

    /// What belongs into a frame of another kind and lies in none brings one along.
    static EditorState addContainer(EditorState state, String kind, Rectangle frame, Optional<GroupId> parent, Set<ElementId> members,
                                    Surface surface) {
        var design = state.design();
        var outer = within(kind, surface).filter(it -> inside(design, parent, it).isEmpty());
        var first = adding(design, outer.orElse(kind), outer.map(_ -> Sizes.frame(frame)).orElse(frame), parent, outer.isEmpty() ? members : Set.of(), surface);
        if (outer.isEmpty()) {
            return state.rest().commit(first.batch()).select(first.group());
        }
        var second = adding(first.batch().apply(design), kind, frame, Optional.of(first.group()), members, surface);
        return state.rest().commit(new Edit.Batch(second.batch().label(), List.of(first.batch(), second.batch()))).select(second.group());
    }

    /// A new resource with its frame.
    private record Adding(Edit.Batch batch, GroupId group) {}

    private static Adding adding(Design design, String kind, Rectangle frame, Optional<GroupId> parent, Set<ElementId> members, Surface surface) {
        var stem = surface.catalog().kind(kind).map(k -> k.stem()).orElse("Resource");
        var resource = Resource.of(PlacingResource.freshId(design, stem), kind);
        var groups = design.structure().groups();
        var id = new GroupId(Names.fresh(resource.id().value().toLowerCase(Locale.ROOT), taken -> groups.containsKey(new GroupId(taken))));
        var edits = List.<Edit>of(new Edit.AddResource(resource, frame),
                new Edit.AddGroup(new Group(id, "", parent, Optional.of(resource.id())), frame, members));
        return new Adding(new Edit.Batch(edits.getFirst().label(), edits), id);
    }

    /// The kind in whose frame those of a kind belong.
    private static Optional<String> within(String kind, Surface surface) {
        return surface.catalog().kind(kind).flatMap(ResourceKind::container).flatMap(Container::within);
    }

    /// The group, or the innermost one around it, that is the inside of a resource of some kind.
    private static Optional<GroupId> inside(Design design, Optional<GroupId> group, String kind) {
        for (var at = group; at.isPresent(); at = Membership.groupOf(design, at.get())) {
            if (design.structure().groups().get(at.get()).of().flatMap(design.structure()::resource).filter(it -> it.kind().equals(kind)).isPresent()) {
                return at;
            }
        }
        return Optional.empty();
    }

    /// The innermost group in which a whole frame lies.
    private static Optional<GroupId> around(EditorState state, Rectangle frame) {
        return Membership.groupAt(state.design(), frame.center(), Set.of())
                .filter(group -> Extent.of(state.design(), group).filter(around -> around.contains(frame)).isPresent());
    }

    static EditorState addGroup(EditorState state, Rectangle frame) {
        var parent = around(state, frame);
        return addGroup(state, frame, parent, Membership.framedBy(state.design(), frame, parent));
    }

    static EditorState addGroup(EditorState state, Rectangle frame, Optional<GroupId> parent,
                                Set<ElementId> members) {
        var groups = state.design().structure().groups();
        var id = new GroupId(Names.fresh("group", taken -> groups.containsKey(new GroupId(taken))));
        var group = new Group(id, Texts.of("group.title"), parent);
        return EditingText.enter(state.rest().commit(new Edit.AddGroup(group, frame, members)), id);
    }
}
