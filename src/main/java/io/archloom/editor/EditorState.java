package io.archloom.editor;

import io.archloom.edit.Edit;
import io.archloom.edit.History;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Everything that the canvas shows, and what the tool in hand is doing. Immutable.
///
/// Invariants: what is selected or under the pointer exists in [#design()]; the document changes by [#commit] alone.
///
/// @param selection   in the order of selecting
/// @param hover       what is under the pointer
/// @param screen      the canvas's size
/// @param tool        the tool in hand and where in its gesture it is
/// @param interaction what the gesture shows; [Interaction#NONE] when the hand rests
/// @param message     the latest word to the user
public record EditorState(History history, SequencedSet<ElementId> selection, Target hover, Camera camera,
                          ScreenSize screen, ToolState tool, Interaction interaction, Clipboard clipboard,
                          Optional<Message> message) {

    public EditorState {
        var design = interaction.preview().orElse(history.design());
        if (!selection.stream().allMatch(design::contains)) {
            throw new IllegalArgumentException("selected, but not in the design: " + selection);
        }
        if (hover.element().filter(id -> !design.contains(id)).isPresent()) {
            throw new IllegalArgumentException("hovered, but not in the design: " + hover);
        }
        selection = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(selection));
    }

    public static EditorState of(History history, ScreenSize screen) {
        return new EditorState(history, new LinkedHashSet<>(), new Target.OnCanvas(), Camera.HOME, screen,
                new Idle(), Interaction.NONE, Clipboard.EMPTY, Optional.empty());
    }

    /// The design to draw: a gesture's preview while it lasts, otherwise the document.
    public Design design() {
        return interaction.preview().orElse(history.design());
    }

    public Optional<ElementId> hovered() {
        return hover.element();
    }

    public boolean isSelected(ElementId id) {
        return selection.contains(id);
    }

    /// The one selected element; empty when there are none or several.
    public Optional<ElementId> onlySelected() {
        return selection.size() == 1 ? Optional.of(selection.getFirst()) : Optional.empty();
    }

    public List<ResourceId> selectedResources() {
        return selection.stream().filter(ResourceId.class::isInstance).map(ResourceId.class::cast).toList();
    }

    /// The text being edited in place.
    public Optional<EditingText> editing() {
        return tool instanceof EditingText editing ? Optional.of(editing) : Optional.empty();
    }

    /// The presentation being given.
    public Optional<Presentation> presenting() {
        return tool instanceof Presenting(var presentation, _, _) ? Optional.of(presentation) : Optional.empty();
    }

    public Cursor cursor() {
        return tool.cursor(this);
    }

    /// The smallest rectangle around what is selected and placed; connections have no bounds.
    public Optional<Rectangle> selectionBounds() {
        return Extent.around(design(), selection);
    }

    /// The smallest rectangle around everything placed.
    public Optional<Rectangle> drawingBounds() {
        return Extent.ofAll(design());
    }

    /// Changes the document: one step of undo.
    public EditorState commit(Edit edit) {
        return withHistory(history.with(edit));
    }

    /// Another document or another moment of it; what is gone is no longer selected. A gesture under way is forgotten.
    public EditorState withHistory(History history) {
        var design = history.design();
        var kept = new LinkedHashSet<>(selection);
        kept.removeIf(id -> !design.contains(id));
        var under = hover.element().filter(id -> !design.contains(id)).isPresent() ? new Target.OnCanvas() : hover;
        return new EditorState(history, kept, under, camera, screen, tool, Interaction.NONE, clipboard, message);
    }

    /// The same document, now known to be on disk as `design`.
    EditorState withSaved(Design design) {
        var known = new History(history.past(), history.design(), history.future(), Optional.of(design));
        return new EditorState(known, selection, hover, camera, screen, tool, interaction, clipboard, message);
    }

    /// The select tool at rest.
    public EditorState rest() {
        return with(new Idle(), Interaction.NONE);
    }

    public EditorState with(ToolState tool) {
        return new EditorState(history, selection, hover, camera, screen, tool, interaction, clipboard, message);
    }

    public EditorState with(ToolState tool, Interaction interaction) {
        return new EditorState(history, selection, hover, camera, screen, tool, interaction, clipboard, message);
    }

    public EditorState with(Interaction interaction) {
        return with(tool, interaction);
    }

    public EditorState with(Camera camera) {
        return new EditorState(history, selection, hover, camera, screen, tool, interaction, clipboard, message);
    }

    public EditorState with(ScreenSize screen) {
        return new EditorState(history, selection, hover, camera, screen, tool, interaction, clipboard, message);
    }

    public EditorState with(Target hover) {
        return new EditorState(history, selection, hover, camera, screen, tool, interaction, clipboard, message);
    }

    public EditorState with(Clipboard clipboard) {
        return new EditorState(history, selection, hover, camera, screen, tool, interaction, clipboard, message);
    }

    /// Selects those of `ids` that exist; instead of a resource with an inside, its frame.
    public EditorState select(Collection<? extends ElementId> ids) {
        var existing = new LinkedHashSet<ElementId>();
        ids.stream().filter(design()::contains).map(id -> Membership.drawn(design(), id)).forEach(existing::add);
        return new EditorState(history, existing, hover, camera, screen, tool, interaction, clipboard, message);
    }

    public EditorState select(ElementId id) {
        return select(List.of(id));
    }

    /// Adds `id` to the selection, or takes it out.
    public EditorState toggle(ElementId id) {
        var changed = new LinkedHashSet<>(selection);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        return select(changed);
    }

    public EditorState say(String text) {
        long number = message.map(m -> m.number() + 1).orElse(1L);
        return new EditorState(history, selection, hover, camera, screen, tool, interaction, clipboard,
                Optional.of(new Message(number, text)));
    }
}
