package io.archloom.yaml;

import static io.archloom.yaml.RoundTripTest.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.value.Value;
import io.archloom.value.Value.MapOf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The patch on texts as people write them.
class YamlPatchTest {
    private static final String DESIGN = """
            # Orders, drawn by Ann
            archloom: 1

            # what we draw
            resources:
              # takes orders
              # over HTTP
              TakeOrder:
                kind: aws/lambda-function
                properties:
                  Runtime: 'nodejs22.x'   # the team's choice
                  Timeout: 10
              # keeps them
              Orders:
                kind: aws/dynamodb-table
                # trailing thought

            placement:
              TakeOrder: {x: 120, y: 80, width: 188, height: 80}
              Orders: {x: 420, y: 80, width: 188, height: 80} # right of it

            notes:
            - one
            # before two
            - "two"
            """;

    @Test void anUnchangedDocumentIsTheSameText() {
        var document = read(DESIGN);
        assertEquals(List.of(), YamlPatch.edits(document, document.value(), YamlLayout.PLAIN));
        assertEquals(DESIGN, YamlPatch.patch(document, document.value()));
    }

    @Test void aChangedScalarKeepsItsQuotesAndItsComment() {
        assertPatch(DESIGN, set("nodejs24.x", "resources", "TakeOrder", "properties", "Runtime"), """
                @@ 'nodejs22.x'   # -> 'nodejs24.x'   #
                """);
    }

    @Test void aChangedNumberIsReplacedAlone() {
        assertPatch(DESIGN, set(Value.of(30), "resources", "TakeOrder", "properties", "Timeout"), "@@ Timeout: 10 -> Timeout: 30\n");
    }

    @Test void aMovedCardChangesItsLineOnly() {
        assertPatch(DESIGN, set(Value.of(440), "placement", "Orders", "x"), "@@ {x: 420 -> {x: 440\n");
    }

    @Test void aPlainTextThatNeedsQuotesGetsThem() {
        assertEquals("a: 'on' # c\n", patch("a: off-line # c\n", Value.map("a", Value.of("on"))));
    }

    @Test void anAddedEntryFollowsItsPredecessor() {
        var wanted = (MapOf) read(DESIGN).value();
        var resources = new LinkedHashMap<String, Value>();
        ((MapOf) wanted.get("resources").orElseThrow()).entries().forEach((name, value) -> {
            resources.put(name, value);
            if (name.equals("TakeOrder")) resources.put("Queue", Value.map("kind", Value.of("aws/sqs-queue"), "tags", Value.list(Value.of("a"))));
        });
        assertEquals(DESIGN.replace("      Timeout: 10\n", """
                      Timeout: 10
                  Queue:
                    kind: aws/sqs-queue
                    tags:
                    - a
                """), YamlPatch.patch(read(DESIGN), wanted.with("resources", Value.map(resources))));
    }

    @Test void anEntryAfterTheLastStaysBelowItsTrailingComment() {
        assertPatch(DESIGN, set(Value.map("kind", Value.of("aws/sqs-queue")), "resources", "Queue"),
                "@@     # trailing thought\n ->     # trailing thought\n  Queue:\n    kind: aws/sqs-queue\n\n");
    }

    @Test void anAddedEntryIsLaidOutAsAsked() {
        var box = Value.map("x", Value.of(1), "y", Value.of(2));
        var layout = YamlLayout.PLAIN.flow("placement", "*").comment("new", "placement", "Queue");
        assertEquals(DESIGN.replace(" # right of it\n", " # right of it\n  # new\n  Queue: {x: 1, y: 2}\n"),
                YamlPatch.patch(read(DESIGN), set(box, "placement", "Queue").apply(read(DESIGN).value()), layout));
    }

    @Test void anAddedSectionIsSetOffLikeTheOthers() {
        assertEquals(DESIGN + "\nsettings:\n  theme: dark\n",
                patch(DESIGN, set(Value.map("theme", Value.of("dark")), "settings").apply(read(DESIGN).value())));
    }

    @Test void aRemovedEntryTakesItsCommentsAlong() {
        assertEquals(DESIGN.substring(0, DESIGN.indexOf("  # takes orders")) + DESIGN.substring(DESIGN.indexOf("  # keeps them")),
                patch(DESIGN, removed("resources", "TakeOrder").apply(read(DESIGN).value())));
    }

    @Test void aRemovedSectionLeavesOneBlankLine() {
        assertEquals(DESIGN.substring(0, DESIGN.indexOf("placement:")) + DESIGN.substring(DESIGN.indexOf("notes:")),
                patch(DESIGN, removed("placement").apply(read(DESIGN).value())));
    }

    @Test void theLastEntryRemovedLeavesAnEmptyMap() {
        assertEquals("a: {} # c\nb: 1\n", patch("a: # c\n  x: 1\nb: 1\n", Value.map("a", Value.map(), "b", Value.of(1))));
    }

