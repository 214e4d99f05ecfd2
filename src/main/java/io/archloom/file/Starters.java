package io.archloom.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The starter designs that come with the program, by name.
public final class Starters {
    private static final String FOLDER = "/templates/";
    private static final String ANCHOR = "image-thumbnails" + DesignFile.SUFFIX;

    private Starters() {}

    /// A starter design.
    ///
    /// @param name  what `archloom new` calls it, such as `order-processing`
    /// @param text  the design file, to be saved as it is
    /// @param opened what the text holds
    public record Starter(String name, String text, Opened.Readable opened) {
        public String title() {
            return opened.design().settings().name();
        }

        public String description() {
            return opened.design().settings().description();
        }
    }

    /// All of them, those of few resources first, then by name.
    public static List<Starter> all() {
        return names().stream().map(name -> read(name).orElseThrow())
                .sorted(Comparator.comparingInt(starter -> starter.opened().design().structure().resources().size())).toList();
    }

    /// The names, sorted.
    ///
    /// @throws IllegalStateException when this build has no starter designs
    public static List<String> names() {
        var anchor = Starters.class.getResource(FOLDER + ANCHOR);
        if (anchor == null) {
            throw new IllegalStateException("this build has no starter designs");
        }
        try {
            if (!anchor.getProtocol().equals("jar")) {
                return names(Path.of(anchor.toURI()).getParent());
            }
            try (var jar = FileSystems.newFileSystem(jarOf(anchor))) {
                return names(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path jarOf(URL resource) throws URISyntaxException {
        var text = resource.toString();
        return Path.of(new URI(text.substring("jar:".length(), text.indexOf("!/"))));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(DesignFile.SUFFIX))
                    .map(name -> name.substring(0, name.length() - DesignFile.SUFFIX.length())).sorted().toList();
        }
    }

    /// The starter of that name, if there is one.
    public static Optional<Starter> of(String name) {
        return names().contains(name) ? read(name) : Optional.empty();
    }

    private static Optional<Starter> read(String name) {
        try (var in = Starters.class.getResourceAsStream(FOLDER + name + DesignFile.SUFFIX)) {
            if (in == null) {
                return Optional.empty();
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return DesignReader.read(text, name + DesignFile.SUFFIX) instanceof Opened.Readable readable
                    ? Optional.of(new Starter(name, text, readable)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
