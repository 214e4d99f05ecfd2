package io.archloom.editor;

import io.archloom.geometry.Point;

/// The walkthrough is shown: a click goes to the next step, a click with the other button back.
///
/// @param middle the point of the page to come back to: a camera would not do, because presenting takes a larger screen
/// @param zoom   the zoom to come back to
public record Presenting(Presentation presentation, Point middle, double zoom) implements ToolState {

    /// The walkthrough's first step; the same state, with a word, when there is none.
    static EditorState start(EditorState state) {
        return Presentation.of(state.design())
                .map(first -> new Presenting(first, state.camera().view(state.screen()).center(), state.camera().zoom()).show(first, state))
                .orElseGet(() -> state.say(Texts.of("say.noSteps")));
    }

    EditorState show(Presentation step, EditorState state) {
        return state.with(new Presenting(step, middle, zoom), Interaction.NONE).with(new Target.OnCanvas())
                .with(step.camera(state.screen()));
    }

    @Override public Tool tool() {
        return Tool.PRESENT;
    }

    @Override public String path() {
        return "present";
    }

    @Override public Cursor cursor(EditorState state) {
        return Cursor.DEFAULT;
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case PRESS -> switch (event.button()) {
                case PRIMARY -> show(presentation.next(), state);
                case SECONDARY -> show(presentation.back(), state);
                case NONE, MIDDLE -> state;
            };
            case MOVE, RELEASE, LEAVE -> state;
        };
    }

    @Override public EditorState cancel(EditorState state) {
        return state.with(Camera.centered(middle, zoom, state.screen())).rest();
    }
}
