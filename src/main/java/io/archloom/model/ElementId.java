package io.archloom.model;

import java.util.regex.Pattern;

/// The identity of something drawn: unique in a design among its own sort, stable over every other element's change.
public sealed interface ElementId {

    String value();

    /// What sort of element it is, in one word.
    default String sort() {
        return switch (this) {
            case ResourceId _ -> "resource";
            case ConnectionId _ -> "connection";
            case GroupId _ -> "group";
            case NoteId _ -> "note";
        };
    }

    /// Whether such an element can have properties.
    default boolean hasProperties() {
        return switch (this) {
            case ResourceId _, ConnectionId _ -> true;
            case GroupId _, NoteId _ -> false;
        };
    }

    /// A resource's id is its CloudFormation logical id: letters and digits, starting with a letter, at most 255 long.
    record ResourceId(String value) implements ElementId {
        private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,254}");

        public ResourceId {
            require(isValid(value), "resource id", value);
        }

        public static boolean isValid(String text) {
            return FORM.matcher(text).matches();
        }

        @Override public String toString() {
            return value;
        }
    }

    /// A connection's id: letters, digits, `-`, `_` and `.`.
    record ConnectionId(String value) implements ElementId {
        public ConnectionId {
            require(isName(value), "connection id", value);
        }

        @Override public String toString() {
            return value;
        }
    }

    /// A group's id: letters, digits, `-`, `_` and `.`.
    record GroupId(String value) implements ElementId {
        public GroupId {
            require(isName(value), "group id", value);
        }

        @Override public String toString() {
            return value;
        }
    }

    /// A note's id: letters, digits, `-`, `_` and `.`.
    record NoteId(String value) implements ElementId {
        public NoteId {
            require(isName(value), "note id", value);
        }

        @Override public String toString() {
            return value;
        }
    }

    /// Whether `text` can be the id of a connection, group or note.
    static boolean isName(String text) {
        return Names.FORM.matcher(text).matches();
    }

    private static void require(boolean valid, String what, String value) {
        if (!valid) {
            throw new IllegalArgumentException("not a valid " + what + ": " + value);
        }
    }
}
