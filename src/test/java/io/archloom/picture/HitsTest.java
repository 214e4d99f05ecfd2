package io.archloom.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.Seeds;
import io.archloom.SmallCatalog;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HitsTest {
    private static final Hits SHOP = Hits.of(Sketch.shop(), Kinds.CATALOG, Routes.of(Sketch.shop(), Kinds.CATALOG));

    /// What is painted last at a point is what is hit there.
    @Test void whatIsHitIsWhatIsSeen() {
        var kinds = SmallCatalog.make();
        Seeds.forEach(30, (random, _) -> {
            var design = RandomDesigns.of(random, kinds, 20);
            var routes = Routes.of(design, kinds);
            var hits = Hits.of(design, kinds, routes);
            var picture = DesignPicture.of(design, kinds, routes, Overlay.NONE, Theme.LIGHT);
            for (int i = 0; i < 200; i++) {
                var point = new Point(random.nextDouble(-50, 1300), random.nextDouble(-50, 700));
                if (onSomeBorder(picture, point)) {
                    continue;
                }
                // frames are hit at other places than they cover, see the tests below
                var seen = picture.marks().reversed().stream().filter(mark -> mark instanceof Mark.Box box && box.fill().isPresent()
                                && box.detail().isDrawnAt(1) && box.radius() < box.shape().height() && !(box.element().orElse(null) instanceof GroupId)
                                && inside(box, point)).findFirst().flatMap(Mark::element);
                var hit = hits.at(point, 0).map(Hits.Hit::element).filter(id -> !(id instanceof GroupId));
                if (seen.isPresent()) {
                    assertEquals(seen, hit, "at " + point);
                } else {
                    assertTrue(hit.isEmpty() || hit.get() instanceof ConnectionId, hit + " at " + point);
                }
            }
        });
    }

    private static boolean inside(Mark.Box box, Point point) {
        // not the soft shadow below a card
        return box.fill().get().opacity() > 0.5 && box.shape().contains(point);
    }

    /// Corners are round, and shadows reach out of their card.
    private static boolean onSomeBorder(Picture picture, Point point) {
        return picture.marks().stream().anyMatch(mark -> mark instanceof Mark.Box box && box.shape().inflate(3).contains(point)
                && !box.shape().inflate(-3).contains(point));
    }

    @Test void everyLineIsHitWhereItIsSeen() {
        Sketch.shop().structure().connections().keySet().forEach(id -> {
            var line = Routes.of(Sketch.shop(), Kinds.CATALOG).line(id).orElseThrow();
            assertTrue(line.segments().stream().anyMatch(s -> SHOP.at(s.from().towards(s.to(), 0.5).plus(1, 1), 4).filter(h -> h.element().equals(id)).isPresent()),
                    id.toString());
        });
    }

    @Test void aLabelBelongsToItsLine() {
        Wires.pills(Sketch.shop(), Kinds.CATALOG, Routes.of(Sketch.shop(), Kinds.CATALOG)).forEach((id, pill) ->
                assertEquals(id, SHOP.at(pill.topLeft().plus(6, 3), 0).orElseThrow().element()));
    }

    @Test void theHeaderOfANetworkIsTakenHoldOfEverywhere() {
        var hits = Hits.of(new Sketch().inside("Network", "s3-bucket", new Rectangle(0, 0, 400, 200)).design(), Kinds.CATALOG, Routes.NONE);
        var group = new GroupId("network");
        assertEquals(Optional.of(new Hits.Hit(group, Hits.Part.TITLE)), hits.at(new Point(330, 20), 2));
        assertEquals(Optional.of(new Hits.Hit(group, Hits.Part.BODY)), hits.at(new Point(330, 100), 2));
    }

    @Test void aGroupHasATitleABorderAndAnInside() {
        var group = new GroupId("Checkout");
        assertEquals(Optional.of(new Hits.Hit(group, Hits.Part.TITLE)), SHOP.at(new Point(500, 178), 4));
        assertEquals(Optional.of(new Hits.Hit(group, Hits.Part.BORDER)), SHOP.at(new Point(476, 300), 4));
        assertEquals(Optional.of(new Hits.Hit(group, Hits.Part.BODY)), SHOP.at(new Point(640, 400), 4));
    }

    @Test void aPortIsHitJustOutsideItsCard() {
        var hit = SHOP.portAt(new Point(432, 240), 4).orElseThrow();
        assertEquals(new ResourceId("ShopApi"), hit.resource());
        assertEquals("out", hit.place().port().id());
        assertTrue(SHOP.portAt(new Point(450, 240), 4).isEmpty());
    }

    @Test void anAreaHoldsWhatLiesInItAndTouchesWhatReachesIn() {
        var area = new Rectangle(480, 190, 250, 100);
        assertEquals(List.of(new ResourceId("PlaceOrder")), SHOP.within(area).stream().filter(ResourceId.class::isInstance).toList());
        assertTrue(SHOP.touching(area).contains(new ConnectionId("ShopApi-PlaceOrder")));
        assertTrue(SHOP.touching(new Rectangle(200, 320, 60, 40)).contains(new NoteId("todo")));
    }

    @Test void anAreaInsideAFrameDoesNotTouchIt() {
        assertTrue(SHOP.touching(new Rectangle(600, 340, 20, 20)).stream().noneMatch(GroupId.class::isInstance));
        assertTrue(SHOP.touching(new Rectangle(460, 340, 40, 20)).contains(new GroupId("Checkout")));
    }
}
