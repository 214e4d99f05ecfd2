package io.archloom.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "archloom", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ArchloomCommand implements Callable<Integer> {
    private final Window window;

    ArchloomCommand(Window window) {
        this.window = window;
    }

    @Override public Integer call() throws Window.NoDisplay {
        return window.open(Optional.empty());
    }
}
