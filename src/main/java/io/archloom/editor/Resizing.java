package io.archloom.editor;

import io.archloom.edit.Edit;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Snapping;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import java.util.List;
import java.util.Map;

/// A handle is being dragged. The edges that move snap to the grid (not while the command key is down) and stop at the
/// element's least size. Resizing a group moves no members and changes none.
///
/// @param start  the design when the gesture began
/// @param origin page point where the button went down
public record Resizing(Design start, Point origin, ElementId id, Handle handle, Rectangle bounds)
        implements ToolState {

    static EditorState enter(PointingHandle pointing, PointerEvent event, EditorState state, Surface surface) {
        var start = state.design();
        return Extent.of(start, pointing.id())
                .map(bounds -> new Resizing(start, pointing.page(), pointing.id(), pointing.handle(), bounds)
                        .on(event, state, surface))
                .orElseGet(state::rest);
    }

    @Override public Tool tool() {
        return Tool.SELECT;
    }

    @Override public String path() {
        return "select.resizing";
    }

    @Override public Cursor cursor(EditorState state) {
        return handle.cursor();
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case MOVE -> state.with(this, Interaction.previewing(edit(event, state).apply(start)));
            case RELEASE -> event.button() == PointerEvent.Button.PRIMARY
                    ? state.commit(edit(event, state)).rest() : state;
            case PRESS, LEAVE -> state;
        };
    }

    private Edit edit(PointerEvent event, EditorState state) {
        var way = state.camera().toPage(event.at()).minus(origin);
        var least = Sizes.least(id);
        boolean free = event.modifiers().command();
        var resized = handle.drag(bounds, way, Math.min(least.x(), bounds.width()),
                Math.min(least.y(), bounds.height()), at -> free ? at : Snapping.toGrid(at, Sizes.GRID));
        return new Edit.Batch(Texts.of("edit.resize"), List.of(new Edit.Place(Map.of(id, resized))));
    }
}
