package io.archloom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    /// Whose schema.
    enum Of { DESIGN, VALIDATE, ESTIMATE, EXPLAIN }

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "OF", defaultValue = "design")
    private Of of = Of.DESIGN;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override public Integer call() throws Unreadable {
        console.print(switch (of) {
            case DESIGN -> DesignSchema.of(Input.catalog(Optional.empty(), console));
            case VALIDATE -> resource("validate.schema.json");
            case ESTIMATE -> resource("estimate.schema.json");
            case EXPLAIN -> resource("explain.schema.json");
        });
        return Exit.FINE;
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(SchemaCommand.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
