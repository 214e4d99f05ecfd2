package io.archloom.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Which items of an old list became which of a new one: equal ones first (a longest common subsequence), then those
/// left over between them, in their order.
final class Alignment {
    /// Beyond that many comparisons lists are paired by position.
    private static final long MAX_COMPARISONS = 1_000_000;

    /// An old and a new index that belong together.
    record Pair(int before, int after) {}

    private Alignment() {}

    static <A, B> List<Pair> of(List<A> before, List<B> after, BiPredicate<A, B> equal) {
        int head = 0;
        while (head < before.size() && head < after.size() && equal.test(before.get(head), after.get(head))) head++;
        int tail = 0;
        while (tail < before.size() - head && tail < after.size() - head
                && equal.test(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) tail++;
        var equals = new ArrayList<Pair>();
        for (int i = 0; i < head; i++) equals.add(new Pair(i, i));
        common(before, after, head, before.size() - tail, after.size() - tail, equal, equals);
        for (int i = tail; i > 0; i--) equals.add(new Pair(before.size() - i, after.size() - i));
        return withLeftOvers(equals, before.size(), after.size());
    }

    private static <A, B> void common(List<A> before, List<B> after, int from, int beforeEnd, int afterEnd,
                                      BiPredicate<A, B> equal, List<Pair> found) {
        int rows = beforeEnd - from;
        int columns = afterEnd - from;
        if ((long) rows * columns > MAX_COMPARISONS) return;
        var longest = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = equal.test(before.get(from + i), after.get(from + j)) ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < rows && j < columns;) {
            if (equal.test(before.get(from + i), after.get(from + j))) found.add(new Pair(from + i++, from + j++));
            else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
            else j++;
        }
    }

    private static List<Pair> withLeftOvers(List<Pair> equals, int beforeSize, int afterSize) {
        var all = new ArrayList<Pair>();
        int i = 0;
        int j = 0;
        for (var pair : equals) {
            while (i < pair.before && j < pair.after) all.add(new Pair(i++, j++));
            all.add(pair);
            i = pair.before + 1;
            j = pair.after + 1;
        }
        while (i < beforeSize && j < afterSize) all.add(new Pair(i++, j++));
        return all;
    }
}
