package io.archloom.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.archloom.Schemas;
import io.archloom.cli.Shell.Ran;
import io.archloom.file.Starters;
import io.archloom.file.UserFolders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of the command line: exit codes, what goes where, and what is left alone.
class CliTest {
    @TempDir Path home;
    private Shell shell;

    @BeforeEach void open() {
        shell = new Shell(home);
    }

    private Path starter(String name) {
        return shell.file(name + ".archloom.yaml", Starters.of(name).orElseThrow().text());
    }

    private static void assertQuiet(Ran ran) {
        assertEquals("", ran.err());
    }

    @Test void withoutArgumentsTheWindowOpens() {
        assertEquals(new Ran(100, "", ""), shell.run());
        assertEquals(new Ran(101, "", ""), shell.run("open", starter("rest-api")));
        assertEquals(3, shell.run("open", home.resolve("nothing.archloom.yaml")).code());
    }

    @Test void withoutADisplayOneMessageSaysSo() {
        var err = new ByteArrayOutputStream();
        int code = Cli.run(new String[0], new Console(InputStream.nullInputStream(), new PrintStream(OutputStream.nullOutputStream()), new PrintStream(err, true, UTF_8),
                new UserFolders(home, home)), _ -> {
            throw new Window.NoDisplay(new UnsupportedOperationException());
        });

        assertEquals(2, code);
        assertEquals(1, err.toString(UTF_8).lines().count());
        assertTrue(err.toString(UTF_8).contains("no display"));
    }

    @Test void helpAndVersionAreResults() {
        var help = shell.run("--help");
        assertEquals(0, help.code());
        assertQuiet(help);
        for (var command : List.of("open", "new", "validate", "estimate", "export", "render", "kinds", "schema")) {
            assertTrue(help.out().lines().anyMatch(line -> line.matches(" +" + command + " +\\S.*\\.")), command);
            var own = shell.run(command, "--help");
            assertEquals(0, own.code());
            assertTrue(own.out().startsWith("Usage: archloom " + command), own.out());
        }
        assertTrue(shell.run("--version").out().matches("archloom \\d+\\.\\d+\\.\\d+\\S*\\R"), shell.run("--version").out());
    }

