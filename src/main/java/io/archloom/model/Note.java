package io.archloom.model;

import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.NoteId;

/// Free text on the canvas. A note says nothing about the system, so it belongs to the placement.
public record Note(NoteId id, String text, Rectangle bounds) {
    public Note withText(String text) {
        return new Note(id, text, bounds);
    }

    public Note withBounds(Rectangle bounds) {
        return new Note(id, text, bounds);
    }

    public Note withId(NoteId id) {
        return new Note(id, text, bounds);
    }
}
