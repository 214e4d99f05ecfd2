package io.archloom.picture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.file.DesignFile;
import io.archloom.file.Opened;
import io.archloom.model.Design;
import io.archloom.model.ElementId.GroupId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The starter designs are the first thing that people see: nothing in them is crossed, covered, cut off or out of place.
class StarterPicturesTest {
    private static final Catalog CATALOG = CatalogReader.shipped();

    @TestFactory Stream<DynamicTest> everyStarterIsDrawnWell() throws IOException {
        try (var files = Files.list(Path.of("templates"))) {
            return files.sorted().toList().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                var design = ((Opened.Readable) DesignFile.open(file)).design();
                assertAll(() -> everyResourceIsSeen(design), () -> cardsStandApart(design), () -> linesPassNoCard(design),
                        () -> labelsCoverNothing(design), () -> textsAreWhole(design));
            }));
        }
    }

    /// A resource whose inside is a frame has that frame for a card.
    private static void everyResourceIsSeen(Design design) {
        var cards = new HashSet<>(design.structure().resources().keySet());
        cards.removeIf(id -> design.structure().frameOf(id).isPresent());
        assertEquals(cards, design.placement().resources().keySet());
    }

    private static void cardsStandApart(Design design) {
        var frames = DesignPicture.frames(design);
        design.placement().resources().forEach((id, card) -> {
            design.placement().resources().forEach((other, box) ->
                    assertFalse(!id.equals(other) && card.inflate(23).intersects(box), id + " is too near to " + other));
            frames.forEach((group, frame) -> {
                boolean member = isMember(design.structure().resource(id).orElseThrow().group(), group, design);
                assertTrue(member ? frame.contains(card) : !frame.intersects(card), id + " and the frame of " + group);
            });
        });
    }

    private static boolean isMember(Optional<GroupId> home, GroupId group, Design design) {
        return home.isPresent() && (home.get().equals(group)
                || isMember(design.structure().group(home.get()).orElseThrow().parent(), group, design));
    }

    private static void linesPassNoCard(Design design) {
        Routes.of(design, CATALOG).lines().forEach((id, line) -> {
            var connection = design.structure().connection(id).orElseThrow();
            design.placement().resources().forEach((card, box) -> {
                if (!connection.touches(card)) {
                    assertFalse(line.segments().stream().anyMatch(s -> s.crosses(box.inflate(3))), id + " passes " + card);
                }
            });
        });
    }

    private static void labelsCoverNothing(Design design) {
        var routes = Routes.of(design, CATALOG);
        var pills = Wires.pills(design, CATALOG, routes);
        pills.forEach((id, pill) -> {
            design.placement().resources().forEach((card, box) -> assertFalse(box.intersects(pill), "the label of " + id + " covers " + card));
            pills.forEach((other, box) -> assertFalse(!other.equals(id) && box.intersects(pill), "the labels of " + id + " and " + other));
            routes.lines().forEach((other, line) -> assertFalse(!other.equals(id) && line.segments().stream().anyMatch(s -> s.crosses(pill)),
                    "the label of " + id + " covers the line " + other));
        });
    }

    /// Every connection has its label, and no text had to be cut.
    private static void textsAreWhole(Design design) {
        var picture = DesignPicture.of(design, CATALOG, Overlay.NONE, Theme.LIGHT);
        for (double zoom : List.of(0.45, 1.0)) {
            assertEquals(List.of(), picture.marksAt(zoom).stream().filter(mark -> mark instanceof Mark.Label label && label.text().contains("…")).toList());
        }
        design.structure().connections().keySet().forEach(id ->
                assertTrue(Sketch.marks(picture, id).stream().anyMatch(Mark.Label.class::isInstance), id + " has no label"));
    }
}
