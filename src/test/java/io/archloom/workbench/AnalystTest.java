package io.archloom.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.RandomEdits;
import io.archloom.Seeds;
import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.edit.Edit;
import io.archloom.geometry.Point;
import io.archloom.model.Design;
import io.archloom.model.RuleSetting;
import io.archloom.model.RuleSetting.Grade;
import io.archloom.picture.Overlay;
import io.archloom.problem.Severity;
import io.archloom.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AnalystTest {
    private static final Catalog CATALOG = CatalogReader.shipped();

    @Test void afterAnyEditsAnAnalysisIsThatFromScratch() {
        Seeds.forEach(40, (random, _) -> {
            var analyst = new Analyst(CATALOG);
            var design = RandomDesigns.of(random, CATALOG, 1 + random.nextInt(12));
            for (int step = 0; step < 12; step++) {
                assertAnalysesAlike(new Analyst(CATALOG).analyse(design), analyst.analyse(design));
                design = edit(random, design).apply(design);
            }
        });
    }

    /// One of all edits or, as often, a property that a rule may read.
    private static Edit edit(RandomGenerator random, Design design) {
        var resources = design.structure().resources().values().stream().toList();
        if (resources.isEmpty() || random.nextBoolean()) {
            return RandomEdits.of(random, CATALOG, design);
        }
        var resource = resources.get(random.nextInt(resources.size()));
        var properties = CATALOG.kindOf(resource).properties();
        if (properties.isEmpty()) {
            return new Edit.SetLabel(resource.id(), Optional.of("Other"));
        }
        var property = properties.get(random.nextInt(properties.size()));
        return new Edit.SetProperty(resource.id(), property.name(), random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Value.of(random.nextInt(100))));
    }

    private static void assertAnalysesAlike(Analysis expected, Analysis actual) {
        assertEquals(expected.design(), actual.design());
        assertEquals(expected.problems(), actual.problems());
        assertEquals(expected.suppressed(), actual.suppressed());
        assertEquals(expected.traffic(), actual.traffic());
        assertEquals(expected.cost(), actual.cost());
        assertEquals(expected.paths(), actual.paths());
        assertEquals(expected.capacity(), actual.capacity());
        assertEquals(expected.synthesis(), actual.synthesis());
        assertEquals(Overlays.of(expected, CATALOG), Overlays.of(actual, CATALOG));
    }

    private static Design small() {
        return design(12);
    }

    private static Design design(long seed) {
        return RandomDesigns.of(new java.util.SplittableRandom(seed), CATALOG, 10);
    }

    @Test void aMoveAnalysesNothing() {
        var analyst = new Analyst(CATALOG);
        var before = analyst.analyse(small());
        // of the resources, those that are frames have no card to move
        var id = before.design().placement().resources().keySet().iterator().next();
        var bounds = before.design().placement().bounds(id).orElseThrow();
        var moved = new Edit.Place(Map.of(id, bounds.translate(new Point(8, 8)))).apply(before.design());
        var after = analyst.analyse(moved);
        assertSame(moved, after.design());
        assertSame(before.estimates(), after.estimates());
        assertSame(before.synthesis(), after.synthesis());
        assertSame(before.problems(), after.problems());
    }

    @Test void aSettingOnlyGradesAnew() {
        var analyst = new Analyst(CATALOG);
        var before = analyst.analyse(small());
        var rule = before.problems().getFirst().rule();
        var off = analyst.analyse(new Edit.SetRule(Optional.empty(), rule, Optional.of(new RuleSetting(Grade.OFF, "agreed"))).apply(before.design()));
        assertSame(before.estimates(), off.estimates());
        assertTrue(off.problems().stream().noneMatch(problem -> problem.rule().equals(rule)));
        assertEquals(before.problems().size() + before.suppressed().size(), off.problems().size() + off.suppressed().size());
    }

    @Test void theLatestDesignWins() throws InterruptedException {
        var heard = new ArrayBlockingQueue<Analysis>(10);
        var first = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var live = new LiveAnalysis(new Analyst(CATALOG), analysis -> {
            heard.add(analysis);
            first.countDown();
            try {
                go.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        })) {
            live.request(design(1));
            assertTrue(first.await(20, TimeUnit.SECONDS));
            live.request(design(2));
            live.request(design(3));
            go.countDown();
            assertEquals(design(1), heard.poll(20, TimeUnit.SECONDS).design());
            assertEquals(design(3), heard.poll(20, TimeUnit.SECONDS).design());
        }
    }

    @Test void oneFaultDoesNotEndTheAnalysis() throws InterruptedException {
        var heard = new ArrayBlockingQueue<Analysis>(10);
        var faulted = new CountDownLatch(1);
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> faulted.countDown());
        try (var live = new LiveAnalysis(new Analyst(CATALOG), analysis -> {
            if (faulted.getCount() > 0) {
                throw new IllegalStateException("on purpose");
            }
            heard.add(analysis);
        })) {
            live.request(design(1));
            assertTrue(faulted.await(20, TimeUnit.SECONDS));
            live.request(design(2));
            assertEquals(design(2), heard.poll(20, TimeUnit.SECONDS).design());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(null);
        }
    }

    @Test void aBadgeCountsAndShowsTheWorst() {
        var analysis = new Analyst(CATALOG).analyse(small());
        var badges = Overlays.of(analysis, CATALOG).badges();
        for (var entry : badges.entrySet()) {
            var there = analysis.problems().stream().filter(problem -> problem.place() instanceof io.archloom.problem.Place.OnElement(var element, _)
                    && element.equals(entry.getKey())).toList();
            assertEquals(new Overlay.Count(there.stream().map(p -> p.severity()).min(Severity::compareTo).orElseThrow(), there.size()), entry.getValue());
        }
        assertTrue(badges.size() > 0);
    }
}
