package io.archloom.app;

import io.archloom.cli.Cli;
import io.archloom.cli.Console;
import io.archloom.cli.Window;
import io.archloom.ui.Studio;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program's entry. The toolkit is loaded when the window is opened, and by no other command.
public final class Main {
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.run(arguments, Console.ofSystem(), Main::openWindow));
    }

    private static int openWindow(Optional<Path> file) throws Window.NoDisplay {
        // the toolkit warns of the class path that it is run from, which is no business of whoever runs it
        TOOLKIT.setLevel(Level.SEVERE);
        try {
            Studio.main(file.stream().map(Path::toString).toArray(String[]::new));
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            // thrown before anything of ours runs; what the application itself throws comes wrapped
            throw new Window.NoDisplay(e);
        }
    }
}
