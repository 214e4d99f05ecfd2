package io.archloom.editor;

import io.archloom.edit.Edit;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Walkthrough;
import io.archloom.model.Walkthrough.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Zooming, and the steps of the walkthrough made from what is seen.
final class Looking {
    static final double ZOOM_STEP = 1.25;
    private static final double MARGIN = 48;
    private static final double MOST_FOR_ALL = 1.5;
    private static final double MOST_FOR_SELECTION = 2;

    private Looking() {}

    static EditorState zoomBy(EditorState state, double factor) {
        return state.with(state.camera().zoomedBy(factor, state.screen().center()));
    }

    static EditorState zoomTo(EditorState state, double zoom) {
        return state.with(state.camera().zoomedTo(zoom, state.screen().center()));
    }

    static EditorState fit(EditorState state) {
        return fit(state, state.drawingBounds(), MOST_FOR_ALL);
    }

    static EditorState fitSelection(EditorState state) {
        return fit(state, state.selectionBounds(), MOST_FOR_SELECTION);
    }

    /// Fits everything, unless everything is in sight already.
    static EditorState fitIfHidden(EditorState state) {
        var view = state.camera().view(state.screen());
        return state.drawingBounds().filter(all -> !view.contains(all)).isPresent() ? fit(state) : state;
    }

    private static EditorState fit(EditorState state, Optional<Rectangle> bounds, double maxZoom) {
        return bounds.map(box -> state.with(Camera.fitting(box, state.screen(), MARGIN, maxZoom))).orElse(state);
    }

    /// Adds a step that shows the present view and highlights what is selected.
    static EditorState addStep(EditorState state) {
        var steps = new ArrayList<>(state.design().walkthrough().steps());
        var title = Texts.of("step.title", Integer.toString(steps.size() + 1));
        steps.add(new Step(title, "", state.camera().view(state.screen()), state.selection()));
        return state.commit(new Edit.Batch(Texts.of("edit.addStep"),
                List.of(new Edit.SetWalkthrough(new Walkthrough(steps))))).say(Texts.of("say.stepAdded", title));
    }

    static EditorState toStep(EditorState state, UnaryOperator<Presentation> way) {
        return state.tool() instanceof Presenting presenting
                ? presenting.show(way.apply(presenting.presentation()), state) : state;
    }
}
