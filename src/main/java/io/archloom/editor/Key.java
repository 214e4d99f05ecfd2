package io.archloom.editor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A key of the keyboard that the editor or a shortcut knows, named as toolkits name it: `A`, `DIGIT0`, `BACK_SPACE`.
public enum Key {
    A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z,
    DIGIT0, DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7, DIGIT8, DIGIT9,
    F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12,
    LEFT, RIGHT, UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END,
    ENTER, ESCAPE, SPACE, TAB, DELETE, BACK_SPACE, INSERT,
    PLUS, MINUS, EQUALS, COMMA, PERIOD, SLASH, SHIFT, COMMAND, ALT;

    private static final Map<String, Key> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(Key::name, Function.identity()));

    /// The key of a toolkit's name; empty for one that nothing here uses. Keys of the number pad are the plain ones.
    public static Optional<Key> named(String name) {
        return Optional.ofNullable(BY_NAME.get(switch (name) {
            case "ADD" -> "PLUS";
            case "SUBTRACT" -> "MINUS";
            case "CONTROL", "META" -> "COMMAND";
            case "KP_LEFT", "KP_RIGHT", "KP_UP", "KP_DOWN" -> name.substring(3);
            case String numpad when numpad.startsWith("NUMPAD") -> "DIGIT" + numpad.substring(6);
            case String plain -> plain;
        }));
    }

    /// What a menu shows.
    public String symbol() {
        return switch (this) {
            case PLUS -> "+";
            case MINUS -> "-";
            case EQUALS -> "=";
            case COMMA -> ",";
            case PERIOD -> ".";
            case SLASH -> "/";
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            case Key digit when digit.name().startsWith("DIGIT") -> digit.name().substring(5);
            case Key letter when letter.name().length() == 1 -> letter.name();
            case Key other -> other.name().charAt(0) + other.name().substring(1).toLowerCase(Locale.ROOT)
                    .replace("_", "");
        };
    }
}
