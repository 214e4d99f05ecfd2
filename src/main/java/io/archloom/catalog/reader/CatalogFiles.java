package io.archloom.catalog.reader;

import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.yaml.Node;
import io.archloom.yaml.Reading;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The files of one catalogue, as trees that nobody has checked yet.
///
/// @param name     before the files' names in problems, such as the folder; may be empty
/// @param trees    by path: `aws/sqs-queue.yaml`, `prices.yaml`, sorted
/// @param icons    SVG text by kind id
/// @param problems what kept a file from being read
record CatalogFiles(String name, Map<String, Node> trees, Map<String, String> icons, List<Problem> problems) {
    private static final int MOST_FILES = 2000;
    private static final long LARGEST = 4_000_000;

    CatalogFiles {
        trees = new TreeMap<>(trees);
        icons = new TreeMap<>(icons);
        problems = List.copyOf(problems);
    }

    /// The file's name as problems show it.
    String shown(String path) {
        return name.isEmpty() ? path : name + "/" + path;
    }

    /// Parses files given as texts by path.
    static CatalogFiles of(String name, Map<String, String> texts, Map<String, String> icons) {
        var trees = new TreeMap<String, Node>();
        var problems = new ArrayList<Problem>();
        texts.forEach((path, text) -> {
            var shown = name.isEmpty() ? path : name + "/" + path;
            switch (YamlReader.read(text, shown)) {
                case YamlDocument document -> trees.put(path, document.root());
                case Reading.Unreadable(var faults) -> faults.forEach(fault -> problems.add(new Problem("Catalog.Syntax",
                        Severity.ERROR, new Place.InFile(shown, fault.line(), fault.column()), fault.message(),
                        fault.advice(), List.of())));
            }
        });
        return new CatalogFiles(name, trees, icons, problems);
    }

    /// Reads `folder/**.yaml` and `icons/<kind>.svg`. Links are not followed, so that nothing outside is read.
    ///
    /// @throws IOException when the folder cannot be listed or a file not be read
    static CatalogFiles read(Path folder, Path icons, String name) throws IOException {
        var yaml = texts(folder, ".yaml");
        yaml.keySet().removeIf(path -> path.startsWith(CatalogReader.GOLDENS + "/"));
        return of(name, yaml, withoutEnding(texts(icons, ".svg")));
    }

    private static Map<String, String> texts(Path folder, String ending) throws IOException {
        var texts = new TreeMap<String, String>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.limit(MOST_FILES)::iterator) {
                if (path.toString().endsWith(ending) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        && Files.size(path) <= LARGEST) {
                    // what is not UTF-8 shows as replacement characters, which the YAML reader refuses
                    texts.put(folder.relativize(path).toString().replace('\\', '/'),
                            new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    private static Map<String, String> withoutEnding(Map<String, String> texts) {
        var icons = new TreeMap<String, String>();
        texts.forEach((path, text) -> icons.put(path.substring(0, path.lastIndexOf('.')), text));
        return icons;
    }
}
