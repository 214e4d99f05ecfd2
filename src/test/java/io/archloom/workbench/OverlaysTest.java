package io.archloom.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.model.Assumption;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Load;
import io.archloom.model.Placement;
import io.archloom.model.Resource;
import io.archloom.model.Structure;
import io.archloom.picture.Overlay;
import io.archloom.problem.Severity;
import io.archloom.quantity.Rate;
import io.archloom.value.Value;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverlaysTest {
    private static final ResourceId FUNCTION = new ResourceId("Resize");

    private static Overlay overlay(double perMonth, Map<String, Value> properties) {
        var function = Resource.of(FUNCTION, "aws/lambda-function").withProperties(properties);
        var design = Design.named("One").withStructure(Structure.EMPTY.with(function)).withPlacement(Placement.EMPTY);
        var workload = design.workload().withLoad(FUNCTION, Optional.of(Load.constant(Rate.perMonth(perMonth))))
                .withAssumption(FUNCTION, "duration", Optional.of(Assumption.typed(Value.of(1000))));
        var paid = design.withWorkload(workload).withSettings(design.settings().withFreeTier(false));
        return Overlays.of(new Analyst(CatalogReader.shipped()).analyse(paid), CatalogReader.shipped());
    }

    @Test void aCardShowsTheFactsThatFit() {
        assertEquals("512 MB · 0% cold", overlay(30_000_000, Map.of()).facts().get(FUNCTION));
    }

    @Test void aCostIsShownToTheCent() {
        // half a gigabyte on arm64 for a million seconds $6.67, requests $0.20, logs of 0.3 KB written $0.14 and kept $0.01, each traced $5
        assertEquals("$12.02", overlay(1_000_000, Map.of()).costs().get(FUNCTION));
        assertEquals("$1.20", overlay(100_000, Map.of()).costs().get(FUNCTION));
        assertEquals("< $0.01", overlay(100, Map.of()).costs().get(FUNCTION));
    }

    @Test void badgesShowTheWorstAndCountAll() {
        var badges = overlay(100, Map.of("Timeout", Value.of(0), "MemroySize", Value.of(1))).badges();
        assertEquals(new Overlay.Count(Severity.ERROR, 3), badges.get(FUNCTION));
    }
}
