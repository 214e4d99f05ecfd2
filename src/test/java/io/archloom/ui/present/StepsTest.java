package io.archloom.ui.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.archloom.file.Starters;
import io.archloom.model.Design;
import io.archloom.model.Walkthrough.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final Design DESIGN = Starters.of("order-processing").orElseThrow().opened().design();

    private static List<String> titles(Design design) {
        return design.walkthrough().steps().stream().map(Step::title).toList();
    }

    @Test void aStepIsRenamedAndKeepsTheRest() {
        var before = DESIGN.walkthrough().steps().get(1);
        var after = Steps.renamed(DESIGN, 1, "Paying").apply(DESIGN).walkthrough().steps().get(1);
        assertEquals(new Step("Paying", before.text(), before.view(), before.highlighted()), after);
    }

    @Test void theSameTextIsNoChange() {
        assertSame(DESIGN, Steps.told(DESIGN, 0, DESIGN.walkthrough().steps().getFirst().text()).apply(DESIGN));
    }

    @Test void stepsChangePlaces() {
        var titles = titles(DESIGN);
        assertEquals(List.of(titles.get(1), titles.get(0)), titles(Steps.swapped(DESIGN, 0, 1).apply(DESIGN)).subList(0, 2));
    }

    @Test void aStepIsRemoved() {
        assertEquals(titles(DESIGN).subList(1, titles(DESIGN).size()), titles(Steps.removed(DESIGN, 0).apply(DESIGN)));
    }
}
