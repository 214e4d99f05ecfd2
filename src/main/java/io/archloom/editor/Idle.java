package io.archloom.editor;

import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import java.util.List;
import java.util.Optional;

/// The select tool at rest.
public record Idle() implements ToolState {
    @Override public Tool tool() {
        return Tool.SELECT;
    }

    @Override public String path() {
        return "select.idle";
    }

    @Override public boolean isResting() {
        return true;
    }

    @Override public Cursor cursor(EditorState state) {
        return switch (state.hover()) {
            case Target.OnCanvas _, Target.OnGroupBody _ -> Cursor.DEFAULT;
            case Target.OnElement(ConnectionId _) -> Cursor.POINTER;
            case Target.OnElement _ -> Cursor.MOVE;
            case Target.OnPort _, Target.OnEnd _ -> Cursor.CROSSHAIR;
            case Target.OnHandle(_, var handle) -> handle.cursor();
        };
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case PRESS -> press(event, state.with(surface.at(event.at(), state)), surface);
            case MOVE -> state.with(surface.at(event.at(), state));
            case LEAVE -> state.with(new Target.OnCanvas());
            case RELEASE -> state;
        };
    }

    private static EditorState press(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.button()) {
            case PRIMARY -> grab(event, state, surface);
            case MIDDLE -> state.with(Panning.enter(event, state, new Idle()));
            case SECONDARY -> pick(state);
            case NONE -> state;
        };
    }

    private static EditorState grab(PointerEvent event, EditorState state, Surface surface) {
        var page = state.camera().toPage(event.at());
        return switch (state.hover()) {
            case Target.OnCanvas _ -> PointingCanvas.enter(event, state, Optional.empty());
            case Target.OnGroupBody(var group) when event.clicks() == 2 -> EditingText.enter(state, group);
            case Target.OnGroupBody(var group) -> state.isSelected(group)
                    ? PointingElement.enter(event, state, group)
                    : PointingCanvas.enter(event, state, Optional.of(group));
            case Target.OnElement(var id) when event.clicks() == 2 -> EditingText.enter(state, id);
            case Target.OnElement(var id) -> PointingElement.enter(event, state, id);
            case Target.OnPort(var end) -> state.with(new PointingPort(event.at(), end,
                    surface.isSource(end, state.design()), Optional.empty()));
            case Target.OnEnd(var id, var arrow) -> {
                var connection = state.design().structure().connections().get(id);
                yield state.with(new PointingPort(event.at(), arrow ? connection.from() : connection.to(), arrow,
                        Optional.of(id)));
            }
            case Target.OnHandle(var id, var handle) ->
                    state.with(new PointingHandle(event.at(), page, id, handle));
        };
    }

    /// A context menu concerns what is under the pointer, and with it the whole selection if it is part of that.
    private static EditorState pick(EditorState state) {
        var under = state.hover().element();
        if (under.filter(state::isSelected).isPresent()) {
            return state;
        }
        return state.select(under.<List<ElementId>>map(List::of).orElse(List.of()));
    }
}
