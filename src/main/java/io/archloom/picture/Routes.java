package io.archloom.picture;

import io.archloom.catalog.Catalog;
import io.archloom.geometry.OrthogonalRoute;
import io.archloom.geometry.Polyline;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The line of each connection whose two ends are placed.
///
///     var routes = Routes.of(design, catalog);
///     var after = routes.updated(designAfterDrag, catalog);   // computes the lines near the moved cards only
///
/// A line that is taken over is the very line that would be computed: it is looked up by all that it depends on.
public final class Routes {
    public static final Routes NONE = new Routes(Map.of(), new LinkedHashMap<>());
    /// How far a line runs straight from a card before it turns.
    static final double STUB = 16;
    private static final double CLEARANCE = 8;
    private static final double CORRIDOR = 120;

    private final Map<Question, Polyline> answers;
    private final SequencedMap<ConnectionId, Polyline> lines;

    /// All that a line depends on.
    private record Question(Attachments.Ends ends, List<Rectangle> obstacles) {}

    private Routes(Map<Question, Polyline> answers, SequencedMap<ConnectionId, Polyline> lines) {
        this.answers = answers;
        this.lines = Collections.unmodifiableSequencedMap(lines);
    }

    public static Routes of(Design design, Catalog catalog) {
        return NONE.updated(design, catalog);
    }

    /// The lines of a design that differs a little from the one that these lines are of.
    public Routes updated(Design design, Catalog catalog) {
        var cards = new Grid<Rectangle>();
        for (var id : design.structure().resources().keySet()) {
            design.placement().bounds(id).ifPresent(bounds -> cards.add(bounds, bounds));
        }
        var known = new HashMap<Question, Polyline>();
        var routed = new LinkedHashMap<ConnectionId, Polyline>();
        Attachments.of(design, catalog).forEach((id, ends) -> {
            var question = new Question(ends, obstacles(ends, cards));
            var answer = answers.get(question);
            var line = answer != null ? answer : OrthogonalRoute.between(ends.from(), ends.to(), STUB, question.obstacles);
            known.put(question, line);
            routed.put(id, line);
        });
        return new Routes(known, Lanes.spread(routed, cards));
    }

    private static List<Rectangle> obstacles(Attachments.Ends ends, Grid<Rectangle> cards) {
        var from = ends.from().rectangle();
        var to = ends.to().rectangle();
        return cards.touching(from.union(to).inflate(CORRIDOR)).stream()
                .filter(card -> !card.equals(from) && !card.equals(to))
                .map(card -> {
                    var wide = card.inflate(CLEARANCE);
                    // beside a card that is too near there is no clearance to keep
                    return wide.intersects(from.inflate(CLEARANCE)) || wide.intersects(to.inflate(CLEARANCE)) ? card : wide;
                }).toList();
    }

    /// By connection, in the design's order.
    public SequencedMap<ConnectionId, Polyline> lines() {
        return lines;
    }

    public Optional<Polyline> line(ConnectionId id) {
        return Optional.ofNullable(lines.get(id));
    }
}
