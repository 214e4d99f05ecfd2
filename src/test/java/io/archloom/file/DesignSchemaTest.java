package io.archloom.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.archloom.RandomDesigns;
import io.archloom.Schemas;
import io.archloom.Seeds;
import io.archloom.SmallCatalog;
import io.archloom.yaml.JsonWriter;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The published schema and the reader agree on what a design file is.
class DesignSchemaTest {
    private static List<String> faults(String yaml) {
        var document = assertInstanceOf(YamlDocument.class, YamlReader.read(yaml, "f"));
        return Schemas.faults("/archloom.schema.json", JsonWriter.write(document.value()));
    }

    @TestFactory Stream<DynamicTest> everyStarterIsValid() {
        return Starters.all().stream().map(starter -> DynamicTest.dynamicTest(starter.name(),
                () -> assertEquals(List.of(), faults(starter.text()))));
    }

    @TestFactory Stream<DynamicTest> everyGoldenDesignIsValid() throws IOException {
        var goldens = Path.of("src/test/resources/kinds");
        return !Files.exists(goldens) ? Stream.of() : Files.walk(goldens).filter(f -> f.endsWith("design.yaml"))
                .map(file -> DynamicTest.dynamicTest(goldens.relativize(file).toString(),
                        () -> assertEquals(List.of(), faults(Files.readString(file)))));
    }

    @Test void everyDesignThatIsWrittenIsValid() {
        Seeds.forEach(60, (random, _) -> {
            var text = Opened.newText(RandomDesigns.of(random, SmallCatalog.make(), 8));
            assertEquals(List.of(), faults(text), text);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "name: x",
        "archloom: one",
        "archloom: 1\nbogus: 1",
        "archloom: 1\nresources: []",
        "archloom: 1\nresources: {A: {}}",
        "archloom: 1\nresources: {A-B: {kind: k}}",
        "archloom: 1\nresources: {A: {kind: k, colour: red}}",
        "archloom: 1\nresources: {A: {kind: k}}\nconnections: {c: {from: A, to: A.x}}",
        "archloom: 1\nresources: {A: {kind: k}}\nconnections: {c: {from: A.x}}",
        "archloom: 1\nresources: {A: {kind: k, rules: {R: {grade: off}}}}",
        "archloom: 1\nsettings: {rules: {R: {grade: loud, reason: r}}}",
        "archloom: 1\nsettings: {freeTier: maybe}",
        "archloom: 1\nresources: {A: {kind: k}}\nworkload: {loads: {A: 3}}",
        "archloom: 1\nresources: {A: {kind: k}}\nworkload: {loads: {A: {rate: 1/s, profile: sometimes}}}",
        "archloom: 1\nresources: {A: {kind: k}}\nplacement: {resources: {A: [0, 0, 0, 1]}}",
        "archloom: 1\nplacement: {notes: {n: {text: a}}}",
        "archloom: 1\nwalkthrough: [{title: t}]",
        "archloom: 1\nenvironments: [{region: eu-west-1}]"})
    void whatTheReaderRefusesTheSchemaRefuses(String yaml) {
        assertNotEquals(List.of(), DesignReader.read(yaml, "f").problems(), "the reader takes it");
        assertNotEquals(List.of(), faults(yaml), "the schema takes it");
    }
}
