package io.archloom.editor;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// A marquee is being drawn: it selects what it touches, and groups and connections that lie inside it. With Shift it
/// adds to what was selected.
///
/// @param origin page point where the button went down
/// @param before what was selected then
public record Brushing(Point origin, boolean adding, SequencedSet<ElementId> before) implements ToolState {

    static EditorState enter(PointingCanvas pointing, PointerEvent event, EditorState state, Surface surface) {
        var brushing = new Brushing(state.camera().toPage(pointing.origin()), pointing.adding(), pointing.before());
        return brushing.move(event, state, surface);
    }

    @Override public Tool tool() {
        return Tool.SELECT;
    }

    @Override public String path() {
        return "select.brushing";
    }

    @Override public Cursor cursor(EditorState state) {
        return Cursor.CROSSHAIR;
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case MOVE -> move(event, state, surface);
            case RELEASE -> event.button() == PointerEvent.Button.PRIMARY ? state.rest() : state;
            case PRESS, LEAVE -> state;
        };
    }

    private EditorState move(PointerEvent event, EditorState state, Surface surface) {
        var marquee = Rectangle.of(origin, state.camera().toPage(event.at()));
        var selected = new LinkedHashSet<ElementId>();
        if (adding) {
            selected.addAll(before);
        }
        selected.addAll(surface.within(marquee, state.design()));
        return state.select(selected).with(this, Interaction.marquee(marquee));
    }

    @Override public EditorState cancel(EditorState state) {
        return state.select(before).rest();
    }
}
