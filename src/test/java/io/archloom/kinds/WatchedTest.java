package io.archloom.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.reader.CatalogReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever is deployed is watched when the design is operated, or has nothing to look at.
class WatchedTest {
    private final Catalog catalog = CatalogReader.shipped();

    @Test void whatIsDeployedIsWatchedOrSaysWhyNot() {
        assertEquals(List.of(), catalog.kinds().stream().filter(kind -> kind.type().isPresent() && kind.operations().isEmpty() && kind.operations().unwatched().isEmpty())
                .map(kind -> kind.id() + ": operations are missing, or unwatched: with the reason").toList());
    }

    /// Without dimensions a metric is that of the whole account; an alarm on it rings for others.
    @Test void everyMetricIsOfTheResource() {
        var faults = new ArrayList<String>();
        catalog.kinds().forEach(kind -> {
            var metrics = new ArrayList<>(kind.operations().alarms().stream().map(alarm -> alarm.metric()).toList());
            kind.operations().widgets().forEach(widget -> metrics.addAll(widget.metrics()));
            metrics.stream().filter(metric -> metric.dimensions().isEmpty()).forEach(metric -> faults.add(kind.id() + " " + metric.name()));
        });
        assertEquals(List.of(), faults);
    }

    @Test void whatRingsIsShown() {
        var blind = catalog.kinds().stream().filter(kind -> !kind.operations().alarms().isEmpty() && kind.operations().widgets().isEmpty())
                .map(ResourceKind::id).toList();
        assertEquals(List.of(), blind);
        assertTrue(catalog.kinds().stream().filter(kind -> !kind.operations().isEmpty()).count() > 40);
    }
}
