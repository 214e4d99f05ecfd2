package io.archloom.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "open", mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
    private final Window window;

    @Parameters(arity = "0..1", paramLabel = "FILE")
    private Optional<Path> file = Optional.empty();

    OpenCommand(Window window) {
        this.window = window;
    }

    @Override public Integer call() {
        return window.open(file);
    }
}
