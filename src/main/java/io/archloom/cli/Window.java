package io.archloom.cli;

import java.nio.file.Path;
import java.util.Optional;

/// The desktop application, which the command line starts and knows nothing else of.
@FunctionalInterface
public interface Window {
    /// Shows the window, with the design of `file` if there is one, until it is closed; gives the exit code.
    int open(Optional<Path> file);
}
