package io.archloom.picture;

import io.archloom.geometry.Point;
import io.archloom.geometry.Polyline;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Segment;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import java.util.Comparator;
import java.util.Optional;

/// Where the labels of lines stand: on the longest stretch where they cover neither a card nor another label, nor
/// another line or a group's title if that can be.
final class LabelPlaces {
    private static final double[] FRACTIONS = {0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9};
    private static final double[] NOWHERE = {};
    private static final double[] WHOLE = {1};
    /// Across an upright stretch a label may be as wide as the gap between two cards.
    private static final double[] SHARES = {1, 0.8, 0.65, 0.5};
    /// What a label leaves of a level stretch at either end, so that the line and its arrow head can be seen.
    private static final double VISIBLE = 13;
    private static final double NARROWEST = 36;
    private static final double WIDEST = 176;

    private final Grid<Rectangle> cards = new Grid<>();
    private final Grid<Rectangle> labels = new Grid<>();
    private final Grid<Rectangle> titles = new Grid<>();
    private final Grid<Stretch> lines = new Grid<>();

    private LabelPlaces() {}

    private record Stretch(ConnectionId connection, Segment segment) {}

    static LabelPlaces among(Design design, Routes routes) {
        var places = new LabelPlaces();
        routes.lines().forEach((id, line) -> line.segments().forEach(segment ->
                places.lines.add(Rectangle.of(segment.from(), segment.to()), new Stretch(id, segment))));
        design.placement().resources().values().forEach(bounds -> places.cards.add(bounds, bounds));
        Frames.of(design).forEach((id, frame) -> design.structure().group(id).map(group -> Hits.titleOf(design, group, frame))
                .ifPresent(title -> places.titles.add(title, title)));
        return places;
    }

    /// Takes a place on the line of `connection`; none where every stretch is too short.
    Optional<Rectangle> place(ConnectionId connection, Polyline line, double wanted, double height) {
        var stretches = line.segments().stream().sorted(Comparator.comparingDouble(s -> -room(s, wanted))).toList();
        Optional<Rectangle> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (var stretch : stretches) {
            double whole = Math.min(Math.min(wanted, WIDEST), stretch.isHorizontal() ? stretch.length() - 2 * VISIBLE : WIDEST);
            if (!stretch.isHorizontal() && stretch.length() < height + VISIBLE) {
                continue;
            }
            for (double share : stretch.isHorizontal() ? WHOLE : SHARES) {
                double width = whole * share;
                for (double fraction : width < Math.min(wanted, NARROWEST) ? NOWHERE : FRACTIONS) {
                    var pill = Rectangle.around(center(stretch, fraction, width, height), width, height);
                    int harm = harm(connection, pill, width / wanted);
                    if (harm < least) {
                        least = harm;
                        best = Optional.of(pill);
                    }
                    if (harm == 0) {
                        labels.add(pill, pill);
                        return best;
                    }
                }
            }
        }
        best.ifPresent(pill -> labels.add(pill, pill));
        return best;
    }

    /// How much a label would hide: nothing at all is 0; a card is never hidden.
    ///
    /// @param shown the share of the text that there is room for
    private int harm(ConnectionId connection, Rectangle pill, double shown) {
        if (!cards.touching(pill.inflate(2)).isEmpty()) {
            return Integer.MAX_VALUE;
        }
        long hidden = lines.touching(pill).stream().filter(own -> !own.connection.equals(connection) && own.segment.crosses(pill)).count();
        return (labels.touching(pill.inflate(1)).isEmpty() ? 0 : 100) + (titles.touching(pill).isEmpty() ? 0 : 50)
                + (shown >= 1 ? 0 : shown > 0.75 ? 2 : 12) + (int) Math.min(9, hidden) * 3;
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
}
