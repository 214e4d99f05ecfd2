package io.archloom.catalog.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds the files of the shipped catalogue: in the bundle that the build made, or as they are where a bundle is missing or
/// older than they are, as in a development environment that compiles by itself.
final class ShippedFiles {
    static final String BUNDLE = "catalog.bundle";

    private ShippedFiles() {}

    /// @throws IllegalStateException when this build of Archloom has no catalogue
    static CatalogFiles read() {
        var anchor = ShippedFiles.class.getResource("/catalog/prices.yaml");
        if (anchor == null) {
            throw new IllegalStateException("this build has no catalogue");
        }
        try {
            if (anchor.getProtocol().equals("file")) {
                var folder = Path.of(anchor.toURI()).getParent();
                var bundle = folder.resolve(BUNDLE);
                var icons = folder.resolveSibling("icons");
                return Files.exists(bundle) && isNewer(bundle, folder) && isNewer(bundle, icons)
                        ? CatalogBundle.read(Files.readAllBytes(bundle)) : CatalogFiles.read(folder, icons, "");
            }
            try (var bundle = ShippedFiles.class.getResourceAsStream("/catalog/" + BUNDLE)) {
                if (bundle == null) {
                    throw new IllegalStateException("this build has no compiled catalogue");
                }
                return CatalogBundle.read(bundle.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isNewer(Path bundle, Path folder) throws IOException {
        var made = Files.getLastModifiedTime(bundle);
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (!path.equals(bundle) && Files.isRegularFile(path) && Files.getLastModifiedTime(path).compareTo(made) > 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
