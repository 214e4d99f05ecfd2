package io.archloom.yaml;

import java.util.Comparator;
import java.util.List;

/// One replacement in a text: the characters from `start` up to but excluding `end` become `replacement`.
public record TextEdit(int start, int end, String replacement) {

    /// Whether no edit, in their order, reaches into the next.
    static boolean areDisjoint(List<TextEdit> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).start < sorted.get(i - 1).end) return false;
        }
        return true;
    }

    /// The text with all edits made. Edits must not overlap; insertions at one place are made in their order.
    public static String apply(String text, List<TextEdit> edits) {
        var out = new StringBuilder(text.length());
        int done = 0;
        for (var edit : edits.stream().sorted(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end)).toList()) {
            if (edit.start < done) throw new IllegalArgumentException("edits overlap at " + edit.start);
            out.append(text, done, edit.start).append(edit.replacement);
            done = edit.end;
        }
        return out.append(text, done, text.length()).toString();
    }
}
