package io.archloom.cli;

import io.archloom.catalog.Family;
import io.archloom.catalog.ResourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
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
            var families = new EnumMap<Family, List<ResourceKind>>(Family.class);
            Input.catalog(Optional.empty(), console).kinds().forEach(kind -> families.computeIfAbsent(kind.family(), _ -> new ArrayList<>()).add(kind));
            // one table, so that the columns of all families stand below each other
            var table = new Table("", "", "");
            families.values().forEach(kinds -> kinds.forEach(kind -> table.row(kind.id(), kind.title(), kind.summary())));
            var rows = table.texts("  ", Integer.MAX_VALUE).iterator();
            var text = new StringBuilder();
            families.forEach((family, kinds) -> {
                text.append(text.isEmpty() ? "" : "\n").append(Choice.word(family)).append(":\n");
                kinds.forEach(_ -> text.append(rows.next()));
            });
            console.print(text.toString());
            return Exit.FINE;
        }
    }

    @Command(name = "format", mixinStandardHelpOptions = true)
    static final class PrintFormat implements Callable<Integer> {
        private final Console console;

        PrintFormat(Console console) {
            this.console = console;
        }

        @Override public Integer call() throws IOException {
            try (var in = Objects.requireNonNull(KindsCommand.class.getResourceAsStream("/catalog/FORMAT.md"))) {
                console.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            return Exit.FINE;
        }
    }

    @Command(name = "explain", mixinStandardHelpOptions = true)
    static final class Explain implements Callable<Integer> {
        private static final int MOST_ALIKE = 8;

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
                var alike = ids.stream().filter(id -> !kind.isBlank() && id.contains(kind)).limit(MOST_ALIKE).toList();
                throw new ParameterException(spec.commandLine(), Words.of("kinds.unknown", Line.of(kind)) + (alike.isEmpty()
                        ? Hint.of(kind.contains("/") ? kind : "aws/" + kind, ids) : " " + Words.of("kinds.alike", String.join(", ", alike))));
            }
            console.print(new KindExplanation(catalog, catalog.kind(named.getFirst()).orElseThrow()).text());
            return Exit.FINE;
        }
    }
}
