package io.archloom.picture;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.Port;
import io.archloom.geometry.OrthogonalRoute.End;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Side;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// Where each connection leaves its source and enters its target.
///
/// | the target lies | leaves | enters |
/// |---|---|---|
/// | beside, at least [#GAP] away | towards it | facing |
/// | above or below, side by side not far enough | towards it | facing |
/// | on top of the source | the port's side | the port's side |
/// | ahead of a port for failures | the port's side | the side that makes the shortest bend |
///
/// The ends on one side of a card stand in the order of what they lead to, so that lines leave it without crossing.
final class Attachments {
    /// Nearer than this, there is no room for a line between two cards.
    static final double GAP = 24;
    private static final double SPACING = 24;
    private static final double CORNER = 12;

    private final Map<Slot, List<Attached>> slots = new HashMap<>();
    private final SequencedMap<ConnectionId, Attached[]> ends = new LinkedHashMap<>();

    /// Both ends of a connection.
    record Ends(End from, End to) {}

    private record Slot(ResourceId resource, Side side) {}

    private record Sides(Side from, Side to) {}

    private static final class Attached {
        final Side side;
        final Rectangle card;
        final Rectangle other;
        double offset;

        Attached(Side side, Rectangle card, Rectangle other) {
            this.side = side;
            this.card = card;
            this.other = other;
        }

        double middle() {
            return side.isHorizontal() ? card.center().y() : card.center().x();
        }

        double length() {
            return side.isHorizontal() ? card.height() : card.width();
        }

        double towards() {
            return side.isHorizontal() ? other.center().y() : other.center().x();
        }

        double position() {
            return middle() + offset;
        }

        boolean canMoveTo(double position) {
            return Math.abs(position - middle()) <= length() / 2 - CORNER;
        }

        End end() {
            var middle = side.anchor(card);
            var anchor = side.isHorizontal() ? new Point(middle.x(), position()) : new Point(position(), middle.y());
            return new End(anchor, side, card);
        }
    }

    private Attachments() {}

    static SequencedMap<ConnectionId, Ends> of(Design design, Catalog catalog) {
        var attachments = new Attachments();
        for (var connection : design.structure().connections().values()) {
            attachments.attach(connection, design, catalog);
        }
        attachments.distribute();
        attachments.straighten();
        var found = new LinkedHashMap<ConnectionId, Ends>();
        attachments.ends.forEach((id, pair) -> found.put(id, new Ends(pair[0].end(), pair[1].end())));
        return found;
    }

    private void attach(Connection connection, Design design, Catalog catalog) {
        var from = design.placement().resources().get(connection.from().resource());
        var to = design.placement().resources().get(connection.to().resource());
        if (from == null || to == null) {
            return;
        }
        var out = port(connection.from(), design, catalog);
        var in = port(connection.to(), design, catalog);
        var outSide = out.map(Port::side).orElse(Side.RIGHT);
        var inSide = in.map(Port::side).orElse(Side.LEFT);
        Sides sides;
        if (from.equals(to)) {
            sides = new Sides(Side.RIGHT, Side.TOP);
        } else if (out.isPresent() && out.get().failure() && isAhead(outSide, from, to)) {
            sides = new Sides(outSide, entry(outSide, from, to));
        } else {
            sides = facing(from, to, new Sides(outSide, inSide));
        }
        var pair = new Attached[] {new Attached(sides.from, from, to), new Attached(sides.to, to, from)};
        ends.put(connection.id(), pair);
        slots.computeIfAbsent(new Slot(connection.from().resource(), sides.from), _ -> new ArrayList<>()).add(pair[0]);
        slots.computeIfAbsent(new Slot(connection.to().resource(), sides.to), _ -> new ArrayList<>()).add(pair[1]);
    }

    private static Optional<Port> port(Connection.End end, Design design, Catalog catalog) {
        var resource = design.structure().resources().get(end.resource());
        return catalog.kindOf(Objects.requireNonNull(resource)).port(end.port());
    }

    private static Sides facing(Rectangle from, Rectangle to, Sides fallback) {
        if (to.left() - from.right() >= GAP) {
            return new Sides(Side.RIGHT, Side.LEFT);
        }
        if (from.left() - to.right() >= GAP) {
            return new Sides(Side.LEFT, Side.RIGHT);
        }
        if (to.top() >= from.bottom()) {
            return new Sides(Side.BOTTOM, Side.TOP);
        }
        if (from.top() >= to.bottom()) {
            return new Sides(Side.TOP, Side.BOTTOM);
        }
        return fallback;
    }

    private static boolean isAhead(Side out, Rectangle from, Rectangle to) {
        return switch (out) {
            case LEFT -> from.left() - to.right() >= GAP;
            case RIGHT -> to.left() - from.right() >= GAP;
            case TOP -> from.top() - to.bottom() >= GAP;
            case BOTTOM -> to.top() - from.bottom() >= GAP;
        };
    }

    /// Where a line enters that leaves `from` through the side that `to` is ahead of.
    private static Side entry(Side out, Rectangle from, Rectangle to) {
        if (out.isHorizontal()) {
            return out.opposite();
        }
        boolean clear = to.left() > from.center().x() + GAP || to.right() < from.center().x() - GAP;
        return !clear ? out.opposite() : to.center().x() > from.center().x() ? Side.LEFT : Side.RIGHT;
    }

    private void distribute() {
        slots.values().forEach(slot -> {
            // the sort is stable: parallel connections keep the design's order at both ends and do not cross
            slot.sort(Comparator.comparingDouble(Attached::towards));
            double spacing = Math.min(SPACING, (slot.getFirst().length() - 2 * CORNER) / Math.max(1, slot.size() - 1));
            for (int i = 0; i < slot.size(); i++) {
                slot.get(i).offset = slot.size() == 1 ? 0 : (i - (slot.size() - 1) / 2.0) * Math.max(0, spacing);
            }
        });
    }

    /// An end that is alone on its side moves a little where that makes the line straight.
    private void straighten() {
        var alone = new IdentityHashMap<Attached, Boolean>();
        slots.values().stream().filter(slot -> slot.size() == 1).forEach(slot -> alone.put(slot.getFirst(), true));
        for (var pair : ends.values()) {
            var from = pair[0];
            var to = pair[1];
            if (from.side != to.side.opposite()) {
                continue;
            }
            if (alone.containsKey(to) && to.canMoveTo(from.position()) && Math.abs(from.position() - to.position()) <= to.length() / 3) {
                to.offset = from.position() - to.middle();
            } else if (alone.containsKey(from) && from.canMoveTo(to.position()) && Math.abs(from.position() - to.position()) <= from.length() / 3) {
                from.offset = to.position() - from.middle();
            }
        }
    }
}
