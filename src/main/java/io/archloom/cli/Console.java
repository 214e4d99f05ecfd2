package io.archloom.cli;

import io.archloom.file.UserFolders;
import java.io.InputStream;
import java.io.PrintStream;

/// What the command line talks to.
///
/// @param out     results
/// @param err     messages
/// @param folders where the user keeps kinds of theirs
public record Console(InputStream in, PrintStream out, PrintStream err, UserFolders folders) {

    /// That of the process.
    public static Console ofSystem() {
        return new Console(System.in, System.out, System.err, UserFolders.ofSystem());
    }

    void print(String text) {
        out.print(text);
    }

    /// Why an input cannot be read: places come first, as editors look for them, and sentences behind the program's name.
    void tell(Unreadable fault) {
        err.println(fault.problems().isEmpty() ? "archloom: " + fault.getMessage() : fault.getMessage());
    }

    /// A message, on lines that begin with the program's name.
    void say(String key, Object... arguments) {
        err.println("archloom: " + Line.of(Words.of(key, arguments)));
    }
}
