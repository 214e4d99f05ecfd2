package io.archloom.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.estimate.Estimates;
import io.archloom.estimate.Estimates.Options;
import io.archloom.file.DesignFile;
import io.archloom.file.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The starter designs are read without a fault, and nothing is wrong with them: a rule that speaks here is either a false
/// alarm or has found something to mend.
class StartersTest {
    private static final Rules RULES = Rules.of(CatalogReader.shipped());

    @TestFactory Stream<DynamicTest> nothingIsWrongWith() throws IOException {
        try (var files = Files.list(Path.of("templates"))) {
            return files.filter(file -> file.toString().endsWith(DesignFile.SUFFIX)).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertEquals(List.of(), problems(file))));
        }
    }

    private static List<String> problems(Path file) throws IOException {
        var opened = DesignFile.open(file);
        if (opened instanceof Opened.Readable readable && opened.problems().isEmpty()) {
            var design = readable.design();
            return RULES.judge(design, Estimates.of(design, CatalogReader.shipped(), Options.of(design))).problems().stream()
                    .map(problem -> problem.rule() + " " + problem.place() + ": " + problem.message()).toList();
        }
        return opened.problems().stream().map(Object::toString).toList();
    }
}
