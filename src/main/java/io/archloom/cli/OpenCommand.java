package io.archloom.cli;

import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "open", mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
    private final Window window;

    @Parameters(arity = "0..1", paramLabel = "FILE")
    private Optional<String> file = Optional.empty();

    OpenCommand(Window window) {
        this.window = window;
    }

    @Override public Integer call() throws Unreadable, Window.NoDisplay {
        if (file.isEmpty()) {
            return window.open(Optional.empty());
        }
        var path = Input.path(file.get());
        if (Files.isDirectory(path)) {
            throw Unreadable.because("input.folder", file.get());
        }
        if (!Files.exists(path)) {
            throw Unreadable.because("input.missing", file.get());
        }
        // a broken design is the window's to explain: it offers to open the rest
        return window.open(Optional.of(path));
    }
}
