package io.archloom.picture;

import io.archloom.geometry.Point;
import io.archloom.geometry.Polyline;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Segment;
import io.archloom.model.Design;
import java.util.Comparator;
import java.util.Optional;

/// Where the labels of lines stand: on the longest stretch where they cover neither a card nor another label.
final class LabelPlaces {
    private static final double[] FRACTIONS = {0.5, 0.35, 0.65, 0.2, 0.8};
    /// What a label leaves of a level stretch at either end, so that the line and its arrow head can be seen.
    private static final double VISIBLE = 13;
    private static final double NARROWEST = 36;
    private static final double WIDEST = 176;

    private final Grid<Rectangle> cards = new Grid<>();
    private final Grid<Rectangle> labels = new Grid<>();

    private LabelPlaces() {}

    static LabelPlaces among(Design design) {
        var places = new LabelPlaces();
        design.placement().resources().values().forEach(bounds -> places.cards.add(bounds, bounds));
        return places;
    }

    /// Takes a place on `line`; none where every stretch is too short.
    Optional<Rectangle> place(Polyline line, double wanted, double height) {
        var stretches = line.segments().stream().sorted(Comparator.comparingDouble(s -> -room(s, wanted))).toList();
        Optional<Rectangle> fallback = Optional.empty();
        for (var stretch : stretches) {
            double width = Math.min(Math.min(wanted, WIDEST), stretch.isHorizontal() ? stretch.length() - 2 * VISIBLE : WIDEST);
            if (width < Math.min(wanted, NARROWEST) || !stretch.isHorizontal() && stretch.length() < height + VISIBLE) {
                continue;
            }
            for (double fraction : FRACTIONS) {
                var pill = Rectangle.around(center(stretch, fraction, width, height), width, height);
                if (fallback.isEmpty()) {
                    fallback = Optional.of(pill);
                }
                if (isFree(pill)) {
                    labels.add(pill, pill);
                    return Optional.of(pill);
                }
            }
        }
        fallback = fallback.filter(pill -> cards.touching(pill).isEmpty());
        fallback.ifPresent(pill -> labels.add(pill, pill));
        return fallback;
    }

    /// How good a stretch is for a label: one that shows it whole is better than one that does not, then the longer one.
    private static double room(Segment stretch, double wanted) {
        boolean whole = !stretch.isHorizontal() || stretch.length() - 2 * VISIBLE >= wanted;
        return stretch.length() + (whole ? 1e6 : 0);
    }

    private static Point center(Segment stretch, double fraction, double width, double height) {
        double half = (stretch.isHorizontal() ? width : height) / 2 + VISIBLE / 2;
        double margin = Math.min(0.5, half / stretch.length());
        return stretch.from().towards(stretch.to(), Math.clamp(fraction, margin, 1 - margin));
    }

    private boolean isFree(Rectangle pill) {
        return cards.touching(pill.inflate(2)).isEmpty() && labels.touching(pill.inflate(3)).isEmpty();
    }
}
