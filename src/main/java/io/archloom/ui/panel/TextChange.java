package io.archloom.ui.panel;

/// The one stretch in which two texts differ: replacing it keeps everything around it, with scroll and caret.
///
/// @param from        where it starts in both texts
/// @param to          where it ends in the old text
/// @param replacement what stands there in the new text
record TextChange(int from, int to, String replacement) {

    static TextChange between(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return new TextChange(head, before.length() - tail, after.substring(head, after.length() - tail));
    }

    boolean isEmpty() {
        return from == to && replacement.isEmpty();
    }
}
