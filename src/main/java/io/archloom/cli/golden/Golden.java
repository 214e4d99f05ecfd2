package io.archloom.cli.golden;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.archloom.catalog.Catalog;
import io.archloom.estimate.Estimates;
import io.archloom.file.DesignReader;
import io.archloom.file.Opened;
import io.archloom.model.Design;
import io.archloom.problem.Problem;
import io.archloom.template.TemplateWriter;
import io.archloom.workbench.Analyst;
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
/// `design.yaml` and `expect.json` are written by hand, the other files by [#check].
///
/// @param kind   such as `aws/sqs-queue`
/// @param name   what the case shows, the name of its folder
public record Golden(String kind, String name, Path folder) {
    private static final String DESIGN = "design.yaml";

    /// What checking a golden comes to.
    public sealed interface Outcome {
        /// All files are there and say what the program says.
        record Same() implements Outcome {}

        /// @param difference the lines that are missing and those that are new, as unified diffs
        record Different(String difference) implements Outcome {}

        /// The design cannot be read.
        record Unreadable(List<Problem> problems) implements Outcome {}
    }

    /// The goldens at `folder/<vendor>/<kind>/<case>/`, by kind and name.
    ///
    /// @throws UncheckedIOException when the folder cannot be read
    public static List<Golden> all(Path folder) {
        try (var files = Files.walk(folder, 4)) {
            return files.filter(file -> file.getFileName().toString().equals(DESIGN)).sorted()
                    .map(Path::getParent)
                    .map(at -> new Golden(folder.relativize(at.getParent()).toString().replace('\\', '/'),
                            at.getFileName().toString(), at))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Holds the case's files against what the program says now.
    ///
    /// @param accept writes the files that differ; the outcome still tells what differed
    /// @throws UncheckedIOException when a file cannot be read or written
    public Outcome check(Catalog catalog, boolean accept) {
        return switch (opened(read(DESIGN).orElse(""))) {
            case Opened.Readable readable when readable.problems().isEmpty() -> check(readable.design(), catalog, accept);
            case Opened opened -> new Outcome.Unreadable(opened.problems());
        };
    }

    private Outcome check(Design design, Catalog catalog, boolean accept) {
        var differences = new StringBuilder();
        reports(design, catalog).forEach((file, now) -> {
            var before = read(file);
            if (before.filter(now::equals).isEmpty()) {
                differences.append(difference(this + "/" + file, before.orElse(""), now));
                if (accept) {
                    write(file, now);
                }
            }
        });
        return differences.isEmpty() ? new Outcome.Same() : new Outcome.Different(differences.toString());
    }

    /// The files that the program writes, by name.
    private static SortedMap<String, String> reports(Design design, Catalog catalog) {
        var analyst = new Analyst(catalog);
        var analysis = analyst.analyse(design);
        var listed = analyst.analyse(design, new Estimates.Options(design.environment().region(), false));
        var files = new TreeMap<String, String>();
        files.put("problems.txt", Reports.problems(analysis.problems()));
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
        return DesignReader.read(text, folder.resolve(DESIGN).toString());
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
