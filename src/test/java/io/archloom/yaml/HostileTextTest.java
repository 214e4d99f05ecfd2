package io.archloom.yaml;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.archloom.yaml.YamlFault.Reason;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that is made to harm: it gets an answer, soon, and never an exception.
class HostileTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "{a: ", "[{", "!x [", "&a ["})
    void depthIsRefused(String repeated) {
        assertEquals(List.of(Reason.TOO_DEEP), reasons(repeated.repeat(100_000)));
    }

    @Test void depthByAliasesIsRefused() {
        var text = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i < 300; i++) text.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
        assertEquals(List.of(Reason.TOO_DEEP), reasons(text.toString()));
    }

    @Test void theDeepestTextAllowedHasAValue() {
        var text = "[".repeat(YamlReader.MAX_DEPTH) + "]".repeat(YamlReader.MAX_DEPTH);
        assertEquals(text, FlowWriter.write(((YamlDocument) YamlReader.read(text, "f")).value()));
    }

    @Test void anAliasBombIsRefused() {
        var text = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c <= 'i'; c++) text.append(c).append(": &").append(c).append(" [").append(("*" + (char) (c - 1) + ",").repeat(9)).append("]\n");
        assertEquals(List.of(Reason.ALIAS_EXPANSION), reasons(text.toString()));
    }

    @Test void aMergeBombIsRefused() {
        var text = new StringBuilder("a: &a {x: &x [1,1,1,1,1,1,1,1]}\n");
        for (char c = 'b'; c <= 'i'; c++) {
            text.append(c).append(": &").append(c).append(" {k").append(c).append(": [").append(("*" + (char) (c - 1) + ",").repeat(9))
                    .append("], <<: *").append((char) (c - 1)).append("}\n");
        }
        assertEquals(List.of(Reason.ALIAS_EXPANSION), reasons(text.toString()));
    }

    @Test void tooManyNodesAreRefused() {
        assertEquals(List.of(Reason.TOO_MANY_NODES), reasons("- a\n".repeat(300_000)));
    }

    @Test void tooLargeATextIsRefused() {
        assertEquals(List.of(Reason.TOO_LARGE), reasons(" ".repeat(YamlReader.MAX_CHARACTERS + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " ", "\n", "#\n", "a ", "\t", "'", "!", "&", "*", ":", ",", "-", "1", "\"\\", "|\n", "---\n", "%A b\n", "😀"})
    void largeTextsOfOneKindAreAnsweredInTime(String repeated) {
        reasons(repeated.repeat(1_000_000 / repeated.length()));
        reasons("a: \"" + repeated.repeat(1_000_000 / repeated.length()));
    }

    @Test void numbersWithoutMeasureStayText() {
        assertEquals("1e999999999", ((YamlDocument) YamlReader.read("1e999999999", "f")).value().asText().orElseThrow());
        assertEquals("9".repeat(500), ((YamlDocument) YamlReader.read("9".repeat(500), "f")).value().asText().orElseThrow());
    }

    @Test void anyPunctuationGetsAnAnswer() {
        var parts = List.of("a", "b", ":", ": ", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ",", "'", "\"", "#", " # ", "&a ", "*a", "!x ", "!!str ",
                "|", ">", "|+\n", "? ", "<<: ", "%", "@", "\t", "\\", "---\n", "...", "\r\n", "\r", "😀", "~", "1");
        for (int seed = 0; seed < 4_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) text.append(parts.get(random.nextInt(parts.size())));
            int number = seed;
            var reading = YamlReader.read(text.toString(), "seed " + number);
            if (reading instanceof YamlDocument document) {
                var written = YamlWriter.write(document.value());
                assertEquals(document.value(), ((YamlDocument) YamlReader.read(written, "w")).value(), () -> "seed " + number + ": " + text);
                var changed = io.archloom.value.Value.map("a", io.archloom.value.Value.of("new"), "z", document.value());
                assertEquals(changed, RoundTripTest.read(YamlPatch.patch(document, changed)).value(), () -> "seed " + number + ": " + text);
            }
        }
    }

    private static List<Reason> reasons(String text) {
        return assertTimeoutPreemptively(ofSeconds(5), () -> YamlReaderTest.faults(text).stream().map(YamlFault::reason).toList());
    }
}
