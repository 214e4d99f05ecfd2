package io.archloom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.cli.Shell.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is given as a design: one message that says where and what to do, exit code 3, no stack trace.
class HostileInputTest {
    @TempDir Path home;
    private Shell shell;

    @BeforeEach void open() {
        shell = new Shell(home);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static TreeMap<String, byte[]> inputs() {
        var inputs = new TreeMap<String, byte[]>();
        inputs.put("empty", bytes(""));
        inputs.put("not a design", bytes("Hello: world\n"));
        inputs.put("a list", bytes("- 1\n- 2\n"));
        inputs.put("cut off", bytes("archloom: 1\nresources: {A: {kind: \"aws/sqs"));
        inputs.put("binary", new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 1, 2, (byte) 0xff});
        inputs.put("not UTF-8", "archloom: 1\nname: Käse\n".getBytes(StandardCharsets.ISO_8859_1));
        inputs.put("UTF-16", "archloom: 1\n".getBytes(StandardCharsets.UTF_16));
        inputs.put("deep nesting", bytes("archloom: 1\nname: " + "[".repeat(100_000)));
        inputs.put("deep closed nesting", bytes("archloom: 1\nresources: {A: {kind: k, properties: {a: " + "[".repeat(5_000) + "]".repeat(5_000) + "}}}\n"));
        inputs.put("deep blocks", bytes("archloom: 1\n" + deep(2_000)));
        inputs.put("billion laughs", bytes("archloom: 1\na: &a [x,x,x,x,x,x,x,x,x]\n" + laughs()));
        inputs.put("duplicate key", bytes("archloom: 1\nname: a\nname: b\n"));
        inputs.put("duplicate resource", bytes("archloom: 1\nresources:\n  A: {kind: k}\n  A: {kind: k}\n"));
        inputs.put("object tag", bytes("archloom: 1\nname: !!javax.script.ScriptEngineManager [x]\n"));
        inputs.put("dangling end", bytes("archloom: 1\nresources: {A: {kind: k}}\nconnections:\n  c: {from: A.x, to: B.y}\n"));
        inputs.put("dangling load", bytes("archloom: 1\nworkload: {loads: {Nobody: 3/s}}\n"));
        inputs.put("group cycle", bytes("archloom: 1\ngroups: {a: {parent: b}, b: {parent: a}}\n"));
        inputs.put("bad name", bytes("archloom: 1\nresources: {../../etc: {kind: k}}\n"));
        inputs.put("endless number", bytes("archloom: 1\nplacement: {notes: {n: {text: a, bounds: [1e999999999, 0, 1, 1]}}}\n"));
        inputs.put("version", bytes("archloom: zero\n"));
        inputs.put("two documents", bytes("archloom: 1\n---\narchloom: 1\n"));
        return inputs;
    }

    private static String deep(int depth) {
        var text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    private static String laughs() {
        var text = new StringBuilder();
        for (char name = 'b'; name < 'k'; name++) {
            var before = "*" + (char) (name - 1) + ",";
            text.append(name).append(": &").append(name).append(" [").append(before.repeat(9)).append("]\n");
        }
        return text.toString();
    }

    private static void assertOneMessage(Ran ran, String start) {
        assertEquals(3, ran.code(), ran.err());
        assertEquals("", ran.out());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().matches("(?s)" + start + ".{10,}"), ran.err());
        assertFalse(ran.err().contains("Exception") || ran.err().contains("\tat "), ran.err());
        assertTrue(ran.err().length() < 600, ran.err());
    }

    @TestFactory Stream<DynamicTest> whateverIsReadGetsOneMessageWithItsPlace() {
        return inputs().entrySet().stream().map(input -> DynamicTest.dynamicTest(input.getKey(), () -> {
            var file = Files.write(home.resolve("x.archloom.yaml"), input.getValue());
            assertOneMessage(shell.run("estimate", file), java.util.regex.Pattern.quote(file.toString()) + ":\\d+:\\d+: ");
            assertOneMessage(shell.run(new java.io.ByteArrayInputStream(input.getValue()), "estimate", "-"), "stdin:\\d+:\\d+: ");
        }));
    }

