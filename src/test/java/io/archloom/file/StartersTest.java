package io.archloom.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartersTest {
    @Test void everyStarterIsReadWithoutFaultAndSaysWhatItIs() {
        var starters = Starters.all();

        assertTrue(starters.size() >= 26);
        for (var starter : starters) {
            assertEquals(List.of(), starter.opened().problems(), starter.name());
            assertFalse(starter.title().isBlank(), starter.name());
            assertFalse(starter.description().isBlank(), starter.name());
            assertEquals(starter.text(), starter.opened().textOf(starter.opened().design()));
        }
    }

    @Test void theSmallestStandsFirst() {
        var sizes = Starters.all().stream().map(starter -> starter.opened().design().structure().resources().size()).toList();

        assertEquals(sizes.stream().sorted().toList(), sizes);
    }

    @Test void aNameThatLeadsElsewhereIsNoStarter() {
        assertEquals(Optional.empty(), Starters.of("../catalog/prices"));
        assertEquals(Optional.empty(), Starters.of(""));
    }
}
