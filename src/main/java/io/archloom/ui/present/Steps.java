package io.archloom.ui.present;

import io.archloom.edit.Edit;
import io.archloom.editor.EditorState;
import io.archloom.model.Design;
import io.archloom.model.Walkthrough;
import io.archloom.model.Walkthrough.Step;
import io.archloom.text.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/// Edits of the walkthrough, each one step of undo.
final class Steps {
    static final Messages MESSAGES = Messages.of(Steps.class);

    private Steps() {}

    static Edit renamed(Design design, int index, String title) {
        return changed(design, "edit.step", steps -> steps.set(index, new Step(title, steps.get(index).text(),
                steps.get(index).view(), steps.get(index).highlighted())));
    }

    static Edit told(Design design, int index, String text) {
        return changed(design, "edit.step", steps -> steps.set(index, new Step(steps.get(index).title(), text,
                steps.get(index).view(), steps.get(index).highlighted())));
    }

    /// The step shows what the canvas shows now, and highlights what is selected.
    static Edit looked(Design design, int index, EditorState state) {
        return changed(design, "edit.step.view", steps -> steps.set(index, new Step(steps.get(index).title(),
                steps.get(index).text(), state.camera().view(state.screen()), state.selection())));
    }

    /// The step changes places with the one before or after it.
    static Edit swapped(Design design, int index, int other) {
        return changed(design, "edit.step.move", steps -> Collections.swap(steps, index, other));
    }

    static Edit removed(Design design, int index) {
        return changed(design, "edit.step.remove", steps -> steps.remove(index));
    }

    private static Edit changed(Design design, String label, Consumer<List<Step>> change) {
        var steps = new ArrayList<>(design.walkthrough().steps());
        change.accept(steps);
        return new Edit.Batch(MESSAGES.of(label), List.of(new Edit.SetWalkthrough(new Walkthrough(steps))));
    }
}
