package io.archloom.layout;

import io.archloom.catalog.Catalog;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Snapping;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Group;
import io.archloom.model.Note;
import io.archloom.model.Placement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// What is placed anew together, inside one group or outside all of them, amid what stays where it is.
///
/// It goes to the nearest place where nothing overlaps, neither cards nor the frames that have to grow around it; where
/// there is none, to the nearest place free of cards.
final class Block {
    private static final double MARGIN = 24;
    private static final double NEAR = 1600;
    private static final double FAR = 100_000;

    private final Optional<GroupId> home;
    private final SequencedSet<ResourceId> cards = new LinkedHashSet<>();
    private final SequencedSet<GroupId> groups = new LinkedHashSet<>();

    private Block(Optional<GroupId> home) {
        this.home = home;
    }

    /// @param groups those that are placed anew with all their members, which are among `cards`
    static List<Block> of(Design design, SequencedSet<ResourceId> cards, SequencedSet<GroupId> groups) {
        var blocks = new LinkedHashMap<Optional<GroupId>, Block>();
        for (var id : groups) {
            blocks.computeIfAbsent(outside(Optional.of(id), design, groups), Block::new).groups.add(id);
        }
        for (var id : cards) {
            blocks.computeIfAbsent(outside(group(design, id), design, groups), Block::new).cards.add(id);
        }
        return List.copyOf(blocks.values());
    }

    private static Optional<GroupId> outside(Optional<GroupId> group, Design design, Collection<GroupId> groups) {
        return homes(group, design).stream().filter(g -> !groups.contains(g)).findFirst();
    }

    /// A group and those around it, from the inside.
    static SequencedSet<GroupId> homes(Optional<GroupId> group, Design design) {
        var homes = new LinkedHashSet<GroupId>();
        for (var at = group; at.isPresent(); at = design.structure().group(at.get()).flatMap(Group::parent)) {
            homes.add(at.get());
        }
        return homes;
    }

    static Optional<GroupId> group(Design design, ResourceId id) {
        return design.structure().resource(id).flatMap(r -> r.group());
    }

    Placement place(Design design, Catalog catalog) {
        var before = design.placement();
        var rest = rest(before);
        var start = Layered.arrange(design, catalog, cards, groups).from(Snapping.toGrid(corner(before, rest), Placement.GRID));
        var room = new Room(design, rest);
        var way = FreeRoom.way(NEAR, w -> room.isClear(start.moved(w))).or(() -> FreeRoom.way(FAR, w -> room.hasNoCards(start.moved(w))))
                .orElse(Point.ORIGIN);
        var placed = start.moved(way);
        var resources = new LinkedHashMap<>(before.resources());
        resources.putAll(placed.cards());
        var frames = new LinkedHashMap<>(room.grown(placed));
        frames.putAll(placed.frames());
        // in the design's order, whatever was placed first
        return new Placement(ordered(resources, design.structure().resources().keySet()), ordered(frames, design.structure().groups().keySet()), before.notes());
    }

    private static <K extends ElementId> Map<K, Rectangle> ordered(Map<K, Rectangle> bounds, Collection<K> order) {
        var ordered = new LinkedHashMap<K, Rectangle>();
        order.stream().filter(bounds::containsKey).forEach(id -> ordered.put(id, bounds.get(id)));
        return ordered;
    }

    /// Where it was; or else inside its group; or else below everything.
    private Point corner(Placement before, Boxes rest) {
        return Rectangle.union(Stream.concat(cards.stream(), groups.stream()).flatMap(id -> before.bounds(id).stream()).toList()).map(Rectangle::topLeft)
                .or(() -> home.flatMap(before::bounds).map(frame -> new Point(frame.x() + Frames.PADDING, frame.y() + Frames.TITLE)))
                .or(() -> rest.bounds().map(all -> new Point(all.x(), all.bottom() + 2 * MARGIN)))
                .orElse(AutoLayout.CORNER);
    }

    private Boxes rest(Placement placement) {
        var resources = new LinkedHashMap<>(placement.resources());
        resources.keySet().removeAll(cards);
        var frames = new LinkedHashMap<>(placement.groups());
        frames.keySet().removeAll(groups);
        return new Boxes(resources, frames);
    }

    /// What stays, as seen from the block.
    private final class Room {
        private final Boxes rest;
        private final SequencedSet<GroupId> homes;
        private final List<Rectangle> notes;
        private final List<Rectangle> outsiders;

        Room(Design design, Boxes rest) {
            this.rest = rest;
            homes = homes(home, design);
            notes = design.placement().notes().values().stream().map(Note::bounds).toList();
            outsiders = rest.cards().entrySet().stream()
                    .filter(card -> homes(group(design, card.getKey()), design).stream().noneMatch(homes::contains)).map(Map.Entry::getValue).toList();
        }

        boolean hasNoCards(Boxes block) {
            var room = block.bounds().orElseThrow().inflate(MARGIN);
            return rest.cards().values().stream().noneMatch(room::intersects);
        }

        boolean isClear(Boxes block) {
            var room = block.bounds().orElseThrow().inflate(MARGIN);
            if (!hasNoCards(block) || notes.stream().anyMatch(room::intersects)) {
                return false;
            }
            var frames = grown(block);
            var own = homes.stream().filter(frames::containsKey).map(frames::get).toList();
            return frames.entrySet().stream().filter(frame -> !homes.contains(frame.getKey())).map(Map.Entry::getValue).noneMatch(room::intersects)
                    && own.stream().noneMatch(frame -> outsiders.stream().anyMatch(frame::intersects));
        }

        /// The frames that stay, as they must be to hold the block.
        Map<GroupId, Rectangle> grown(Boxes block) {
            var frames = new LinkedHashMap<>(rest.frames());
            var inside = block.bounds().orElseThrow();
            for (var id : homes) {
                var needed = Frames.around(inside);
                var frame = frames.get(id);
                inside = frame == null ? needed : frame.union(needed);
                // one that was never placed is drawn around its members by itself
                frames.computeIfPresent(id, (_, old) -> old.union(needed));
            }
            return frames;
        }
    }
}
