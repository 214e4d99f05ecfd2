package io.archloom.cli;

import java.nio.file.Path;
import java.util.Optional;

/// The desktop application, which the command line starts and knows nothing else of.
@FunctionalInterface
public interface Window {
    /// Nothing here can show a window.
    final class NoDisplay extends Exception {
        private static final long serialVersionUID = 1;

        public NoDisplay(Throwable cause) {
            super(cause);
        }
    }

    /// Shows the window, with the design of `file` if there is one, until it is closed; gives the exit code.
    int open(Optional<Path> file) throws NoDisplay;
}
