package io.archloom.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.archloom.cli.golden.Golden;
import io.archloom.file.Opened.Readable;
import io.archloom.model.Design;
import java.nio.file.Path;
import java.util.List;

/// The goldens of the shipped catalogue.
final class Goldens {
    private static final List<Golden> ALL = Golden.all(Path.of("src", "test", "resources", "kinds"));

    private Goldens() {}

    static List<Golden> all() {
        return ALL;
    }

    static Design design(Golden golden) {
        return opened(golden, golden.read("design.yaml").orElseThrow()).design();
    }

    /// What reading a text of a golden's design gives; fails when the reader finds a fault.
    static Readable opened(Golden golden, String text) {
        var opened = assertInstanceOf(Readable.class, golden.opened(text));
        assertEquals(List.of(), opened.problems(), golden.toString());
        return opened;
    }
}