    @Test void resultsThatCannotBeWrittenAreNoSuccess() {
        var full = new PrintStream(new OutputStream() {
            @Override public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        var err = new ByteArrayOutputStream();
        var console = new Console(InputStream.nullInputStream(), full, new PrintStream(err), new UserFolders(home, home));
        assertEquals(2, Cli.run(new String[] {"estimate", starter("rest-api").toString(), "--format", "json"}, console, _ -> 0));
        assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count(), err.toString(StandardCharsets.UTF_8));
    }

    /// Every option and parameter says what it is for.
    @ParameterizedTest
    @ValueSource(strings = {"open", "new", "validate", "estimate", "export", "render", "kinds list", "kinds check", "kinds explain", "schema"})
    void helpDescribesEverything(String command) {
        var help = shell.run((Object[]) (command + " --help").split(" ")).out();
        help.lines().filter(line -> line.matches(" {2,6}(-|\\[?[A-Z]).*")).forEach(line ->
                assertTrue(line.matches("(?s).*\\S {2,}\\S.*") || line.length() > 25, "no description: " + line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            validat x                        | Did you mean validate?
            validate                         | FILE
            validate --format xml x          | xml is none of: text, json, sarif
            validate --fail-on never x       | never is none of: error, warning, advice
            validate --fromat json x         | Did you mean --format?
            estimate                         | FILE
            estimate a b                     | "b" is one word too many
            frobnicate                       | There is no command "frobnicate".
            validate --frobnicate x          | There is no option --frobnicate.
            export x                         | --to
            export x --to d --format tf      | tf is none of: sam, cloudformation
            render x                         | --output
            render x -o picture.gif          | neither .svg nor .png
            render x -o picture.png --scale 0 | between 0.1 and 10
            new                              | archloom new --list
            new rest-apo -o x                | Did you mean rest-api?
            new rest-api                     | archloom new rest-api -o rest-api.archloom.yaml
            kinds                            | list, check, explain, format or coverage
            kinds explain sqs-qeue           | Did you mean aws/sqs-queue?
            schema template                  | design, validate, estimate
            """)
    void wrongUseIsExplainedInAFewLines(String words, String expected) {
        var ran = shell.run((Object[]) words.split(" "));

        assertEquals(2, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains(expected), ran.err());
        assertTrue(ran.err().lines().toList().getLast().matches("Try: archloom( \\w+)* --help"), ran.err());
        assertTrue(ran.err().lines().count() <= 4, ran.err());
    }

    @TestFactory Stream<DynamicTest> everyStarterCanBeMadeAndEstimatedAndRenderedAndExported() {
        return Starters.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            var file = home.resolve(name + ".archloom.yaml");
            assertEquals(0, shell.run("new", name, "-o", file).code());
            var validated = shell.run("validate", file);
            assertEquals(new Ran(0, validated.out(), ""), validated);

            var estimated = shell.run("estimate", file, "--format", "json");
            assertEquals(0, estimated.code());
            assertEquals(List.of(), Schemas.faults("/io/archloom/cli/estimate.schema.json", estimated.out()));

            assertEquals(0, shell.run("render", file, "-o", home.resolve("a.svg"), "--theme", "dark").code());
            assertEquals(0, shell.run("export", file, "--to", home.resolve(name)).code());
            assertEquals(0, shell.run("export", file, "--to", home.resolve(name + "-json"), "--format", "cloudformation", "--json").code());
            assertTrue(Files.size(home.resolve(name).resolve("template.yaml")) > 200);
            assertTrue(Files.size(home.resolve(name + "-json").resolve("template.json")) > 200);
        }));
    }

    @Test void newListsANameFirstOnEachLine() {
        var ran = shell.run("new", "--list");

        assertEquals(0, ran.code());
        assertEquals(Starters.all().stream().map(Starters.Starter::name).toList(), ran.out().lines().map(line -> line.split(" +", 2)[0]).toList());
        assertTrue(ran.out().lines().allMatch(line -> line.split(" +", 2)[1].length() > 20));
    }

    @Test void newLeavesAFileAloneUnlessForced() throws IOException {
        var file = shell.file("mine.archloom.yaml", "mine");

        var refused = shell.run("new", "rest-api", "-o", file);
        assertEquals(1, refused.code());
        assertEquals("mine", Files.readString(file));

        assertEquals(0, shell.run("new", "rest-api", "-o", file, "--force").code());
        assertEquals(Starters.of("rest-api").orElseThrow().text(), Files.readString(file));
        assertEquals(Starters.of("rest-api").orElseThrow().text(), shell.run("new", "rest-api", "-o", "-").out());
    }

    @Test void exportTouchesNothingWhereTheTemplateDiffers() throws IOException {
        var design = starter("image-thumbnails");
        var folder = home.resolve("deploy");
        assertEquals(0, shell.run("export", design, "--to", folder).code());
        assertTrue(Files.isRegularFile(folder.resolve("functions/MakeThumbnail/index.mjs")));
        Files.writeString(folder.resolve("functions/MakeThumbnail/index.mjs"), "mine");
        var before = contents(folder);
        assertEquals(0, shell.run("export", design, "--to", folder).code());
        assertEquals(before, contents(folder), "a second export changes nothing");

        Files.writeString(design, Files.readString(design).replace("MemorySize: 1024", "MemorySize: 2048"));
        var refused = shell.run("export", design, "--to", folder);

        assertEquals(1, refused.code());
        assertTrue(refused.out().startsWith("--- a/template.yaml\n+++ b/template.yaml\n@@"), refused.out());
        assertTrue(refused.out().contains("\n-      MemorySize: 1024\n+      MemorySize: 2048\n"), refused.out());
        assertEquals(before, contents(folder));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(folder.relativize(file).toString(), Files.readString(file) + Files.getLastModifiedTime(file));
            }
        }
        return contents;
    }

    @Test void aPictureIsDrawnOnceForEachTheme() throws IOException {
        var design = starter("rest-api");
        for (var theme : List.of("light", "dark")) {
            assertEquals(0, shell.run("render", design, "-o", home.resolve(theme + ".svg"), "--theme", theme).code());
            assertEquals(0, shell.run("render", design, "-o", home.resolve(theme + ".png"), "--theme", theme, "--scale", "0.5").code());
            assertEquals((byte) 0x89, Files.readAllBytes(home.resolve(theme + ".png"))[0]);
        }
        var light = Files.readString(home.resolve("light.svg"));
        assertTrue(light.startsWith("<svg ") && light.contains("$"), "costs are on the cards");
        assertTrue(!light.equals(Files.readString(home.resolve("dark.svg"))));
        assertEquals(light, shell.run("render", design, "-o", "-").out());
        assertTrue(!shell.run("render", design, "-o", "-", "--plain").out().equals(light));
    }

    @Test void aDesignWithoutPlacesIsDrawnAllTheSame() {
        var ran = shell.runWith("archloom: 1\nresources:\n  Q: {kind: aws/sqs-queue}\n", "render", "-", "-o", "-");

        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("data-id=\"Q\""), ran.out());
    }

    @Test void standardInputIsADesign() {
        var text = Starters.of("rest-api").orElseThrow().text();

        assertEquals(new Ran(0, "stdin: no problems\n", ""), shell.runWith(text, "validate", "-"));
        assertEquals(0, shell.runWith(text, "estimate", "-").code());
        assertEquals(3, shell.runWith("archloom: [", "estimate", "-").code());
    }

    @Test void schemasArePrinted() {
        for (var of : List.of("design", "validate", "estimate", "explain")) {
            assertTrue(shell.run("schema", of).out().contains("https://json-schema.org/draft/2020-12/schema"), of);
        }
        assertEquals(shell.run("schema").out(), shell.run("schema", "design").out());
    }

    /// With the kinds in it, the schema still allows what it allowed: starters, kinds that nobody knows, intrinsics.
    @Test void aFileSystemThatTakesNoFilesIsTheReasonThatIsNamed() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")) && Files.isWritable(Path.of("/proc")));
        var ran = shell.runWith("archloom: 1\n", "export", "-", "--to", "/proc/x");

        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("archloom: /proc/x cannot be written: no file or folder can be made in /proc\n"), ran.err());
    }

    @Test void theDesignsSchemaKnowsTheKindsAndRefusesNothingForIt() {
        var schema = shell.run("schema").out();

        assertTrue(schema.contains("\"aws/sqs-queue\"") && schema.contains("\"VisibilityTimeout\"") && schema.contains("\"nodejs24.x\""));
        var texts = Starters.all().stream().map(Starters.Starter::text).collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        texts.add("archloom: 1\nresources: {A: {kind: own/thing, properties: {X: 1}}, B: {kind: aws/sqs-queue, properties: {FifoQueue: !Ref P, Other: 1}}}\n");
        for (var text : texts) {
            var document = (io.archloom.yaml.YamlDocument) io.archloom.yaml.YamlReader.read(text, "f");
            assertEquals(List.of(), Schemas.faultsBy(schema, io.archloom.yaml.JsonWriter.write(document.value())));
        }
        var bad = "{\"archloom\": 1, \"resources\": {\"A\": {\"kind\": \"aws/sqs-queue\", \"colour\": 1}}}";
        assertTrue(!Schemas.faultsBy(schema, bad).isEmpty());
    }
}
