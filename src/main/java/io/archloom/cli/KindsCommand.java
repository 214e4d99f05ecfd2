package io.archloom.cli;

import io.archloom.catalog.ResourceKind;
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
