package io.archloom.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Which items of an old list became which of a new one. The strictest relation decides first (a longest common
/// subsequence), the next one between what it paired, and what is left over there is paired in its order.
final class Alignment {
    /// Beyond that many comparisons lists are paired by position.
    private static final long MAX_COMPARISONS = 1_000_000;

    /// An old and a new index that belong together.
    record Pair(int before, int after) {}

    private Alignment() {}

    static <A, B> List<Pair> of(List<A> before, List<B> after, List<BiPredicate<A, B>> strictestFirst) {
        var pairs = new ArrayList<Pair>();
        if (before.isEmpty() || after.isEmpty()) return pairs;
        if (strictestFirst.isEmpty()) {
            for (int i = 0; i < Math.min(before.size(), after.size()); i++) pairs.add(new Pair(i, i));
            return pairs;
        }
        var anchors = common(before, after, strictestFirst.getFirst());
        anchors.add(new Pair(before.size(), after.size()));
        var rest = strictestFirst.subList(1, strictestFirst.size());
        int i = 0;
        int j = 0;
        for (var anchor : anchors) {
            for (var pair : of(before.subList(i, anchor.before), after.subList(j, anchor.after), rest)) {
                pairs.add(new Pair(i + pair.before, j + pair.after));
            }
            if (anchor.before < before.size()) pairs.add(anchor);
            i = anchor.before + 1;
            j = anchor.after + 1;
        }
        return pairs;
    }

    private static <A, B> List<Pair> common(List<A> before, List<B> after, BiPredicate<A, B> related) {
        var pairs = new ArrayList<Pair>();
        int head = 0;
        while (head < before.size() && head < after.size() && related.test(before.get(head), after.get(head))) {
            pairs.add(new Pair(head, head));
            head++;
        }
        int tail = 0;
        while (tail < before.size() - head && tail < after.size() - head
                && related.test(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) tail++;
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), head, related, pairs);
        for (int i = tail; i > 0; i--) pairs.add(new Pair(before.size() - i, after.size() - i));
        return pairs;
    }

    private static <A, B> void middle(List<A> before, List<B> after, int offset, BiPredicate<A, B> related, List<Pair> pairs) {
        int rows = before.size();
        int columns = after.size();
        if ((long) rows * columns > MAX_COMPARISONS) return;
        var longest = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = related.test(before.get(i), after.get(j)) ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < rows && j < columns;) {
            if (related.test(before.get(i), after.get(j))) pairs.add(new Pair(offset + i++, offset + j++));
            else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
            else j++;
        }
    }
}
