package io.archloom.editor;

import io.archloom.geometry.Point;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// The button is down on the page or inside a group: a click, or the start of a marquee.
///
/// @param group  the group that a click selects
/// @param before what was selected when the button went down
public record PointingCanvas(Point origin, boolean adding, Optional<GroupId> group, SequencedSet<ElementId> before)
        implements ToolState {

    static EditorState enter(PointerEvent event, EditorState state, Optional<GroupId> group) {
        boolean adding = event.modifiers().shift();
        var pointing = new PointingCanvas(event.at(), adding, group, state.selection());
        return (adding ? state : state.select(List.of())).with(pointing);
    }

    @Override public Tool tool() {
        return Tool.SELECT;
    }

    @Override public String path() {
        return "select.pointing-canvas";
    }

    @Override public Cursor cursor(EditorState state) {
        return Cursor.DEFAULT;
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case MOVE -> event.at().distance(origin) < DRAG_THRESHOLD ? state
                    : Brushing.enter(this, event, state, surface);
            case RELEASE -> switch (event.button()) {
                case PRIMARY -> group.map(adding ? state::toggle : state::select).orElse(state).rest();
                case NONE, MIDDLE, SECONDARY -> state;
            };
            case PRESS, LEAVE -> state;
        };
    }

    @Override public EditorState cancel(EditorState state) {
        return state.select(before).rest();
    }
}
