package io.archloom.ui.control;

import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.Note;

/// What an element is called in lists and messages.
public final class Titles {
    private Titles() {}

    /// The design's title for it; a word for a note that nothing is written on.
    public static String of(ElementId id, Design design) {
        var isEmpty = id instanceof NoteId note && design.placement().notes().get(note) instanceof Note it && it.text().isBlank();
        return isEmpty ? Texts.of("note.empty") : design.title(id);
    }
}
