package io.archloom.editor;

import io.archloom.geometry.Point;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import java.util.SequencedSet;

/// The button is down on an element: a click that selects, or the start of moving it and all that is selected.
///
/// @param before what was selected when the button went down
public record PointingElement(ElementId id, Point origin, boolean adding, SequencedSet<ElementId> before)
        implements ToolState {

    static EditorState enter(PointerEvent event, EditorState state, ElementId id) {
        boolean adding = event.modifiers().shift();
        var pointing = new PointingElement(id, event.at(), adding, state.selection());
        // a selected element keeps the others selected until the button is up: perhaps they all are to be moved
        if (state.isSelected(id)) {
            return state.with(pointing);
        }
        return (adding ? state.toggle(id) : state.select(id)).with(pointing);
    }

    @Override public Tool tool() {
        return Tool.SELECT;
    }

    @Override public String path() {
        return "select.pointing-" + switch (id) {
            case ResourceId _ -> "resource";
            case ConnectionId _ -> "connection";
            case GroupId _ -> "group";
            case NoteId _ -> "note";
        };
    }

    @Override public Cursor cursor(EditorState state) {
        return id instanceof ConnectionId ? Cursor.POINTER : Cursor.MOVE;
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case MOVE -> event.at().distance(origin) < DRAG_THRESHOLD || id instanceof ConnectionId ? state
                    : Translating.enter(origin, before, event, state, surface);
            case RELEASE -> event.button() == PointerEvent.Button.PRIMARY ? click(state).rest() : state;
            case PRESS, LEAVE -> state;
        };
    }

    private EditorState click(EditorState state) {
        if (!before.contains(id)) {
            return state;
        }
        return adding ? state.toggle(id) : state.select(id);
    }

    @Override public EditorState cancel(EditorState state) {
        return state.select(before).rest();
    }
}
