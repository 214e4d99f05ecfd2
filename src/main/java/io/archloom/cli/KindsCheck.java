package io.archloom.cli;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.cli.golden.Golden;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compiles folders of kinds and runs their goldens.
@Command(name = "check", mixinStandardHelpOptions = true)
final class KindsCheck implements Callable<Integer> {
    private static final String STANDARD = "catalog";

    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "FOLDER")
    private List<String> folders = List.of();

    @Option(names = "--goldens", paramLabel = "DIR")
    private Optional<String> goldens = Optional.empty();

    @Option(names = "--only", paramLabel = "KIND")
    private Optional<String> only = Optional.empty();

    @Option(names = "--accept")
    private boolean accept;

    KindsCheck(Console console) {
        this.console = console;
    }

    @Override public Integer call() throws Unreadable {
        var named = folders.isEmpty() && goldens.isEmpty() ? List.of(STANDARD) : folders;
        for (var folder : Stream.concat(named.stream(), goldens.stream()).toList()) {
            if (!Files.isDirectory(Input.path(folder))) {
                throw Unreadable.because("kinds.no-folder", folder);
            }
        }
        for (var folder : named) {
            var below = Path.of(folder, STANDARD);
            if (Files.isDirectory(below)) {
                throw Unreadable.because("kinds.too-high", folder, below);
            }
        }
        try {
            return check(named.stream().map(Path::of).toList());
        } catch (UncheckedIOException e) {
            throw Input.unreadable(String.join(", ", named), e.getCause());
        }
    }

    private int check(List<Path> catalogues) {
        var read = CatalogReader.check(catalogues);
        read.problems().forEach(problem -> console.print(text(problem)));
        var cases = cases(catalogues);
        var strays = only.isPresent() ? List.<Path>of() : places(catalogues).stream().flatMap(folder -> Golden.strays(folder).stream()).toList();
        strays.forEach(stray -> console.print(Words.of("kinds.goldens.stray", stray) + "\n"));
        var outcomes = cases.stream().map(golden -> told(golden, golden.check(read.catalog(), accept))).toList();
        int different = (int) outcomes.stream().filter(Golden.Outcome.Different.class::isInstance).count();
        boolean unreadable = outcomes.stream().anyMatch(Golden.Outcome.Unreadable.class::isInstance);

        int added = read.catalog().kinds().size() - CatalogReader.shipped().kinds().size();
        var summary = new ArrayList<String>();
        if (!catalogues.isEmpty()) {
            summary.add(Words.count("kinds.added", added));
        }
        summary.add(read.problems().isEmpty() ? Words.of("validate.none") : Words.count("kinds.faults", read.problems().size()));
        if (!cases.isEmpty()) {
            summary.add(Words.count("kinds.goldens", cases.size()));
            if (!unreadable || different > 0) {
                summary.add(different == 0 ? Words.of("kinds.goldens.hold") : Words.count(accept ? "kinds.goldens.accepted" : "kinds.goldens.differ", different));
            }
        }
        var places = catalogues.isEmpty() ? goldens.orElseThrow() : String.join(", ", folders.isEmpty() ? List.of(STANDARD) : folders);
        console.print(places + ": " + String.join(", ", summary) + "\n");
        boolean faulty = read.problems().stream().anyMatch(problem -> problem.severity().atLeast(Severity.ERROR));
        return faulty || unreadable || !strays.isEmpty() || different > 0 && !accept ? Exit.PROBLEMS : Exit.FINE;
    }

    private List<Golden> cases(List<Path> catalogues) {
        return places(catalogues).stream().flatMap(folder -> Golden.all(folder).stream())
                .filter(golden -> only.isEmpty() || golden.kind().equals(only.get()) || golden.kind().endsWith("/" + only.get()))
                .toList();
    }

    private List<Path> places(List<Path> catalogues) {
        return goldens.map(folder -> List.of(Path.of(folder)))
                .orElseGet(() -> catalogues.stream().map(folder -> folder.resolve(CatalogReader.GOLDENS)).filter(Files::isDirectory).toList());
    }

    private Golden.Outcome told(Golden golden, Golden.Outcome outcome) {
        switch (outcome) {
            case Golden.Outcome.Same() -> {}
            case Golden.Outcome.Different(var difference, var errors, var document) -> {
                console.print(difference);
                var positions = new Positions(golden.design().toString(), document);
                errors.forEach(problem -> console.print(text(problem, positions.of(problem.place(), Optional.empty()))));
            }
            case Golden.Outcome.Unreadable(var problems) -> problems.forEach(problem -> console.print(text(problem)));
        }
        return outcome;
    }

    static String text(Problem problem) {
        return text(problem, problem.place());
    }

    private static String text(Problem problem, Place place) {
        return place + ": " + Choice.word(problem.severity()) + ": " + problem.message() + " [" + problem.rule() + "]\n    "
                + problem.advice() + "\n";
    }
}
