package io.archloom.cli.golden;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.archloom.catalog.Catalog;
import io.archloom.estimate.Estimates;
import io.archloom.file.DesignFile;
import io.archloom.file.DesignReader;
import io.archloom.file.Opened;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.template.TemplateWriter;
import io.archloom.workbench.Analysis;
import io.archloom.workbench.Analyst;
import io.archloom.yaml.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One case of a kind: a small design, and what the program says of it.
///
/// `design.yaml` and `expect.json` are written by hand, the other files by [#check], which also puts a `design.yaml` without comments
/// into the program's own form when it writes.
///
/// @param kind   such as `aws/sqs-queue`
/// @param name   what the case shows, the name of its folder
public record Golden(String kind, String name, Path folder) {
    private static final String DESIGN = "design.yaml";
    private static final String PROBLEMS = "problems.txt";
    /// Of a case below the folder of all: vendor, kind, case.
    private static final int DEPTH = 3;

    /// What checking a golden comes to.
    public sealed interface Outcome {
        /// All files are there and say what the program says.
        record Same() implements Outcome {}

        /// @param difference the lines that are missing and those that are new, as unified diffs
        /// @param errors     problems of the design that `problems.txt` does not have, errors alone
        /// @param document   where the design stands
        record Different(String difference, List<Problem> errors, YamlDocument document) implements Outcome {
            public Different {
                errors = List.copyOf(errors);
            }
        }

        /// The design cannot be read.
        record Unreadable(List<Problem> problems) implements Outcome {}
    }

    /// The goldens at `folder/<vendor>/<kind>/<case>/`, by kind and name.
    ///
    /// @throws UncheckedIOException when the folder cannot be read
    public static List<Golden> all(Path folder) {
        try (var files = Files.walk(folder, 4)) {
            return files.filter(file -> file.getFileName().toString().equals(DESIGN)).map(Path::getParent)
                    .filter(at -> depth(folder, at) == DEPTH).sorted()
                    .map(at -> new Golden(folder.relativize(at.getParent()).toString().replace('\\', '/'),
                            at.getFileName().toString(), at))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folders that look like a case of [#all] and are none: without a `design.yaml`, or too high.
    ///
    /// @throws UncheckedIOException when the folder cannot be read
    public static List<Path> strays(Path folder) {
        try (var files = Files.walk(folder, DEPTH)) {
            return files.filter(Files::isDirectory)
                    .filter(at -> (depth(folder, at) == DEPTH) != Files.isRegularFile(at.resolve(DESIGN))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int depth(Path folder, Path below) {
        return below.equals(folder) ? 0 : folder.relativize(below).getNameCount();
    }

    /// Holds the case's files against what the program says now.
    ///
    /// @param accept writes the files that differ; the outcome still tells what differed
    /// @throws UncheckedIOException when a file cannot be read or written
    public Outcome check(Catalog catalog, boolean accept) {
        return switch (opened(read(DESIGN).orElse(""))) {
            case Opened.Readable readable when readable.problems().isEmpty() -> check(readable, catalog, accept);
            case Opened opened -> new Outcome.Unreadable(opened.problems());
        };
    }

    private Outcome check(Opened.Readable opened, Catalog catalog, boolean accept) {
        var design = opened.design();
        var analyst = new Analyst(catalog);
        var analysis = analyst.analyse(design);
        var known = read(PROBLEMS).orElse("").lines().toList();
        var errors = analysis.problems().stream().filter(problem -> problem.severity() == Severity.ERROR && !known.contains(Reports.problem(problem))).toList();
        var differences = new StringBuilder();
        var files = reports(analysis, analyst);
        // what is written by hand differs in its form alone, which nobody has to care for before it is written
        if (accept && !opened.readOnly() && opened.document().comments().isEmpty()) {
            files.put(DESIGN, DesignFile.NEW.textOf(design));
        }
        files.forEach((file, now) -> {
            var before = read(file);
            if (before.filter(now::equals).isEmpty()) {
                differences.append(difference(this + "/" + file, before.orElse(""), now));
                if (accept) {
                    write(file, now);
                }
            }
        });
        return differences.isEmpty() ? new Outcome.Same() : new Outcome.Different(differences.toString(), errors, opened.document());
    }

    /// The files that the program writes, by name.
    private static SortedMap<String, String> reports(Analysis analysis, Analyst analyst) {
        var design = analysis.design();
        var listed = analyst.analyse(design, new Estimates.Options(design.environment().region(), false));
        var files = new TreeMap<String, String>();
        files.put(PROBLEMS, Reports.problems(analysis.problems()));
        files.put("cost.txt", Reports.cost(analysis.cost(), listed.cost()));
        files.put("latency.txt", Reports.latency(analysis.paths()));
        files.put("template.yaml", TemplateWriter.yaml(analysis.template()));
        return files;
    }

    private static String difference(String name, String before, String now) {
        var old = before.lines().toList();
        var patch = DiffUtils.diff(old, now.lines().toList());
        return String.join("\n", UnifiedDiffUtils.generateUnifiedDiff(name, name, old, patch, 2)) + "\n";
    }

    /// What reading a text of `design.yaml` gives.
    public Opened opened(String text) {
        return DesignReader.read(text, design().toString());
    }

    /// The file of the design.
    public Path design() {
        return folder.resolve(DESIGN);
    }

    /// The text of one of its files; empty when there is no such file.
    ///
    /// @throws UncheckedIOException when the file cannot be read
    public Optional<String> read(String file) {
        var path = folder.resolve(file);
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override public String toString() {
        return kind + "/" + name;
    }
}
