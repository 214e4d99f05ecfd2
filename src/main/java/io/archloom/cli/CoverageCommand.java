package io.archloom.cli;

import io.archloom.importer.Coverage;
import io.archloom.importer.Recognition.Recognizer;
import io.archloom.importer.SideFiles;
import io.archloom.importer.Tally;
import io.archloom.template.TemplateReader;
import io.archloom.template.TemplateReading;
import io.archloom.yaml.JsonWriter;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "coverage", mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {
    /// How the result is written.
    enum Format { TEXT, JSON }

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".template");
    private static final int DEEPEST = 50;
    /// In bytes: more cannot be read as characters.
    private static final long LARGEST = 4L * YamlReader.MAX_CHARACTERS;

    private final Console console;
    private final LinkedHashMap<String, Coverage> templates = new LinkedHashMap<>();
    private int unreadable;

    @Parameters(paramLabel = "DIR")
    private String folder = "";

    @Option(names = "--list", paramLabel = "FILE")
    private Optional<String> list = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--verbose")
    private boolean verbose;

    CoverageCommand(Console console) {
        this.console = console;
    }

    @Override public Integer call() throws Unreadable {
        var root = Input.path(folder);
        if (!Files.isDirectory(root)) {
            throw Unreadable.because("coverage.no-folder", folder);
        }
        var catalog = Input.catalog(Optional.empty(), console);
        var recognizer = new Recognizer(catalog);
        for (var file : files(root)) {
            var name = root.relativize(file).toString().replace('\\', '/');
            template(file, name).ifPresent(read -> templates.put(name, Coverage.of(recognizer.recognition(read.template(), beside(file, root)), catalog)));
        }
        if (templates.isEmpty()) {
            throw Unreadable.because("coverage.none", folder);
        }
        var report = new CoverageReport(new Tally(templates), unreadable);
        console.print(switch (format) {
            case TEXT -> report.text(verbose);
            case JSON -> JsonWriter.write(report.json());
        });
        return Exit.FINE;
    }

    private List<Path> files(Path root) throws Unreadable {
        try {
            if (list.isPresent()) {
                return Files.readAllLines(Input.path(list.get())).stream().map(String::strip).filter(line -> !line.isEmpty()).map(root::resolve).toList();
            }
            try (var found = Files.walk(root, DEEPEST)) {
                return found.filter(file -> Files.isRegularFile(file) && isNamedLikeOne(file)).sorted().toList();
            }
        } catch (IOException e) {
            throw Input.unreadable(list.orElse(folder), e);
        } catch (UncheckedIOException e) {
            throw Input.unreadable(folder, e.getCause());
        }
    }

    /// Those below the folder, and no others.
    private static SideFiles beside(Path template, Path root) {
        return path -> {
            try {
                var file = template.resolveSibling(path).toRealPath();
                boolean fits = file.startsWith(root.toRealPath()) && Files.isRegularFile(file) && Files.size(file) <= LARGEST;
                return fits && YamlReader.read(Files.readAllBytes(file), path) instanceof YamlDocument document ? Optional.of(document.value()) : Optional.empty();
            } catch (IOException | InvalidPathException _) {
                return Optional.empty();
            }
        };
    }

    private static boolean isNamedLikeOne(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private Optional<TemplateReading.Read> template(Path file, String name) throws Unreadable {
        try {
            if (Files.size(file) > LARGEST) {
                console.say("coverage.large", name);
                unreadable++;
                return Optional.empty();
            }
            var bytes = Files.readAllBytes(file);
            return switch (TemplateReader.read(bytes, name)) {
                case TemplateReading.Read read -> Optional.of(read);
                case TemplateReading.Other _ -> Optional.empty();
                case TemplateReading.Unreadable(var faults) -> {
                    // of the other files that cannot be read, nobody wants to hear
                    if (list.isPresent() || new String(bytes, StandardCharsets.UTF_8).contains("Resources")) {
                        console.err().println(Line.of(faults.getFirst().toString()));
                        unreadable++;
                    }
                    yield Optional.empty();
                }
            };
        } catch (IOException e) {
            if (list.isPresent()) {
                throw Input.unreadable(name, e);
            }
            console.err().println("archloom: " + Input.unreadable(name, e).getMessage());
            unreadable++;
            return Optional.empty();
        }
    }
}
