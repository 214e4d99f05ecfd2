package io.archloom.picture;

import io.archloom.geometry.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Things by where they lie: square cells, each with what reaches into it. A thing that is larger than a few thousand
/// cells is looked at always instead.
final class Grid<T> {
    private static final double CELL = 256;
    private static final long MOST_CELLS = 2048;

    private record Entry<T>(Rectangle bounds, T thing) {}

    private final List<Entry<T>> entries = new ArrayList<>();
    private final Map<Long, int[]> cells = new HashMap<>();
    private final List<Integer> large = new ArrayList<>();

    void add(Rectangle bounds, T thing) {
        int index = entries.size();
        entries.add(new Entry<>(bounds, thing));
        if (count(bounds) > MOST_CELLS) {
            large.add(index);
        } else {
            each(bounds, cell -> cells.merge(cell, new int[] {index}, Grid::joined));
        }
    }

    private static int[] joined(int[] some, int[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /// What touches `area`, borders included, in the order in which it was added.
    List<T> touching(Rectangle area) {
        if (count(area) > MOST_CELLS || count(area) > cells.size()) {
            return entries.stream().filter(e -> touches(e.bounds, area)).map(Entry::thing).toList();
        }
        var found = new Indices();
        each(area, cell -> {
            var inCell = cells.get(cell);
            if (inCell != null) {
                found.add(inCell);
            }
        });
        large.forEach(index -> found.add(new int[] {index}));
        var things = new ArrayList<T>();
        int last = -1;
        for (int index : found.sorted()) {
            if (index != last && touches(entries.get(index).bounds, area)) {
                things.add(entries.get(index).thing);
            }
            last = index;
        }
        return things;
    }

    private static boolean touches(Rectangle a, Rectangle b) {
        return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
    }

    private static long count(Rectangle area) {
        return (long) (Math.floor(area.right() / CELL) - Math.floor(area.left() / CELL) + 1)
                * (long) (Math.floor(area.bottom() / CELL) - Math.floor(area.top() / CELL) + 1);
    }

    private static void each(Rectangle area, LongConsumer use) {
        int right = (int) Math.floor(area.right() / CELL);
        int bottom = (int) Math.floor(area.bottom() / CELL);
        for (int x = (int) Math.floor(area.left() / CELL); x <= right; x++) {
            for (int y = (int) Math.floor(area.top() / CELL); y <= bottom; y++) {
                use.accept((long) x << 32 | y & 0xFFFFFFFFL);
            }
        }
    }

    private static final class Indices {
        private int[] values = new int[32];
        private int size;

        void add(int[] more) {
            if (size + more.length > values.length) {
                values = Arrays.copyOf(values, Math.max(2 * values.length, size + more.length));
            }
            System.arraycopy(more, 0, values, size, more.length);
            size += more.length;
        }

        int[] sorted() {
            var sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
