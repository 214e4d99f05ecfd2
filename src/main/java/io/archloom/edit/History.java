package io.archloom.edit;

import io.archloom.model.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The designs there were, the one there is, and those undone. Immutable; undo and redo give back the same objects.
///
/// @param past   oldest first
/// @param future next redo first
/// @param saved  the design that is on disk, if any
public record History(List<Entry> past, Design design, List<Entry> future, Optional<Design> saved) {
    /// How many steps are kept. Designs share their unchanged parts: 500 steps of 1,000 resources take some 24 MB.
    public static final int LIMIT = 500;

    /// A design, and the label of the edit between it and the next one.
    public record Entry(Design design, String label) {}

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /// A history that begins with a design that is on disk as it is.
    public static History opened(Design design) {
        return new History(List.of(), design, List.of(), Optional.of(design));
    }

    /// A history that begins with a design that was never saved.
    public static History started(Design design) {
        return new History(List.of(), design, List.of(), Optional.empty());
    }

    /// After `edit`; this same history when it changes nothing.
    public History with(Edit edit) {
        var next = edit.apply(design);
        if (next == design) {
            return this;
        }
        var steps = new ArrayList<>(past.size() < LIMIT ? past : past.subList(1, past.size()));
        steps.add(new Entry(design, edit.label()));
        return new History(steps, next, List.of(), saved);
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    /// One step back; this same history at its beginning.
    public History undo() {
        if (past.isEmpty()) {
            return this;
        }
        var last = past.getLast();
        var undone = new ArrayList<Entry>(future.size() + 1);
        undone.add(new Entry(design, last.label()));
        undone.addAll(future);
        return new History(past.subList(0, past.size() - 1), last.design(), undone, saved);
    }

    /// One step forward; this same history at its end.
    public History redo() {
        if (future.isEmpty()) {
            return this;
        }
        var next = future.getFirst();
        var steps = new ArrayList<>(past);
        steps.add(new Entry(design, next.label()));
        return new History(steps, next.design(), future.subList(1, future.size()), saved);
    }

    /// Whether the design differs from what is on disk.
    public boolean isModified() {
        return saved.isEmpty() || saved.get() != design && !saved.get().equals(design);
    }

    /// The design was saved as it is now.
    public History markSaved() {
        return new History(past, design, future, Optional.of(design));
    }
}
