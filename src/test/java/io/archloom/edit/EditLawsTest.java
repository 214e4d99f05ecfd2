package io.archloom.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.RandomEdits;
import io.archloom.Seeds;
import io.archloom.SmallCatalog;
import io.archloom.catalog.Catalog;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditLawsTest {
    private static final Catalog CATALOG = SmallCatalog.make();

    /// Constructors check: that nothing is thrown is the proof.
    @Test void everyEditKeepsADesignValid() {
        Seeds.forEach(300, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 12);
            for (int i = 0; i < 30; i++) {
                design = RandomEdits.of(random, CATALOG, design).apply(design);
            }
        });
    }

    @Test void anEditThatChangesNothingReturnsTheSameDesign() {
        Seeds.forEach(300, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 8);
            for (int i = 0; i < 30; i++) {
                var edit = RandomEdits.of(random, CATALOG, design);
                var next = edit.apply(design);
                // edits that undo each other within a batch may arrive at an equal design
                assertTrue(next == design || !next.equals(design) || edit instanceof Edit.Batch, edit::toString);
                design = next;
            }
        });
    }

    @Test void theSameEditOfTheSameDesignGivesTheSame() {
        Seeds.forEach(200, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 10);
            var edit = RandomEdits.of(random, CATALOG, design);
            assertTrue(edit.apply(design).equals(edit.apply(design)), edit::toString);
        });
    }

    @Test void undoGivesBackTheVeryDesignBefore() {
        Seeds.forEach(200, (random, _) -> {
            var history = History.started(RandomDesigns.of(random, CATALOG, 10));
            for (int i = 0; i < 20; i++) {
                var before = history;
                history = history.with(RandomEdits.of(random, CATALOG, history.design()));
                if (history != before) {
                    assertSame(before.design(), history.undo().design());
                }
            }
        });
    }

    @Test void nUndosAndNRedosAreNothing() {
        Seeds.forEach(200, (random, _) -> {
            var history = History.started(RandomDesigns.of(random, CATALOG, 10));
            var designs = new ArrayList<>(List.of(history.design()));
            for (int i = 0; i < 20; i++) {
                history = history.with(RandomEdits.of(random, CATALOG, history.design()));
                if (history.design() != designs.getLast()) {
                    designs.add(history.design());
                }
            }
            var there = history;
            for (int i = designs.size() - 2; i >= 0; i--) {
                history = history.undo();
                assertSame(designs.get(i), history.design());
            }
            assertFalse(history.canUndo());
            for (int i = 1; i < designs.size(); i++) {
                history = history.redo();
                assertSame(designs.get(i), history.design());
            }
            assertTrue(there.equals(history));
        });
    }

    @Test void movingThingsKeepsTheStructureTheSameObject() {
        Seeds.forEach(200, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 10);
            var bounds = design.placement().resources();
            var moved = new Edit.Place(Map.copyOf(bounds)).apply(design);
            assertSame(design, moved);
            for (var id : bounds.keySet()) {
                var next = new Edit.Place(Map.of(id, bounds.get(id).translate(new io.archloom.geometry.Point(8, 0))))
                        .apply(design);
                assertSame(design.structure(), next.structure());
            }
        });
    }

    @Test void renamingThereAndBackIsNothing() {
        Seeds.forEach(300, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 10);
            var other = new ResourceId("SomethingElse");
            for (var id : design.structure().resources().keySet()) {
                var renamed = new Edit.Rename(id, other).apply(design);
                assertFalse(renamed.contains(id));
                assertTrue(design.equals(new Edit.Rename(other, id).apply(renamed)), id::value);
            }
        });
    }

    @Test void whatIsRemovedIsNamedNowhereButInSteps() {
        Seeds.forEach(300, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 10);
            for (var id : design.structure().resources().keySet()) {
                var left = new Edit.Remove(java.util.Set.of(id)).apply(design);
                assertFalse(left.contains(id));
                assertTrue(left.structure().connections().values().stream().noneMatch(c -> c.touches(id)));
                assertEquals(Optional.empty(), left.placement().bounds(id));
                assertEquals(design.walkthrough(), left.walkthrough());
            }
        });
    }

    @Test void whatIsInsertedIsNewAndAsLargeAsTheFragment() {
        Seeds.forEach(300, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 10);
            var all = new java.util.LinkedHashSet<io.archloom.model.ElementId>(design.structure().resources().keySet());
            all.addAll(design.structure().groups().keySet());
            all.addAll(design.placement().notes().keySet());
            var fragment = Fragment.of(design, all);
            var doubled = new Edit.Insert(fragment).apply(design);
            assertEquals(2 * count(design), count(doubled));
            assertEquals(fragment.freshFor(design).ids().size() + elements(design), elements(doubled));
        });
    }

    private static int count(Design design) {
        return design.structure().resources().size() + design.structure().connections().size();
    }

    private static int elements(Design design) {
        return count(design) + design.structure().groups().size() + design.placement().notes().size();
    }
}
