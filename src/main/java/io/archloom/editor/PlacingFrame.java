package io.archloom.editor;

import io.archloom.edit.Edit;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Snapping;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.Group;
import io.archloom.model.Names;
import io.archloom.model.Note;
import java.util.Optional;
import java.util.Set;

/// The frame of a new note or group is being drawn; a click gives it the usual size. Its text is edited at once. A group
/// gets what lies inside its frame.
///
/// @param tool   [Tool#PLACE_NOTE] or [Tool#PLACE_GROUP]
/// @param origin on the screen, where the button went down; empty before
public record PlacingFrame(Tool tool, Optional<Point> origin) implements ToolState {
    public PlacingFrame {
        if (tool != Tool.PLACE_NOTE && tool != Tool.PLACE_GROUP) {
            throw new IllegalArgumentException(tool + " draws no frame");
        }
    }

    @Override public String path() {
        return (tool == Tool.PLACE_NOTE ? "place-note." : "place-group.") + (origin.isEmpty() ? "idle" : "dragging");
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
                case PRIMARY -> origin.isPresent() ? state : state.with(new PlacingFrame(tool,
                        Optional.of(event.at())));
                case SECONDARY -> cancel(state);
                case NONE, MIDDLE -> state;
            };
            case MOVE -> origin.map(start -> state.with(Interaction.ghost(Optional.empty(),
                    frame(start, event, state)))).orElse(state);
            case RELEASE -> event.button() == PointerEvent.Button.PRIMARY && origin.isPresent()
                    ? place(frame(origin.get(), event, state), state) : state;
            case LEAVE -> state;
        };
    }

    private Rectangle frame(Point start, PointerEvent event, EditorState state) {
        var from = state.camera().toPage(start);
        boolean note = tool == Tool.PLACE_NOTE;
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

    private EditorState place(Rectangle frame, EditorState state) {
        return tool == Tool.PLACE_NOTE ? addNote(state, frame) : addGroup(state, frame);
    }

    /// Adds a note, ready to be typed into.
    static EditorState addNote(EditorState state, Rectangle bounds) {
        var notes = state.design().placement().notes();
        var id = new NoteId(Names.fresh("note", taken -> notes.containsKey(new NoteId(taken))));
        var note = new Note(id, Texts.of("note.text"), bounds);
        return EditingText.enter(state.rest().commit(new Edit.AddNote(note)), id);
    }

    static EditorState addGroup(EditorState state, Rectangle frame) {
        var parent = Membership.groupAt(state.design(), frame.center(), Set.of())
                .filter(group -> Extent.of(state.design(), group).filter(around -> around.contains(frame)).isPresent());
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
