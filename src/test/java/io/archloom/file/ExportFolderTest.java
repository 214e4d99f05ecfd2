package io.archloom.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.file.ExportFolder.Differs;
import io.archloom.file.ExportFolder.Reason;
import io.archloom.file.ExportFolder.Refused;
import io.archloom.file.ExportFolder.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFolderTest {
    @TempDir Path temporary;
    private Path folder;

    @BeforeEach void inside() {
        folder = temporary.resolve("out");
    }

    private ExportFolder.Result export(String template, Map<String, String> code) throws IOException {
        return new ExportFolder(folder).write("template.yaml", template, code);
    }

    private List<String> files() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> !Files.isDirectory(f)).map(f -> folder.relativize(f).toString().replace('\\', '/')).sorted().toList();
        }
    }

    @Test void aNewFolderGetsCodeAndTemplate() throws IOException {
        var result = assertInstanceOf(Written.class, export("a: 1\n", Map.of("src/f/index.mjs", "code")));

        assertEquals(List.of("src/f/index.mjs", "template.yaml"), files());
        assertEquals(List.of(folder.resolve("src/f/index.mjs"), folder.resolve("template.yaml")), result.written());
        assertEquals(List.of(), result.kept());
    }

    @Test void codeThatIsThereStaysAsItIs() throws IOException {
        export("a: 1\n", Map.of("src/f/index.mjs", "code"));
        Files.writeString(folder.resolve("src/f/index.mjs"), "mine");

        var result = assertInstanceOf(Written.class, export("a: 1\n", Map.of("src/f/index.mjs", "code", "src/g/app.py", "new")));

        assertEquals("mine", Files.readString(folder.resolve("src/f/index.mjs")));
        assertEquals(List.of(folder.resolve("src/g/app.py")), result.written());
        assertEquals(List.of(folder.resolve("src/f/index.mjs"), folder.resolve("template.yaml")), result.kept());
    }

    @Test void anotherTemplateIsShownAndNothingIsTouched() throws IOException {
        export("a: 1\nb: 2\n", Map.of());

        var result = assertInstanceOf(Differs.class, export("a: 1\nb: 3\n", Map.of("src/f/index.mjs", "code")));

        assertEquals("""
                --- a/template.yaml
                +++ b/template.yaml
                @@ -1,2 +1,2 @@
                 a: 1
                -b: 2
                +b: 3
                """, result.difference().orElseThrow());
        assertEquals(List.of("template.yaml"), files());
        assertEquals("a: 1\nb: 2\n", Files.readString(folder.resolve("template.yaml")));
    }

    @Test void lineEndsAreNoDifference() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("template.yaml"), "a: 1\r\nb: 2\r\n");

        assertInstanceOf(Written.class, export("a: 1\nb: 2\n", Map.of()));
        assertEquals("a: 1\r\nb: 2\r\n", Files.readString(folder.resolve("template.yaml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/x", "a/../../x", "a//x", "", "a/", "..", "./x", "C:\\x", "a\\..\\..\\x", "c:x", "a\u0000b"})
    void aPathThatLeadsOutsideIsRefused(String path) throws IOException {
        var result = assertInstanceOf(Refused.class, export("a: 1\n", Map.of(path, "code", "src/ok", "code")));

        assertEquals(Reason.OUTSIDE, result.reason());
        assertEquals(List.of(), files());
    }

    @Test void aLinkThatLeadsOutsideIsRefused() throws IOException {
        var outside = Files.createDirectories(temporary.resolve("outside"));
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("src"), outside);

        var result = assertInstanceOf(Refused.class, export("a: 1\n", Map.of("src/f/index.mjs", "code")));

        assertEquals(new Refused(folder.resolve("src"), Reason.OUTSIDE), result);
        assertFalse(Files.exists(outside.resolve("f")));
        assertFalse(Files.exists(folder.resolve("template.yaml")));
    }

    @Test void aTemplateThatIsALinkOutsideIsRefusedWhetherOrNotItLeadsAnywhere() throws IOException {
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("template.yaml"), temporary.resolve("nowhere"));
        assertInstanceOf(Refused.class, export("a: 1\n", Map.of()));

        Files.writeString(temporary.resolve("nowhere"), "a: 1\n");
        assertInstanceOf(Refused.class, export("a: 1\n", Map.of()));
        assertEquals("a: 1\n", Files.readString(temporary.resolve("nowhere")));
    }

    @Test void aFolderThatIsALinkItselfIsTheUsersChoice() throws IOException {
        var real = Files.createDirectories(temporary.resolve("real"));
        Files.createSymbolicLink(folder, real);

        assertInstanceOf(Written.class, export("a: 1\n", Map.of("src/x", "code")));
        assertTrue(Files.exists(real.resolve("src/x")));
    }

    @Test void whatIsInTheWayIsNamed() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("src"), "a file");

        assertEquals(new Refused(folder.resolve("src"), Reason.IN_THE_WAY), export("a: 1\n", Map.of("src/f", "code")));

        Files.delete(folder.resolve("src"));
        Files.createDirectories(folder.resolve("template.yaml"));
        assertEquals(new Refused(folder.resolve("template.yaml"), Reason.IN_THE_WAY), export("a: 1\n", Map.of("src/f", "code")));
        assertEquals(List.of(), files());
    }

    @Test void aFileIsNoFolder() throws IOException {
        Files.writeString(folder, "a file");

        assertThrows(NotDirectoryException.class, () -> export("a: 1\n", Map.of()));
    }

    @Test void whatIsTooLongToCompareIsRefusedAllTheSame() throws IOException {
        export("a\n".repeat(15_000), Map.of());

        assertTrue(assertInstanceOf(Differs.class, export("b\n".repeat(15_000), Map.of())).difference().isEmpty());
    }
}
