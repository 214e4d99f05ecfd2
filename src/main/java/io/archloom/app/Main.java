package io.archloom.app;

import io.archloom.cli.Cli;
import io.archloom.cli.Console;
import io.archloom.ui.Studio;
import java.nio.file.Path;
import java.util.Optional;

/// The program's entry. The toolkit is loaded when the window is opened, and by no other command.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.run(arguments, Console.ofSystem(), Main::openWindow));
    }

    private static int openWindow(Optional<Path> file) {
        Studio.main(file.stream().map(Path::toString).toArray(String[]::new));
        return 0;
    }
}
