package io.archloom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    /// Whose schema.
    enum Of { DESIGN, VALIDATE, ESTIMATE }

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "OF", defaultValue = "design")
    private Of of = Of.DESIGN;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override public Integer call() {
        var resource = switch (of) {
            case DESIGN -> "/archloom.schema.json";
            case VALIDATE -> "validate.schema.json";
            case ESTIMATE -> "estimate.schema.json";
        };
        try (var in = SchemaCommand.class.getResourceAsStream(resource)) {
            console.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Exit.FINE;
    }
}
