package io.archloom.editor;

/// The keys that invoke an action.
public record Shortcut(Key key, Modifiers modifiers) {
    public static Shortcut of(Key key) {
        return new Shortcut(key, Modifiers.NONE);
    }

    public static Shortcut command(Key key) {
        return new Shortcut(key, Modifiers.COMMAND);
    }

    public static Shortcut shift(Key key) {
        return new Shortcut(key, Modifiers.SHIFT);
    }

    public static Shortcut alt(Key key) {
        return new Shortcut(key, Modifiers.ALT);
    }

    /// The same with Shift held as well.
    public Shortcut withShift() {
        return new Shortcut(key, modifiers.and(Modifiers.SHIFT));
    }

    public boolean matches(KeyEvent event) {
        return event.pressed() && event.key() == key && event.modifiers().equals(modifiers);
    }

    /// As a menu shows it: `Ctrl+Shift+Z`.
    @Override public String toString() {
        return (modifiers.command() ? "Ctrl+" : "") + (modifiers.alt() ? "Alt+" : "")
                + (modifiers.shift() ? "Shift+" : "") + key.symbol();
    }
}
