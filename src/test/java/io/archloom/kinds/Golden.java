package io.archloom.kinds;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.archloom.file.DesignReader;
import io.archloom.file.Opened.Readable;
import io.archloom.model.Design;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One folder of `src/test/resources/kinds`: a small design, and what the product says of it.
///
/// `design.yaml` and `expect.json` are written by hand, the other files by [GoldenTest].
record Golden(String kind, String name, Path folder) {
    static final Path ROOT = Path.of("src", "test", "resources", "kinds");

    /// Every golden, by kind and name.
    static List<Golden> all() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.getFileName().toString().equals("design.yaml")).sorted()
                    .map(Path::getParent)
                    .map(folder -> new Golden(ROOT.relativize(folder.getParent()).toString().replace('\\', '/'),
                            folder.getFileName().toString(), folder))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of one of its files; empty when there is no such file.
    Optional<String> read(String file) {
        var path = folder.resolve(file);
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What reading a text of `design.yaml` gives; fails when the reader finds a fault.
    Readable opened(String text) {
        var opened = assertInstanceOf(Readable.class, DesignReader.read(text, "design.yaml"));
        if (!opened.problems().isEmpty()) {
            throw new AssertionError(this + ": " + opened.problems());
        }
        return opened;
    }

    Design design() {
        return opened(read("design.yaml").orElseThrow()).design();
    }

    @Override public String toString() {
        return kind + "/" + name;
    }
}
