package io.archloom.editor;

/// The walkthrough is shown: a click goes to the next step, a click with the other button back.
///
/// @param before the camera to come back to
public record Presenting(Presentation presentation, Camera before) implements ToolState {

    /// The walkthrough's first step; the same state, with a word, when there is none.
    static EditorState start(EditorState state) {
        return Presentation.of(state.design())
                .map(first -> new Presenting(first, state.camera()).show(first, state))
                .orElseGet(() -> state.say(Texts.of("say.noSteps")));
    }

    EditorState show(Presentation step, EditorState state) {
        return state.with(new Presenting(step, before), Interaction.NONE).with(new Target.OnCanvas())
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
        return state.with(before).rest();
    }
}
