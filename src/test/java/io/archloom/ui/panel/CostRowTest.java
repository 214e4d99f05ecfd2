package io.archloom.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.estimate.Cost;
import io.archloom.file.DesignFile;
import io.archloom.file.Opened;
import io.archloom.model.Design;
import io.archloom.quantity.Money;
import io.archloom.workbench.Analyst;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostRowTest {
    private static Design starter() throws IOException {
        return ((Opened.Readable) DesignFile.open(Path.of("templates/order-processing.archloom.yaml"))).design();
    }

    private static Cost cost(Design design) {
        return new Analyst(CatalogReader.shipped()).analyse(design).cost();
    }

    @Test void rowsSumToTheTotal() throws IOException {
        var design = starter();
        var cost = cost(design);
        var rows = CostRow.of(cost, design);
        assertEquals(cost.total(), rows.stream().flatMap(r -> r.cost().stream()).reduce(Money.ZERO, Money::plus));
        assertEquals(1, rows.stream().mapToDouble(CostRow::share).sum(), 1e-9);
        assertEquals(cost.lines().size(), rows.stream().mapToInt(r -> r.children().size()).sum());
    }

    @Test void theDearestComesFirstAndKeysAreUnique() throws IOException {
        var design = starter();
        var rows = CostRow.of(cost(design), design);
        for (int i = 1; i < rows.size(); i++) {
            assertTrue(rows.get(i - 1).cost().orElse(Money.ZERO).compareTo(rows.get(i).cost().orElse(Money.ZERO)) >= 0);
        }
        var keys = new HashSet<String>();
        rows.forEach(row -> {
            assertTrue(keys.add(row.key()), row.key());
            row.children().forEach(child -> assertTrue(keys.add(child.key()), child.key()));
        });
    }

    @Test void whatHasNoKnownPriceIsNeverFree() throws IOException {
        var design = starter();
        var elsewhere = design.withEnvironments(java.util.List.of(design.environment().withRegion("mars-north-1")));
        var rows = CostRow.of(cost(elsewhere), elsewhere);
        assertTrue(rows.stream().flatMap(r -> r.children().stream()).anyMatch(line -> line.cost().equals(Optional.empty()) && line.doubtful()));
    }
}
