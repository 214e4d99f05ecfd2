package io.archloom.cli;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.CatalogReader;
import io.archloom.catalog.ResourceKind;
import io.archloom.problem.Severity;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "kinds", mixinStandardHelpOptions = true)
final class KindsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        throw new ParameterException(spec.commandLine(), Words.of("kinds.which"));
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListKinds implements Callable<Integer> {
        private final Console console;

        ListKinds(Console console) {
            this.console = console;
        }

        @Override public Integer call() throws Unreadable {
            var table = new Table("", "", "");
            Input.catalog(Optional.empty(), console).kinds().forEach(kind -> table.row(kind.id(), kind.title(), kind.summary()));
            console.print(table.text(""));
            return Exit.FINE;
        }
    }

    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        private final Console console;

        @Parameters(arity = "0..*", paramLabel = "FOLDER", defaultValue = "catalog")
        private List<String> folders = List.of();

        Check(Console console) {
            this.console = console;
        }

        @Override public Integer call() throws Unreadable {
            for (var folder : folders) {
                if (!Files.isDirectory(Input.path(folder))) {
                    throw Unreadable.because("kinds.no-folder", folder);
                }
            }
            try {
                var read = CatalogReader.read(folders.stream().map(Path::of).toList());
                var text = new StringBuilder();
                read.problems().forEach(p -> text.append(p.place()).append(": ").append(Choice.word(p.severity())).append(": ")
                        .append(p.message()).append(" [").append(p.rule()).append("]\n    ").append(p.advice()).append('\n'));
                int added = read.catalog().kinds().size() - Catalog.shipped().kinds().size();
                text.append(String.join(", ", folders)).append(": ").append(Words.count("kinds.added", added)).append(", ")
                        .append(read.problems().isEmpty() ? Words.of("validate.none") : Words.count("kinds.faults", read.problems().size())).append('\n');
                console.print(text.toString());
                return read.problems().stream().anyMatch(p -> p.severity().atLeast(Severity.ERROR)) ? Exit.PROBLEMS : Exit.FINE;
            } catch (UncheckedIOException e) {
                throw Input.unreadable(String.join(", ", folders), e.getCause());
            }
        }
    }

    @Command(name = "explain", mixinStandardHelpOptions = true)
    static final class Explain implements Callable<Integer> {
        private final Console console;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "KIND")
        private String kind = "";

        Explain(Console console) {
            this.console = console;
        }

        @Override public Integer call() throws Unreadable {
            var catalog = Input.catalog(Optional.empty(), console);
            var ids = catalog.kinds().stream().map(ResourceKind::id).toList();
            // the vendor may be left out where only one has the kind
            var named = ids.stream().filter(id -> id.equals(kind) || id.endsWith("/" + kind)).toList();
            if (named.size() != 1) {
                throw new ParameterException(spec.commandLine(), Words.of("kinds.unknown", kind)
                        + Hint.of(kind.contains("/") ? kind : "aws/" + kind, ids));
            }
            console.print(new KindExplanation(catalog, catalog.kind(named.getFirst()).orElseThrow()).text());
            return Exit.FINE;
        }
    }
}
