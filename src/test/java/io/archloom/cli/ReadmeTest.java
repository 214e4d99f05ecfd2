package io.archloom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README shows is what the program takes.
class ReadmeTest {
    @TempDir Path home;

    private static String design() throws IOException {
        var blocks = Pattern.compile("(?s)```yaml\n(archloom: 1\n.*?)```").matcher(Files.readString(Path.of("README.md")));
        assertTrue(blocks.find());
        return blocks.group(1);
    }

    @Test void theDesignHasNoProblems() throws IOException {
        var ran = new Shell(home).runWith(design(), "validate", "-", "--fail-on", "advice");

        assertEquals("stdin: no problems\n", ran.out());
        assertEquals(0, ran.code());
    }

    @Test void theDesignIsDeployable() throws IOException {
        var shell = new Shell(home);
        var ran = shell.run("export", shell.file("shop.archloom.yaml", design()), "--to", home.resolve("out"));

        assertEquals(0, ran.code(), ran.err());
        assertTrue(Files.readString(home.resolve("out/template.yaml")).contains("CURRENCY: !Ref Currency"));
    }
}