    @Test void anEmptyMapOpensIntoABlock() {
        assertEquals("a: # c\n  x: 1\nb: 1\n", patch("a: {} # c\nb: 1\n", Value.map("a", Value.map("x", Value.of(1)), "b", Value.of(1))));
    }

    @Test void aRemovedItemTakesItsCommentsAlong() {
        assertEquals(DESIGN.replace("# before two\n- \"two\"\n", ""), patch(DESIGN, set(Value.list(Value.of("one")), "notes").apply(read(DESIGN).value())));
    }

    @Test void aChangedItemKeepsItsQuotesAndComments() {
        assertPatch(DESIGN, set(Value.list(Value.of("one"), Value.of("three")), "notes"), "@@ - \"two\" -> - \"three\"\n");
    }

    @Test void anItemInsertedBeforeEqualOnesLeavesThemAlone() {
        assertPatch(DESIGN, set(Value.list(Value.of("zero"), Value.of("one"), Value.of("two")), "notes"), "@@ - one -> - zero\n- one\n");
    }

    @Test void itemsAreKnownByTheirIds() {
        assertEquals("l:\n  - id: x\n    v: 0\n  # about a\n  - id: a # here\n    v: 2\n", patch("l:\n  # about a\n  - id: a # here\n    v: 1\n",
                Value.map("l", Value.list(Value.map("id", Value.of("x"), "v", Value.of(0)), Value.map("id", Value.of("a"), "v", Value.of(2))))));
    }

    @Test void theFirstEntryOfAnItemCanGo() {
        assertEquals("- # why b\n  b: 2\n- c: 3\n", patch("- a: 1\n  # why b\n  b: 2\n- c: 3\n",
                Value.list(Value.map("b", Value.of(2)), Value.map("c", Value.of(3)))));
    }

    @Test void theFirstEntryOfAnItemCanCome() {
        assertEquals("- z: 0\n  a: 1\n", patch("- a: 1\n", Value.list(Value.map("z", Value.of(0), "a", Value.of(1)))));
    }

    @Test void jsonKeepsItsTabsAndCommas() {
        var json = "{\n\t\"a\": 1,\n\t\"b\": [1, 2]\n}\n";
        assertEquals("{\n\t\"a\": 1,\n\t\"b\": [1, 2, 3],\n\t\"c\": {\n\t\t\"d\": \"x\"\n\t}\n}\n", patch(json, Value.map("a", Value.of(1),
                "b", Value.list(Value.of(1), Value.of(2), Value.of(3)), "c", Value.map("d", Value.of("x")))));
        assertEquals("{\n\t\"a\": 1\n}\n", patch(json, Value.map("a", Value.of(1))));
        assertEquals("{\n\t\"b\": [1, 2]\n}\n", patch(json, Value.map("b", Value.list(Value.of(1), Value.of(2)))));
    }

    @Test void jsonOnOneLineStaysOnOneLine() {
        assertEquals("{\"a\": \"y\", \"b\": {\"c\": true}}", patch("{\"a\": \"x\"}", Value.map("a", Value.of("y"), "b", Value.map("c", Value.TRUE))));
    }

    @Test void windowsLinesStay() {
        assertEquals("a: 1\r\nb:\r\n  c: 2\r\n", patch("a: 1\r\n", Value.map("a", Value.of(1), "b", Value.map("c", Value.of(2)))));
    }

    @Test void aByteOrderMarkStays() {
        assertEquals("\uFEFFa: 1\nb: 2\n", patch("\uFEFFa: 1\n", Value.map("a", Value.of(1), "b", Value.of(2))));
    }

    @Test void aMissingLastLineBreakIsNoHindrance() {
        assertEquals("a: 1\nb: 2", patch("a: 1", Value.map("a", Value.of(1), "b", Value.of(2))));
    }

    @Test void theFilesIndentationIsFollowed() {
        assertEquals("a:\n    b: 1\n    c:\n        d: 1\n", patch("a:\n    b: 1\n",
                Value.map("a", Value.map("b", Value.of(1), "c", Value.map("d", Value.of(1))))));
    }

    @Test void shortAndLongFunctionsKeepTheirSpelling() {
        var text = """
                a: !Join ['', [x, !Ref Y]] # c
                b:
                  Fn::Sub: "${A}-b"
                c: !GetAtt A.Arn
                d: !Sub |
                  one
                  ${Two}
                """;
        var wanted = Value.map("a", new Value.Call("Fn::Join", Value.list(Value.of(""), Value.list(Value.of("x"), new Value.Ref("Z")))),
                "b", new Value.Sub("${A}-c"), "c", new Value.GetAtt("B", "Arn"), "d", new Value.Sub("one\n${Three}\n"));
        assertEquals(text.replace("Y]", "Z]").replace("-b\"", "-c\"").replace("A.Arn", "B.Arn").replace("Two", "Three"), patch(text, wanted));
    }

