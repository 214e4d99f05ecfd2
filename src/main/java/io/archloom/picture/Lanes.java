package io.archloom.picture;

import io.archloom.geometry.Point;
import io.archloom.geometry.Polyline;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.ConnectionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Moves apart the stretches of different lines that lie on top of each other.
///
/// Only inner stretches move, so that ends stay where they are attached. Neighbours in a bundle are ordered so that they
/// cross least. A bundle that has no room stays as it is.
final class Lanes {
    private static final double SPACING = 8;
    private static final double NEAR = 5;
    private static final double SHORTEST_END = 12;

    private final Grid<Rectangle> cards;

    private Lanes(Grid<Rectangle> cards) {
        this.cards = cards;
    }

    static SequencedMap<ConnectionId, Polyline> spread(SequencedMap<ConnectionId, Polyline> lines, Grid<Rectangle> cards) {
        var lanes = new Lanes(cards);
        var paths = lines.values().stream().map(Course::of).toList();
        lanes.spread(paths, true);
        lanes.spread(paths, false);
        var spread = new LinkedHashMap<ConnectionId, Polyline>();
        int index = 0;
        for (var entry : lines.entrySet()) {
            var course = paths.get(index++);
            spread.put(entry.getKey(), course.moved ? course.line() : entry.getValue());
        }
        return spread;
    }

    /// A line whose stretches can move.
    private static final class Course {
        final double[] xs;
        final double[] ys;
        boolean moved;

        private Course(int size) {
            xs = new double[size];
            ys = new double[size];
        }

        static Course of(Polyline line) {
            var course = new Course(line.points().size());
            for (int i = 0; i < course.xs.length; i++) {
                course.xs[i] = line.points().get(i).x();
                course.ys[i] = line.points().get(i).y();
            }
            return course;
        }

        Polyline line() {
            var points = new ArrayList<Point>(xs.length);
            for (int i = 0; i < xs.length; i++) {
                points.add(new Point(xs[i], ys[i]));
            }
            return new Polyline(points).simplified();
        }
    }

    /// An inner stretch, from point `index` to the next, seen as if it were upright.
    private record Stretch(Course course, int index, boolean upright) {
        double[] across() {
            return upright ? course.xs : course.ys;
        }

        double[] along() {
            return upright ? course.ys : course.xs;
        }

        double at() {
            return across()[index];
        }

        double low() {
            return Math.min(along()[index], along()[index + 1]);
        }

        double high() {
            return Math.max(along()[index], along()[index + 1]);
        }

        void moveTo(double at) {
            across()[index] = at;
            across()[index + 1] = at;
            course.moved = true;
        }

        /// How often the lines cross when this stretch lies left of (or above) `that`.
        int crossingsBefore(Stretch that) {
            return reaches(index, index - 1, +1, that) + reaches(index + 1, index + 2, +1, that)
                    + that.reaches(that.index, that.index - 1, -1, this) + that.reaches(that.index + 1, that.index + 2, -1, this);
        }

        private int reaches(int corner, int next, int direction, Stretch that) {
            double level = along()[corner];
            return (across()[next] - across()[corner]) * direction > 0 && that.low() < level && level < that.high() ? 1 : 0;
        }

        /// Whether it may lie at `at`: no card in the way, and the neighbouring stretches keep their direction.
        boolean canMoveTo(double at, Grid<Rectangle> cards) {
            return keeps(index - 1, index, at) && keeps(index + 2, index + 1, at)
                    && isClear(at, at, low(), high(), cards)
                    && isClear(across()[index - 1], at, along()[index], along()[index], cards)
                    && isClear(across()[index + 2], at, along()[index + 1], along()[index + 1], cards);
        }

        private boolean keeps(int outer, int inner, double at) {
            double before = across()[inner] - across()[outer];
            double after = at - across()[outer];
            boolean isEnd = outer == 0 || outer == across().length - 1;
            return Math.signum(before) == Math.signum(after) && Math.abs(after) >= (isEnd ? Math.min(SHORTEST_END, Math.abs(before)) : 1);
        }

        private boolean isClear(double a, double b, double from, double to, Grid<Rectangle> cards) {
            double width = Math.abs(a - b);
            var area = upright ? new Rectangle(Math.min(a, b), from, width, to - from) : new Rectangle(from, Math.min(a, b), to - from, width);
            return cards.touching(area).stream().noneMatch(card -> card.left() < area.right() && area.left() < card.right()
                    && card.top() < area.bottom() && area.top() < card.bottom()
                    || area.width() == 0 && card.left() < area.left() && area.left() < card.right() && card.top() < area.bottom() && area.top() < card.bottom()
                    || area.height() == 0 && card.top() < area.top() && area.top() < card.bottom() && card.left() < area.right() && area.left() < card.right());
        }
    }

    private void spread(List<Course> courses, boolean upright) {
        var stretches = new ArrayList<Stretch>();
        for (var course : courses) {
            for (int i = 1; i + 2 < course.xs.length; i++) {
                var stretch = new Stretch(course, i, upright);
                if (stretch.across()[i] == stretch.across()[i + 1]) {
                    stretches.add(stretch);
                }
            }
        }
        stretches.sort(Comparator.comparingDouble(Stretch::at));
        var near = new ArrayList<Stretch>();
        for (var stretch : stretches) {
            if (!near.isEmpty() && stretch.at() - near.getLast().at() > NEAR) {
                bundles(near);
                near.clear();
            }
            near.add(stretch);
        }
        bundles(near);
    }

    private void bundles(List<Stretch> near) {
        if (near.size() < 2) {
            return;
        }
        var byStart = near.stream().sorted(Comparator.comparingDouble(Stretch::low)).toList();
        var bundle = new ArrayList<Stretch>();
        double end = Double.NEGATIVE_INFINITY;
        for (var stretch : byStart) {
            if (stretch.low() >= end) {
                apart(bundle);
                bundle.clear();
            }
            bundle.add(stretch);
            end = Math.max(end, stretch.high());
        }
        apart(bundle);
    }

    private void apart(List<Stretch> bundle) {
        if (bundle.size() < 2) {
            return;
        }
        var ordered = new ArrayList<Stretch>();
        for (var stretch : bundle) {
            int place = ordered.size();
            while (place > 0 && stretch.crossingsBefore(ordered.get(place - 1)) < ordered.get(place - 1).crossingsBefore(stretch)) {
                place--;
            }
            ordered.add(place, stretch);
        }
        double middle = bundle.stream().mapToDouble(Stretch::at).average().orElseThrow();
        for (double spacing : new double[] {SPACING, SPACING * 0.75, SPACING / 2}) {
            double first = middle - spacing * (ordered.size() - 1) / 2;
            boolean fits = true;
            for (int i = 0; i < ordered.size() && fits; i++) {
                fits = ordered.get(i).canMoveTo(first + i * spacing, cards);
            }
            if (fits) {
                for (int i = 0; i < ordered.size(); i++) {
                    ordered.get(i).moveTo(first + i * spacing);
                }
                return;
            }
        }
    }
}
