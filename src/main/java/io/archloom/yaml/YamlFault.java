package io.archloom.yaml;

import io.archloom.text.Messages;
import java.util.List;
import java.util.Locale;

/// Why a text cannot be read: where, what, and what to do about it. Lines and columns count from 1.
///
/// The words come from this package's `messages` bundle, keyed by the reason; `arguments` are what they quote.
public record YamlFault(String source, int line, int column, Reason reason, List<String> arguments) {
    private static final Messages MESSAGES = Messages.of(YamlFault.class);
    private static final int LONGEST_ARGUMENT = 80;

    /// What is wrong; the bundle's keys are the names in lower case, with `-`, and the same with `.advice`.
    public enum Reason {
        TOO_LARGE, NOT_TEXT, CONTROL_CHARACTER, TOO_DEEP, TOO_MANY_NODES, ALIAS_EXPANSION, UNKNOWN_ALIAS, RECURSIVE_ALIAS,
        DUPLICATE_KEY, KEY_NOT_TEXT, MERGE_NOT_MAP, UNSUPPORTED_TAG, SECOND_DOCUMENT, TAB, CUT_OFF_QUOTE,
        CUT_OFF_LIST, CUT_OFF_MAP, CUT_OFF_ENTRY, UNQUOTED_COLON, INDENTATION, RESERVED_CHARACTER, UNKNOWN_ESCAPE, VERSION, SYNTAX, UNREADABLE
    }

    public YamlFault {
        arguments = arguments.stream().map(YamlFault::shortened).toList();
    }

    static YamlFault at(String source, Mark mark, Reason reason, String... arguments) {
        return new YamlFault(source, mark.line(), mark.column(), reason, List.of(arguments));
    }

    /// What is wrong, as a sentence.
    public String message() {
        return text(key());
    }

    /// What to do, as a sentence.
    public String advice() {
        return text(key() + ".advice");
    }

    /// `file:line:column: message advice`, on one line.
    @Override public String toString() {
        return source + ":" + line + ":" + column + ": " + message() + " " + advice();
    }

    private static String shortened(String argument) {
        return argument.length() <= LONGEST_ARGUMENT ? argument : argument.substring(0, LONGEST_ARGUMENT - 1) + "…";
    }

    private String key() {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String text(String key) {
        return MESSAGES.of(key, arguments.toArray());
    }
}
