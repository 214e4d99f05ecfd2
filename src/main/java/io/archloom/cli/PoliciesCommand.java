package io.archloom.cli;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.problem.Severity;
import io.archloom.rules.Rules;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "policies", mixinStandardHelpOptions = true)
final class PoliciesCommand implements Callable<Integer> {
    private static final String STANDARD = "policies";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        throw new ParameterException(spec.commandLine(), Words.of("policies.which"));
    }

    /// Compiles folders of policies.
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        private final Console console;

        @Parameters(arity = "0..*", paramLabel = "DIR")
        private List<String> folders = List.of();

        Check(Console console) {
            this.console = console;
        }

        @Override public Integer call() throws Unreadable {
            var named = folders.isEmpty() ? List.of(STANDARD) : folders;
            for (var folder : named) {
                if (!Files.isDirectory(Input.path(folder))) {
                    throw Unreadable.because("policies.no-folder", folder);
                }
            }
            try {
                return check(named);
            } catch (UncheckedIOException e) {
                throw Input.unreadable(String.join(", ", named), e.getCause());
            }
        }

        private int check(List<String> named) {
            var read = CatalogReader.read(List.of(), named.stream().map(Path::of).toList(), Rules.written());
            var table = new Table("", "", "", "");
            read.catalog().policies().forEach(policy -> table.row(policy.id(), Choice.word(policy.severity()), policy.pack(), policy.advice()));
            console.print(table.text(""));
            read.problems().forEach(problem -> console.print(KindsCheck.text(problem)));
            console.print(String.join(", ", named) + ": " + Words.count("policies.read", read.catalog().policies().size()) + ", "
                    + (read.problems().isEmpty() ? Words.of("validate.none") : Words.count("kinds.faults", read.problems().size())) + "\n");
            return read.problems().stream().anyMatch(problem -> problem.severity().atLeast(Severity.ERROR)) ? Exit.PROBLEMS : Exit.FINE;
        }
    }
}
