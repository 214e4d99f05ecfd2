package io.archloom.yaml;

import static io.archloom.yaml.RoundTripTest.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.value.Value;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Laws of the patch on random pairs of values: the result means what was wanted, and comments that no change touches stay.
class YamlPatchLawsTest {
    private static final int PAIRS = 1500;

    @Test void theResultMeansWhatWasWanted() {
        assertEquals("", rewritten(value -> YamlWriter.write(value)));
    }

    @Test void flowTextsKeepTheirForm() {
        assertEquals("", rewritten(value -> YamlWriter.write(Value.map("a", value), YamlLayout.PLAIN.flow("a"))));
    }

    @Test void jsonTextsStayJson() {
        assertEquals("", rewritten(value -> JsonWriter.write(value)));
    }

    @Test void windowsLinesStay() {
        assertEquals("", rewritten(value -> YamlWriter.write(value).replace("\n", "\r\n")));
    }

    @Test void commentsOfSurvivingEntriesStay() {
        for (int seed = 0; seed < PAIRS; seed++) {
            var random = new RandomValues(seed);
            var before = random.map(4);
            var names = List.copyOf(before.entries().keySet());
            var layout = YamlLayout.PLAIN.comment("head").blankBefore("*");
            for (int i = 0; i < names.size(); i++) layout = layout.comment("entry " + i, names.get(i));
            var text = YamlWriter.write(before, layout);
            var after = random.edited(before, 4);
            if (!sharesEntries(before, after)) continue;
            var patched = read(YamlPatch.patch(read(text), after));
            int number = seed;
            for (int i = 0; i < names.size(); i++) {
                var expected = List.of("entry " + i);
                patched.entry(names.get(i)).ifPresent(entry -> assertEquals(expected, commentsAbove(patched, entry),
                        () -> "seed " + number + "\n" + text + "\n=>\n" + patched.text()));
            }
        }
    }

    private static List<String> commentsAbove(YamlDocument document, Node.Entry entry) {
        return document.commentsAbove(entry.span().start().line()).stream().map(Comment::text).toList();
    }

    /// The seeds of the pairs that could not be edited in place.
    private static String rewritten(Function<Value, String> write) {
        var seeds = new StringBuilder();
        for (int seed = 0; seed < PAIRS; seed++) {
            var random = new RandomValues(seed);
            Value before = random.map(4);
            var text = write.apply(before);
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
