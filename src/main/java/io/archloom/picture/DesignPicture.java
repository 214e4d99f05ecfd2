package io.archloom.picture;

import io.archloom.catalog.Catalog;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The picture of a design: groups at the back, then lines, notes, cards, the labels of lines, and badges on top. What has no bounds is not drawn.
public final class DesignPicture {
    private static final double MARGIN = 32;
    private static final Rectangle EMPTY_PAGE = new Rectangle(0, 0, 640, 400);

    private DesignPicture() {}

    public static Picture of(Design design, Catalog catalog, Overlay overlay, Theme theme) {
        return of(design, catalog, Routes.of(design, catalog), overlay, theme);
    }

    /// The picture with lines that are known already, see [Routes#updated].
    public static Picture of(Design design, Catalog catalog, Routes routes, Overlay overlay, Theme theme) {
        var easel = new Easel(overlay, theme);
        new Frames(design, catalog, easel).draw();
        var wires = new Wires(design, catalog, routes, easel);
        wires.drawLines();
        var notes = new Notes(easel);
        design.placement().notes().values().forEach(notes::draw);
        var cards = new Cards(design, catalog, easel);
        design.structure().resources().values().forEach(resource ->
                design.placement().bounds(resource.id()).ifPresent(bounds -> cards.draw(resource, bounds)));
        wires.drawLabels();
        drawBadges(design, wires, easel);
        return new Picture(easel.bounds().map(bounds -> bounds.inflate(MARGIN)).orElse(EMPTY_PAGE),
                design.settings().name(), theme.canvas(), easel.marks());
    }

    /// Where each group's frame is: its own bounds or, when it has none, a frame around its members. A group without
    /// both is absent.
    public static Map<GroupId, Rectangle> frames(Design design) {
        return Frames.of(design);
    }

    private static void drawBadges(Design design, Wires wires, Easel easel) {
        var corners = new HashMap<ElementId, Point>();
        Frames.of(design).forEach((id, frame) -> corners.put(design.structure().groups().get(id).of().<ElementId>map(of -> of).orElse(id), new Point(frame.right(), frame.top())));
        design.placement().notes().values().forEach(note -> corners.put(note.id(), new Point(note.bounds().right(), note.bounds().top())));
        design.placement().resources().forEach((id, bounds) -> corners.put(id, new Point(bounds.right(), bounds.top())));
        corners.putAll(wires.badgeCenters());
        List<ElementId> order = new ArrayList<>(design.structure().groups().keySet());
        order.addAll(design.placement().notes().keySet());
        order.addAll(design.structure().connections().keySet());
        order.addAll(design.structure().resources().keySet());
        for (var id : order) {
            var count = easel.overlay().badges().get(id);
            var center = corners.get(id);
            if (count != null && center != null && count.problems() > 0) {
                var theme = easel.theme();
                var fill = theme.severity(count.worst());
                var sign = Ink.of(0xFFFFFF).contrast(fill) >= 4.5 ? Ink.of(0xFFFFFF) : theme.dark() ? theme.canvas() : theme.text();
                easel.add(new Mark.Badge(Optional.of(id), Detail.NEAR, center, count.worst(), count.problems(),
                        easel.faded(id, fill), easel.faded(id, sign), theme.canvas()));
            }
        }
    }
}