    @Test void everyCommandRefusesABrokenDesign() {
        var file = shell.file("x.archloom.yaml", "archloom: [");
        for (var arguments : List.of(new Object[] {"estimate", file}, new Object[] {"render", file, "-o", home.resolve("x.svg")},
                new Object[] {"export", file, "--to", home.resolve("out")})) {
            assertOneMessage(shell.run(arguments), java.util.regex.Pattern.quote(file.toString()) + ":1:\\d+: ");
        }
        assertFalse(Files.exists(home.resolve("out")) || Files.exists(home.resolve("x.svg")));
    }

    @Test void whatIsNoFileIsNamed() {
        assertOneMessage(shell.run("estimate", home.resolve("missing.yaml")), "archloom: .*there is no such file");
        assertOneMessage(shell.run("estimate", home), "archloom: .*is a folder");
        assertOneMessage(shell.run("estimate", "a\u0000b"), "archloom: .*there is no such file");
        assertOneMessage(shell.run("estimate", home.resolve("x".repeat(300))), "archloom: .*cannot be read");
    }

    @Test void whatNeverEndsIsNotReadToItsEnd() {
        var zeros = new InputStream() {
            private long given;

            @Override public int read() {
                given++;
                return 'a';
            }

            @Override public int read(byte[] buffer, int offset, int length) {
                java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'a');
                given += length;
                return length;
            }
        };

        assertOneMessage(shell.run(zeros, "estimate", "-"), "stdin:1:1: This is longer than");
        assertTrue(zeros.given < 60_000_000);
    }

    @Test void aFileFromANewerVersionIsReadWithANote() throws IOException {
        var file = shell.file("newer.archloom.yaml", "archloom: 99\nname: Tomorrow\nresources: {Q: {kind: aws/sqs-queue, aura: blue}}\nmood: {good: true}\n");

        var ran = shell.run("estimate", file);

        assertEquals(0, ran.code());
        assertTrue(ran.out().startsWith("Tomorrow: $0"), ran.out());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().contains("newer Archloom"), ran.err());
    }

    @Test void aFileFromANewerVersionIsNotExportedByHalves() throws IOException {
        var file = shell.file("newer.archloom.yaml", "archloom: 99\nname: Tomorrow\nresources: {Q: {kind: aws/sqs-queue, aura: blue}}\n");
        var folder = file.resolveSibling("deploy");

        var ran = shell.run("export", file, "--to", folder);

        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("Update Archloom"), ran.err());
        assertFalse(Files.exists(folder));
    }

    /// A name may hold what would colour a terminal, or a line that a pipeline takes for a command.
    @Test void aNameNeitherSteersTheTerminalNorLooksLikeALine() {
        var text = """
                archloom: 1
                name: "N\\e[31m\\n::error::x"
                resources:
                  Q: {kind: aws/sqs-queue, label: "L\\e]0;x\\a\\n::error::y", properties: {FifoQueue: true, QueueName: "q\\n::error::z"}}
                  R: {kind: aws/sqs-queue, label: "\\u202Egpj"}
                workload: {loads: {Q: 9 million/month}}
                """;
        for (var arguments : List.of(new Object[] {"validate", "-"}, new Object[] {"estimate", "-"},
                new Object[] {"estimate", "-", "--format", "markdown"}, new Object[] {"estimate", "-", "--format", "json"},
                new Object[] {"validate", "-", "--format", "sarif"})) {
            var ran = shell.runWith(text, arguments);
            var all = ran.out() + ran.err();
            assertTrue(ran.code() <= 1 && ran.out().length() > 50, ran.err());
            assertTrue(all.lines().noneMatch(line -> line.startsWith("::")), all);
            assertTrue(all.chars().noneMatch(c -> c < ' ' && c != '\n'), all);
        }
    }

    @Test void manyFaultsAreCutShort() {
        var text = new StringBuilder("archloom: 1\nresources:\n");
        for (int i = 0; i < 500; i++) {
            text.append("  A").append(i).append(": {kind: k, bogus: 1}\n");
        }
        var ran = shell.runWith(text.toString(), "estimate", "-");

        assertEquals(3, ran.code());
        assertEquals(21, ran.err().lines().count());
        assertTrue(ran.err().endsWith("480 more faults.\n"), ran.err());
    }

    @Test void anEndlessDurationIsBorne() {
        var ran = new Shell(home).runWith("archloom: 1\nresources: {F: {kind: aws/lambda-function}}\nworkload: {loads: {F: 1/s}, assumptions: {F: {duration: 1e308}}}\n", "estimate", "-");

        assertEquals(0, ran.code(), ran.err());
    }
}
