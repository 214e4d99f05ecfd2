package io.archloom.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How the program's own text is written.
class SourcesTest {
    private static final int WIDTH = 180;
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+\\.(\\w+));$");
    private static final Pattern LITERAL = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");

    /// What is found in each source, by its path; nothing of a source in which nothing is.
    private static void assertNone(Function<String, List<String>> faults) throws IOException {
        var found = new TreeMap<Path, List<String>>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var there = faults.apply(Files.readString(file));
                if (!there.isEmpty()) {
                    found.put(file, there);
                }
            }
        }
        assertEquals(new TreeMap<>(), found);
    }

    @Test void noLineIsTooWideToRead() throws IOException {
        assertNone(text -> text.lines().filter(line -> line.length() > WIDTH).toList());
    }

    @Test void oneBlankLineIsEnough() throws IOException {
        assertNone(text -> {
            var lines = text.lines().toList();
            return IntStream.range(1, lines.size()).filter(i -> lines.get(i).isEmpty() && lines.get(i - 1).isEmpty())
                    .mapToObj(i -> "line " + (i + 1)).toList();
        });
    }

    @Test void importsStandInTheirOrder() throws IOException {
        assertNone(text -> {
            var names = IMPORT.matcher(text).results().filter(found -> !found.group().startsWith("import static")).map(found -> found.group(1)).toList();
            var sorted = new ArrayList<>(names);
            sorted.sort(Comparator.naturalOrder());
            return names.equals(sorted) ? List.of() : names;
        });
    }

    @Test void everyImportIsUsed() throws IOException {
        assertNone(text -> {
            var rest = LITERAL.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll(Matcher.quoteReplacement("\"\""));
            var code = rest.replaceAll("(?m)^\\s*///.*$", "");
            var links = String.join(" ", Pattern.compile("(?m)^\\s*///.*\\[[^]]*].*$").matcher(rest).results().map(found -> found.group()).toList());
            return IMPORT.matcher(text).results().map(found -> found.group(2))
                    .filter(name -> !Pattern.compile("\\b" + name + "\\b").matcher(code + links).find()).toList();
        });
    }
}
