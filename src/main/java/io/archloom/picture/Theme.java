package io.archloom.picture;

import io.archloom.catalog.ResourceKind;
import io.archloom.problem.Severity;

/// The colours that everything is drawn in.
///
/// @param canvas   behind the drawing
/// @param panel    behind controls
/// @param line     between panels
/// @param muted    text of second rank
/// @param gridDot  the dots on the canvas
/// @param wire     connections
/// @param shadow   under cards
/// @param dark     whether it is for dark surroundings
public record Theme(String id, boolean dark, Ink canvas, Ink panel, Ink line, Ink text, Ink muted, Ink card,
                    Ink cardBorder, Ink groupFill, Ink groupBorder, Ink gridDot, Ink wire, Ink accent, Ink note,
                    Ink noteBorder, Ink eventSource, Ink function, Ink dataStore, Ink messaging, Ink external, Ink good,
                    Ink warning, Ink error, Ink shadow) {

    public static final Theme LIGHT = new Theme("light", false, Ink.of(0xF6F7F9), Ink.of(0xFFFFFF), Ink.of(0xE3E6EB),
            Ink.of(0x1B2430), Ink.of(0x667085), Ink.of(0xFFFFFF), Ink.of(0xD7DCE4), Ink.of(0xF0F4FA), Ink.of(0xC9D4E5),
            Ink.of(0xD9DEE6), Ink.of(0x667085), Ink.of(0x3B6FE0), Ink.of(0xFFF8E1), Ink.of(0xEBDCA8), Ink.of(0x7A5AE0),
            Ink.of(0xE07A1F), Ink.of(0x2F7FD6), Ink.of(0xD6457E), Ink.of(0x667085), Ink.of(0x1E9E62), Ink.of(0xC98A00),
            Ink.of(0xD23F3F), new Ink(0x101828, 0.05));

    public static final Theme DARK = new Theme("dark", true, Ink.of(0x12161C), Ink.of(0x181D25), Ink.of(0x272E39),
            Ink.of(0xE6EAF0), Ink.of(0x8E99AB), Ink.of(0x1D232D), Ink.of(0x323B49), Ink.of(0x161C25), Ink.of(0x33415A),
            Ink.of(0x242B36), Ink.of(0x8E99AB), Ink.of(0x6C9BFF), Ink.of(0x2A2718), Ink.of(0x4D4527), Ink.of(0x9B82F3),
            Ink.of(0xF29A4A), Ink.of(0x5FA4F0), Ink.of(0xEB6FA0), Ink.of(0x8E99AB), Ink.of(0x4CC38A), Ink.of(0xE5B341),
            Ink.of(0xF07070), new Ink(0x000000, 0.18));

    /// The colour of a role.
    public Ink role(ResourceKind.Role role) {
        return switch (role) {
            case EVENT_SOURCE -> eventSource;
            case FUNCTION -> function;
            case DATA_STORE -> dataStore;
            case MESSAGING -> messaging;
            case EXTERNAL, OTHER -> external;
        };
    }

    /// The colour of a severity.
    public Ink severity(Severity severity) {
        return switch (severity) {
            case ERROR -> error;
            case WARNING -> warning;
            case ADVICE -> accent;
        };
    }

    /// A card's icon tile: a 16 % tint of the role's colour.
    public Ink tile(ResourceKind.Role role) {
        return card.towards(role(role), 0.16);
    }
}