    @Test void anAliasStaysWhileItsAnchorMeansTheSame() {
        var text = "a: &x {k: 1}\nb: *x\nc: *x\n";
        var one = Value.map("k", Value.of(1));
        assertEquals("a: &x {k: 1}\nb: 5\nc: *x\n", patch(text, Value.map("a", one, "b", Value.of(5), "c", one)));
        assertEquals("a: &x {k: 2}\nb:\n  k: 1\nc: 3\n", patch(text, Value.map("a", Value.map("k", Value.of(2)), "b", one, "c", Value.of(3))));
        assertEquals("b:\n  k: 1\n", patch("a: &x {k: 1}\nb: *x\n", Value.map("b", one)));
    }

    @Test void anEntryOverridesWhatAMergeGives() {
        var text = "base: &b {k: 1, l: 2}\nx:\n  <<: *b\n  m: 3\n";
        var base = Value.map("k", Value.of(1), "l", Value.of(2));
        assertEquals("base: &b {k: 1, l: 2}\nx:\n  <<: *b\n  k: 9\n  m: 3\n", patch(text, Value.map("base", base,
                "x", Value.map("k", Value.of(9), "l", Value.of(2), "m", Value.of(3)))));
    }

    @Test void commentsInsideBracketsStay() {
        var text = "a: [\n  1, # one\n  2  # two\n]\n";
        assertEquals("a: [\n  1, # one\n  2,  # two\n  3\n]\n", patch(text, Value.map("a", Value.list(Value.of(1), Value.of(2), Value.of(3)))));
        assertEquals("a: [\n  1 # one\n]\n", patch(text, Value.map("a", Value.list(Value.of(1)))));
    }

    @Test void aBlockScalarIsRewrittenAsABlock() {
        assertEquals("a: |\n  x\n  z\nb: 1\n", patch("a: |\n  x\n  y\nb: 1\n", Value.map("a", Value.of("x\nz\n"), "b", Value.of(1))));
    }

    @Test void aBlockScalarAtTheEndOfTheFileKeepsItsMeaning() {
        assertEquals("# c\na: |-\n  x\n  y\nb: 1", patch("# c\na: |\n  x\n  y", Value.map("a", Value.of("x\ny"), "b", Value.of(1))));
    }

    @Test void aTextOfCommentsGetsItsFirstEntries() {
        assertEquals("# head\na: 1\n", patch("# head\n", Value.map("a", Value.of(1))));
    }

    @Test void aRenamedEntryKeepsItsPlaceAndItsComments() {
        var wanted = (MapOf) read(DESIGN).value();
        var resources = (MapOf) wanted.get("resources").orElseThrow();
        var renamed = Value.map("AcceptOrder", resources.get("TakeOrder").orElseThrow(), "Orders", resources.get("Orders").orElseThrow());
        assertPatch(DESIGN, set(renamed, "resources"), "@@   TakeOrder:\n    kind ->   AcceptOrder:\n    kind\n");
    }

    @Test void orderAloneIsNoChange() {
        assertEquals("b: 1\na: 2\n", patch("b: 1\na: 2\n", Value.map("a", Value.of(2), "b", Value.of(1))));
    }

    private static String patch(String text, Value wanted) {
        return YamlPatch.patch(read(text), wanted);
    }

    /// `@@ before -> after`: the one replacement that is expected in the text.
    private static void assertPatch(String text, UnaryOperator<Value> change, String expected) {
        var parts = expected.substring(3, expected.length() - 1).split(" -> ", -1);
        assertEquals(1, text.split(java.util.regex.Pattern.quote(parts[0]), -1).length - 1);
        assertEquals(text.replace(parts[0], parts[1]), patch(text, change.apply(read(text).value())));
    }

    private static UnaryOperator<Value> set(String text, String... path) {
        return set(Value.of(text), path);
    }

    private static UnaryOperator<Value> set(Value value, String... path) {
        return root -> set((MapOf) root, value, List.of(path));
    }

    private static MapOf set(MapOf map, Value value, List<String> path) {
        var name = path.getFirst();
        return map.with(name, path.size() == 1 ? value : set((MapOf) map.get(name).orElseThrow(), value, path.subList(1, path.size())));
    }

    private static UnaryOperator<Value> removed(String... path) {
        return root -> removed((MapOf) root, List.of(path));
    }

    private static MapOf removed(MapOf map, List<String> path) {
        var entries = new LinkedHashMap<>(map.entries());
        if (path.size() == 1) entries.remove(path.getFirst());
        else entries.put(path.getFirst(), removed((MapOf) map.get(path.getFirst()).orElseThrow(), path.subList(1, path.size())));
        return Value.map(entries);
    }
}
