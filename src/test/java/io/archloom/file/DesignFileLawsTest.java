package io.archloom.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.RandomEdits;
import io.archloom.Seeds;
import io.archloom.SmallCatalog;
import io.archloom.catalog.Catalog;
import io.archloom.file.Opened.Readable;
import io.archloom.model.Design;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Laws of the design file, on random designs.
class DesignFileLawsTest {
    private static final int EXAMPLES = 150;
    private static final Catalog CATALOG = SmallCatalog.make();

    private static Readable open(String text) {
        var opened = assertInstanceOf(Readable.class, DesignReader.read(text, "f"));
        assertEquals(List.of(), opened.problems(), text);
        return opened;
    }

    @Test void whatIsWrittenIsReadAgain() {
        Seeds.forEach(EXAMPLES, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 10);
            assertSame(design, open(Opened.newText(design)).design());
        });
    }

    @Test void writingAnUnchangedDesignChangesNoByte() {
        Seeds.forEach(EXAMPLES, (random, _) -> {
            var text = Opened.newText(RandomDesigns.of(random, CATALOG, 10));
            for (var spelled : List.of(text, text.replace("\n", "\r\n"), "# Ours\n" + text)) {
                var opened = open(spelled);
                // a design that is equal, not the same object
                assertEquals(spelled, opened.textOf(open(spelled).design()));
            }
        });
    }

    @Test void anEditIsReadAsItWasMade() {
        Seeds.forEach(EXAMPLES, (random, _) -> {
            var opened = open(Opened.newText(RandomDesigns.of(random, CATALOG, 8)));
            var now = RandomEdits.of(random, CATALOG, opened.design()).apply(opened.design());
            assertSame(now, open(opened.textOf(now)).design());
        });
    }

    @Test void everyPlacementHasALineOfItsOwn() {
        Seeds.forEach(EXAMPLES, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 10);
            var lines = Opened.newText(design).lines().toList();
            int section = lines.indexOf("placement:");
            design.placement().resources().keySet().forEach(id -> assertTrue(lines.subList(section, lines.size()).stream()
                    .anyMatch(line -> line.matches("    " + id + ": \\[[^\\[\\]]+]")), id + " in\n" + String.join("\n", lines)));
        });
    }

    /// Equal, and everything in the same order.
    private static void assertSame(Design expected, Design actual) {
        assertEquals(Opened.newText(expected), Opened.newText(actual));
        assertEquals(expected, actual);
    }
}
