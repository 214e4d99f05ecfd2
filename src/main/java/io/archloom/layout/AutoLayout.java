package io.archloom.layout;

import io.archloom.catalog.Catalog;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.geometry.Snapping;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Placement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Automatic placement of a design, of a part of it, or of what has no place yet.
///
/// Cards keep their sizes and get places on the grid; a group's frame is drawn around its members. In a design that is
/// placed as a whole no two cards overlap, frames hold their members and nothing else, and notes stay by the card
/// that they were next to. Hundreds of cards take about a second: not for the thread that paints.
public final class AutoLayout {
    /// Where a drawing begins that nobody has placed.
    static final Point CORNER = new Point(80, 80);

    private AutoLayout() {}

    /// Places everything anew, from the present top left corner.
    public static Placement of(Design design, Catalog catalog) {
        var cards = cards(design);
        var groups = new LinkedHashSet<>(design.structure().groups().keySet());
        if (cards.isEmpty() && groups.isEmpty()) {
            return design.placement();
        }
        var corner = Boxes.of(design.placement()).bounds().map(Rectangle::topLeft).orElse(CORNER);
        var placed = Layered.arrange(design, catalog, cards, groups).from(Snapping.toGrid(corner, Placement.GRID));
        return new Placement(placed.cards(), placed.frames(), NotePlaces.of(design.placement(), placed));
    }

    /// Places the selected cards and the members of the selected groups anew, about where they were. Everything else
    /// stays, except that the frames of groups grow around their members.
    public static Placement of(Design design, Catalog catalog, Collection<? extends ElementId> selected) {
        var groups = new LinkedHashSet<GroupId>();
        for (var group : design.structure().groups().values()) {
            if (Block.homes(Optional.of(group.id()), design).stream().anyMatch(selected::contains)) {
                groups.add(group.id());
            }
        }
        var cards = new LinkedHashSet<ResourceId>();
        for (var resource : design.structure().resources().values()) {
            if (framed(design).contains(resource.id())) {
                continue;
            }
            if (selected.contains(resource.id()) || resource.group().filter(groups::contains).isPresent()) {
                cards.add(resource.id());
            }
        }
        var placement = design.placement();
        for (var block : Block.of(design, cards, groups)) {
            placement = block.place(design.withPlacement(placement), catalog);
        }
        return placement;
    }

    /// The resources that are drawn as cards: all but those whose inside is a frame.
    private static LinkedHashSet<ResourceId> cards(Design design) {
        var cards = new LinkedHashSet<>(design.structure().resources().keySet());
        cards.removeAll(framed(design));
        return cards;
    }

    private static Set<ResourceId> framed(Design design) {
        return design.structure().groups().values().stream().flatMap(g -> g.of().stream()).collect(Collectors.toSet());
    }

    /// Places what has no place yet; everything else stays where it is.
    public static Placement completed(Design design, Catalog catalog) {
        var missing = new LinkedHashSet<ElementId>(cards(design));
        missing.removeIf(id -> design.placement().bounds(id).isPresent());
        if (missing.isEmpty()) {
            return design.placement();
        }
        boolean anyPlace = !design.placement().resources().isEmpty() || !design.placement().groups().isEmpty();
        return anyPlace ? of(design, catalog, missing) : of(design, catalog);
    }
}
