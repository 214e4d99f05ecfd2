package io.archloom.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.file.DesignFile;
import io.archloom.file.Opened;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.picture.Sketch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutlineEntryTest {
    private static Design starter() throws IOException {
        return ((Opened.Readable) DesignFile.open(Path.of("templates/order-processing.archloom.yaml"))).design();
    }

    private static void collect(List<OutlineEntry> entries, Set<ElementId> ids) {
        entries.forEach(entry -> {
            ids.add(entry.id());
            collect(entry.children(), ids);
        });
    }

    private static List<String> titles(List<OutlineEntry> entries) {
        return entries.stream().map(OutlineEntry::title).toList();
    }

    @Test void everythingDrawnIsInTheOutlineOnce() throws IOException {
        var design = starter();
        var found = new HashSet<ElementId>();
        collect(OutlineEntry.of(design, CatalogReader.shipped()), found);
        var drawn = new HashSet<ElementId>(design.structure().resources().keySet());
        drawn.addAll(design.structure().connections().keySet());
        drawn.addAll(design.structure().groups().keySet());
        drawn.addAll(design.placement().notes().keySet());
        assertEquals(drawn, found);
    }

    @Test void aGroupHoldsItsMembersAndAResourceItsConnections() throws IOException {
        var group = OutlineEntry.of(starter(), CatalogReader.shipped()).getFirst();
        assertEquals("Checkout", group.title());
        assertEquals(List.of("Place order", "Orders", "Charge order"), titles(group.children()));
        assertEquals(List.of("→ Order table", "→ Orders"), titles(group.children().getFirst().children()));
        assertEquals("writes", group.children().getFirst().children().getFirst().detail());
    }

    @Test void aNetworkHoldsWhatLiesInIt() {
        var design = new Sketch().card("F", "lambda-function", 40, 80).inside("Network", "vpc", new Rectangle(0, 0, 400, 200), "F").design();
        var network = OutlineEntry.of(design, CatalogReader.shipped()).getFirst();
        assertEquals(new ElementId.ResourceId("Network"), network.id());
        assertEquals("Network (VPC)", network.detail());
        assertEquals(List.of("F"), titles(network.children()));
    }

    @Test void aSearchKeepsTheWayToWhatItFound() throws IOException {
        var all = OutlineEntry.of(starter(), CatalogReader.shipped());
        var found = OutlineEntry.matching(all, "charge PAYWORLD");
        assertEquals(List.of("Checkout"), titles(found));
        assertEquals(List.of("Charge order"), titles(found.getFirst().children()));
        assertEquals(List.of("→ PayWorld"), titles(found.getFirst().children().getFirst().children()));
        assertEquals(all, OutlineEntry.matching(all, " "));
        assertEquals(List.of(), OutlineEntry.matching(all, "nowhere"));
    }
}
