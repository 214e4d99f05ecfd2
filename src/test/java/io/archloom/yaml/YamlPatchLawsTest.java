package io.archloom.yaml;

import static io.archloom.yaml.RoundTripTest.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.value.Value;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/// Laws of the patch on random pairs of values: the result means what was wanted, and comments that no change touches stay.
class YamlPatchLawsTest {
    private static final int PAIRS = 1500;

    @Test void theResultMeansWhatWasWanted() {
        assertEquals("", rewritten((value, _) -> YamlWriter.write(value)));
    }

    @Test void flowTextsKeepTheirForm() {
        assertEquals("", rewritten((value, _) -> YamlWriter.write(Value.map("a", value), YamlLayout.PLAIN.flow("a"))));
    }

    @Test void jsonTextsStayJson() {
        assertEquals("", rewritten((value, _) -> JsonWriter.write(value)));
    }

    @Test void windowsLinesStay() {
        assertEquals("", rewritten((value, _) -> YamlWriter.write(value).replace("\n", "\r\n")));
    }

    /// The seeds of the pairs that could not be edited in place.
    private static String rewritten(BiFunction<Value, Integer, String> write) {
        var seeds = new StringBuilder();
        for (int seed = 0; seed < PAIRS; seed++) {
            var random = new RandomValues(seed);
            Value before = random.map(4);
            var text = write.apply(before, seed);
            if (text.startsWith("{") && text.contains("k".repeat(1025))) continue;
            var document = read(text);
            var after = random.edited(document.value(), 4);
            assertEquals(text, YamlPatch.patch(document, document.value()));
            if (text.startsWith("{") && JsonWriter.write(after).contains("k".repeat(1025))) continue;
            var edits = YamlPatch.edits(document, after, YamlLayout.PLAIN);
            var patched = TextEdit.apply(text, edits);
            int number = seed;
            assertEquals(after, read(patched).value(), () -> "seed " + number + "\n" + text + "\n=>\n" + patched);
            boolean whole = edits.size() == 1 && edits.getFirst().start() == 0 && edits.getFirst().end() == text.length();
            if (whole && sharesEntries(document.value(), after)) {
                seeds.append(' ').append(seed);
            }
        }
        return seeds.toString();
    }

    private static boolean sharesEntries(Value before, Value after) {
        return before instanceof Value.MapOf(var old) && after instanceof Value.MapOf(var now)
                && old.keySet().stream().anyMatch(now::containsKey);
    }
}
