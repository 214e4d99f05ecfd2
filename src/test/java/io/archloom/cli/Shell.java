package io.archloom.cli;

import io.archloom.file.UserFolders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs the command line within the test, in a home of its own.
final class Shell {
    private final Path home;

    /// What a run left behind.
    record Ran(int code, String out, String err) {}

    /// @param home an empty folder
    Shell(Path home) {
        this.home = home;
    }

    /// Where kinds of the user's own are looked for.
    Path config() {
        return home.resolve("config");
    }

    Ran run(Object... arguments) {
        return run(InputStream.nullInputStream(), arguments);
    }

    Ran runWith(String input, Object... arguments) {
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    Ran run(InputStream input, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var words = java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = Cli.run(words, new Console(input, stream(out), stream(err), new UserFolders(config(), home.resolve("state"))),
                file -> 100 + (file.isPresent() ? 1 : 0));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /// A file in the home.
    Path file(String name, String text) {
        try {
            var file = home.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
