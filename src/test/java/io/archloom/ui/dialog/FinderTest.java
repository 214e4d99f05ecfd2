package io.archloom.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.ui.dialog.Finder.Entry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinderTest {
    private static final List<Entry> ENTRIES = List.of(entry("Unzoom", "shows less"), entry("Fit", "makes the zoom fit"),
            entry("Zoom in", ""), entry("Save", ""));

    private static Entry entry(String title, String description) {
        return new Entry("action", title, description, "", Optional.empty(), () -> { });
    }

    private static List<String> titles(String query) {
        return Finder.find(ENTRIES, query).stream().map(Entry::title).toList();
    }

    @Test void beginningsOfTitlesComeFirstThenTitlesThenDescriptions() {
        assertEquals(List.of("Zoom in", "Unzoom", "Fit"), titles("zoom"));
    }

    @Test void everyWordMustOccur() {
        assertEquals(List.of("Fit"), titles("zoom MAKES"));
    }

    @Test void noWordsFindEverythingInOrder() {
        assertEquals(List.of("Unzoom", "Fit", "Zoom in", "Save"), titles(""));
    }
}
