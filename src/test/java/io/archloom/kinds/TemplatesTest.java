package io.archloom.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.file.DesignFile;
import io.archloom.file.Opened.Readable;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId.GroupId;
import io.archloom.problem.Severity;
import io.archloom.synth.Format;
import io.archloom.synth.Synthesis;
import io.archloom.workbench.Analysis;
import io.archloom.workbench.Analyst;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every starter design opens, and is worth starting from.
class TemplatesTest {
    private static final Path ROOT = Path.of("templates");
    private static final Path EXPECTATIONS = Path.of("src", "test", "resources", "starters");

    @TestFactory Stream<DynamicTest> starters() throws IOException {
        try (var files = Files.list(ROOT)) {
            var starters = files.filter(file -> file.toString().endsWith(DesignFile.SUFFIX)).sorted().toList();
            assertTrue(starters.size() >= 26);
            return starters.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> isWorthStartingFrom(file)));
        }
    }

    private static void isWorthStartingFrom(Path file) throws IOException {
        var opened = assertInstanceOf(Readable.class, DesignFile.open(file));
        assertEquals(List.of(), opened.problems());
        assertFalse(opened.readOnly());
        assertEquals(Files.readString(file), opened.textOf(opened.design()));

        var design = opened.design();
        assertFalse(design.settings().description().isBlank());
        assertFalse(design.walkthrough().steps().isEmpty());
        for (var step : design.walkthrough().steps()) {
            assertFalse(step.title().isBlank() || step.text().isBlank() || step.highlighted().isEmpty(), step.toString());
            for (var id : step.highlighted()) {
                assertTrue(design.contains(id), id.toString());
            }
        }
        var name = file.getFileName().toString().replace(DesignFile.SUFFIX, "");
        Expectation.coversExactly(design, Files.readString(EXPECTATIONS.resolve(name).resolve("expect.json")),
                Synthesis.of(design, CatalogReader.shipped(), Format.SAM).template());
        isDrawn(design);
        isKnown(design);
        var analysis = new Analyst(CatalogReader.shipped()).analyse(design);
        isLoaded(analysis);
        assertEquals(List.of(), analysis.problems().stream().filter(problem -> problem.severity() == Severity.ERROR).toList());
    }

    private static void isDrawn(Design design) {
        var boxes = List.copyOf(design.placement().resources().values());
        var cards = new HashSet<>(design.structure().resources().keySet());
        cards.removeIf(id -> design.structure().frameOf(id).isPresent());
        assertEquals(cards, design.placement().resources().keySet());
        assertEquals(design.structure().groups().keySet(), design.placement().groups().keySet());
        for (int i = 0; i < boxes.size(); i++) {
            for (var other : boxes.subList(i + 1, boxes.size())) {
                assertFalse(boxes.get(i).intersects(other), boxes.get(i) + " overlaps " + other);
            }
        }
        design.structure().resources().values().stream().filter(resource -> cards.contains(resource.id())).forEach(resource -> design.placement().groups().forEach((group, frame) ->
                assertEquals(isMember(resource.group(), group, design),
                        isInside(design.placement().resources().get(resource.id()), frame), resource.id() + " and " + group)));
    }

    private static boolean isMember(Optional<GroupId> home, GroupId group, Design design) {
        return home.isPresent() && (home.get().equals(group)
                || isMember(design.structure().group(home.get()).orElseThrow().parent(), group, design));
    }

    private static boolean isInside(Rectangle box, Rectangle frame) {
        return frame.contains(box);
    }

    private static void isKnown(Design design) {
        var catalog = CatalogReader.shipped();
        design.structure().resources().values()
                .forEach(resource -> assertTrue(catalog.kind(resource.kind()).isPresent(), resource.toString()));
        design.structure().connections().values()
                .forEach(connection -> assertTrue(catalog.kindOf(connection, design.structure()).isPresent(), connection.toString()));
    }

    private static void isLoaded(Analysis analysis) {
        assertTrue(analysis.cost().lines().stream().anyMatch(line -> line.quantity() > 0));
        assertEquals(0, analysis.cost().unknown());
        assertEquals(List.of(), analysis.traffic().runaways());
        assertFalse(analysis.paths().isEmpty());
    }
}
