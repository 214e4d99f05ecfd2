package io.archloom.ui;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the user choose files and folders; empty when nothing is chosen.
interface FileChoice {
    /// A design to open.
    Optional<Path> open();

    /// Where to save a design.
    ///
    /// @param suggested a file name
    Optional<Path> saveAs(String suggested);

    /// A folder to export into.
    Optional<Path> folder();

    /// Where to write a picture, with its ending: `.svg` or `.png`.
    Optional<Path> picture(String suggested);
}
