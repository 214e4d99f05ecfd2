package io.archloom.ui;

import io.archloom.editor.Action;
import io.archloom.editor.EditorState;
import java.util.List;

/// What a context menu offers: what concerns the selection, or the page where nothing is selected.
final class Contexts {
    private static final List<String> SELECTION = List.of("edit.rename", "edit.cut", "edit.copy", "edit.paste", "edit.duplicate",
            "edit.delete", "edit.group", "edit.ungroup", "edit.split", "edit.merge", "view.fitSelection", "present.addStep");
    private static final List<String> PAGE = List.of("insert.search", "edit.paste", "tool.note", "tool.group", "edit.selectAll",
            "edit.arrange", "view.fit", "present.addStep");

    private Contexts() {}

    static List<Action> of(List<Action> actions, EditorState state) {
        var wanted = state.selection().isEmpty() ? PAGE : SELECTION;
        return wanted.stream().flatMap(id -> actions.stream().filter(action -> action.id().equals(id))).toList();
    }
}
