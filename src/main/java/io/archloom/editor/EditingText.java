package io.archloom.editor;

import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Group;
import java.util.Optional;
import java.util.Set;

/// A title or note is being edited in place, in a text field that the toolkit lays over the canvas. What was typed is
/// kept when the user turns to something else, and forgotten by Escape.
///
/// @param original the text at the beginning
/// @param draft    the text as typed so far
public record EditingText(ElementId element, String original, String draft) implements ToolState {

    static EditorState enter(EditorState state, ElementId id) {
        return text(state.design(), id)
                .map(text -> state.select(id).with(new EditingText(id, text, text), Interaction.NONE))
                .orElse(state);
    }

    /// The text that can be edited in place; a connection has none.
    static Optional<String> text(Design design, ElementId id) {
        return switch (id) {
            case ResourceId resource -> design.structure().resource(resource).map(r -> r.title());
            case GroupId group -> design.structure().group(group).map(design.structure()::title);
            case NoteId note -> Optional.ofNullable(design.placement().notes().get(note)).map(n -> n.text());
            case ConnectionId _ -> Optional.empty();
        };
    }

    /// Whether the text may have several lines.
    public boolean isMultiline() {
        return element instanceof NoteId;
    }

    EditingText withDraft(String draft) {
        return new EditingText(element, original, draft);
    }

    @Override public Tool tool() {
        return Tool.SELECT;
    }

    @Override public String path() {
        return "select.editing-text";
    }

    @Override public Cursor cursor(EditorState state) {
        return Cursor.DEFAULT;
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case PRESS -> new Idle().on(event, finish(state), surface);
            case MOVE, RELEASE, LEAVE -> state;
        };
    }

    /// Keeps what was typed.
    EditorState finish(EditorState state) {
        var rested = state.rest();
        if (draft.equals(original)) {
            return rested;
        }
        return switch (element) {
            case ResourceId resource -> retitle(rested, resource);
            case GroupId group -> rested.design().structure().group(group).flatMap(Group::of)
                    .map(of -> retitle(rested, of))
                    .orElseGet(() -> rested.commit(new Edit.SetTitle(group, draft.strip())));
            case NoteId note -> rested.commit(draft.isBlank() ? new Edit.Remove(Set.of(note))
                    : new Edit.SetText(note, draft.stripTrailing()));
            case ConnectionId _ -> rested;
        };
    }

    /// A title that can be an id becomes the id, so that the template says what the drawing says; any other text, and
    /// any text for a resource that has a label already, becomes the label. An empty label shows the id again.
    private EditorState retitle(EditorState state, ResourceId id) {
        var title = draft.strip();
        var labelled = state.design().structure().resource(id).flatMap(r -> r.label()).isPresent();
        if (title.isEmpty() || title.equals(id.value())) {
            return state.commit(new Edit.SetLabel(id, Optional.empty()));
        }
        if (!labelled && ResourceId.isValid(title) && !state.design().contains(new ResourceId(title))) {
            var renamed = new ResourceId(title);
            return state.commit(new Edit.Rename(id, renamed)).select(renamed);
        }
        return state.commit(new Edit.SetLabel(id, Optional.of(title)));
    }
}
