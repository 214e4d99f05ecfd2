package io.archloom.editor;

/// The modifier keys held down. `command` is the platform's shortcut key: Control, or Command on a Mac.
public record Modifiers(boolean shift, boolean command, boolean alt) {
    public static final Modifiers NONE = new Modifiers(false, false, false);
    public static final Modifiers SHIFT = new Modifiers(true, false, false);
    public static final Modifiers COMMAND = new Modifiers(false, true, false);
    public static final Modifiers ALT = new Modifiers(false, false, true);

    public Modifiers and(Modifiers that) {
        return new Modifiers(shift || that.shift, command || that.command, alt || that.alt);
    }
}
