package io.archloom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.cli.Shell.Ran;
import io.archloom.file.Starters;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EstimateTest {
    /// A million requests of SQS a month are free, the next cost $0.40 a million.
    private static final String QUEUE = """
            archloom: 1
            name: Pipes | and <tags>
            resources:
              Source: {kind: aws/sqs-queue, label: "In|box"}
            workload:
              loads:
                Source: 3 million/month
            """;

    @TempDir Path home;
    private Shell shell;

    @BeforeEach void open() {
        shell = new Shell(home);
    }

    private Ran starter(Object... arguments) {
        var words = new java.util.ArrayList<Object>(List.of("estimate", "-"));
        words.addAll(List.of(arguments));
        return shell.runWith(Starters.of("order-processing").orElseThrow().text(), words.toArray());
    }

    private JsonNode json(Object... arguments) {
        var words = new java.util.ArrayList<Object>(List.of(arguments));
        words.addAll(List.of("--format", "json"));
        return JsonMapper.shared().readTree(starter(words.toArray()).out());
    }

    @Test void textHasEverySectionWithAlignedColumns() {
        var ran = starter();

        assertEquals(0, ran.code());
        assertEquals("", ran.err());
        var lines = ran.out().lines().toList();
        assertTrue(lines.getFirst().matches("Order processing: \\$[\\d,.]+ a month \\(us-east-1, after the free tier, AWS .*\\)"), lines.getFirst());
        for (var title : List.of("Monthly cost", "What one source adds", "Latency of each request path", "What breaks first")) {
            assertTrue(lines.contains(title), title);
        }
        var costs = lines.subList(lines.indexOf("Monthly cost") + 1, lines.indexOf("What one source adds") - 1);
        int width = costs.getFirst().length();
        costs.forEach(line -> assertTrue(line.replaceAll(" \\*$", "").length() <= width, line));
        assertTrue(costs.getLast().startsWith("  Total"), costs.getLast());
        assertTrue(lines.stream().anyMatch(line -> line.matches("  POST /orders.* answer .*")), ran.out());
    }

    @Test void numbersBeyondReadingKeepTheColumnsNarrow() {
        var out = shell.runWith("""
                archloom: 1
                resources:
                  Q: {kind: aws/sqs-queue}
                  F: {kind: aws/lambda-function, properties: {Runtime: python3.13}}
                connections: {Q-F: {from: Q.consumers, to: F.invoke}}
                workload: {loads: {Q: 1000000/s}, assumptions: {F: {duration: 1e300}, Q: {size: 1e300}}}
                """, "estimate", "-").out();

        assertTrue(out.contains("e301%"), out);
        assertTrue(out.lines().allMatch(line -> line.length() <= 140), out);
    }

    @Test void theBillIsTheOneOfThePriceList() {
        assertEquals("0.8", cost());
        assertEquals("1.2", cost("--no-free-tier"));
    }

    private String cost(Object... arguments) {
        var words = new java.util.ArrayList<Object>(List.of("estimate", "-", "--format", "json"));
        words.addAll(List.of(arguments));
        return JsonMapper.shared().readTree(shell.runWith(QUEUE, words.toArray()).out()).at("/cost/total").asString();
    }

    @Test void everyNumberOfTheBillExplainsItself() {
        var lines = json().at("/cost/lines");
        assertTrue(lines.size() > 10);
        for (var line : lines) {
            var explanation = line.get("explanation");
            assertFalse(explanation.get("formula").stringValue().isBlank(), line.toString());
            assertFalse(line.at("/price/source").stringValue().isBlank(), line.toString());
            if (line.get("quantity").doubleValue() > 0) {
                assertFalse(explanation.get("steps").isEmpty(), line.toString());
                assertTrue(explanation.get("inputs").valueStream().anyMatch(i -> !i.at("/source/source").isMissingNode()), line.toString());
            }
        }
    }

    @Test void theTotalIsTheSumOfTheLines() {
        var cost = json().get("cost");

        double sum = cost.get("lines").valueStream().mapToDouble(line -> line.get("cost").doubleValue()).sum();
        assertEquals(cost.get("total").doubleValue(), sum, 1e-6);
    }

    @Test void regionAndFreeTierChangeTheBill() {
        double here = json().at("/cost/total").doubleValue();

        assertTrue(json("--no-free-tier").at("/cost/total").doubleValue() > here);
        assertNotEquals(here, json("--region", "eu-central-1").at("/cost/total").doubleValue());
        assertEquals("eu-central-1", json("--region", "eu-central-1").at("/cost/region").stringValue());
        assertEquals(2, starter("--region", "moon-1").code());
    }

    @Test void markdownIsATableWhateverThingsAreCalled() {
        var ran = shell.runWith(QUEUE, "estimate", "-", "--format", "markdown");

        var lines = ran.out().lines().toList();
        assertTrue(lines.getFirst().startsWith("### Pipes \\| and \\<tags\\>: $"), lines.getFirst());
        for (var line : lines) {
            if (line.startsWith("|")) {
                var bars = line.replace("\\|", "").chars().filter(c -> c == '|').count();
                assertTrue(bars == 3 || bars == 5 || bars == 8, line);
            }
        }
        assertTrue(ran.out().contains("| In\\|box |"), ran.out());
        assertTrue(ran.out().endsWith("</details>\n"), ran.out());
    }

    @Test void aDesignWithoutLoadSaysSo() {
        var ran = shell.runWith("archloom: 1\nresources: {Q: {kind: aws/sqs-queue}}\n", "estimate", "-");

        assertEquals(0, ran.code());
        assertTrue(ran.out().startsWith("stdin: $0 a month"), ran.out());
        assertTrue(ran.out().contains("No event source has a load"), ran.out());
    }

    @Test void aBillWithGapsSaysThatItIsAtLeastAndWhatIsMissing() {
        var ran = shell.runWith(QUEUE + "environments: [{name: production, region: af-south-1}]\n", "estimate", "-");

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().lines().findFirst().orElseThrow().contains(": at least $0 a month (af-south-1"), ran.out());
        assertTrue(ran.out().contains("1 line of the bill has no known price in af-south-1 and is not in the total: In|box: Requests (standard)."), ran.out());
    }

    @Test void aRegionThatThereIsNotHasNoPrices() {
        var lost = QUEUE + "environments: [{name: production, region: us-east-1}, {name: test, region: eu-wst-1}]\n";

        assertEquals(0, shell.runWith(lost, "estimate", "-").code());
        for (var option : List.of("--all-environments", "--environment=test")) {
            var ran = shell.runWith(lost, "estimate", "-", option);
            assertEquals(3, ran.code());
            assertEquals("archloom: stdin: the environment test is in eu-wst-1, which is no region, so there are no prices. Did you mean eu-west-1?\n", ran.err());
        }
        var ran = shell.runWith(lost, "validate", "-");
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains(":8:56: error: The environment test is in eu-wst-1, which is no region. Did you mean eu-west-1? (in test) [Environment.UnknownRegion]"), ran.out());
    }

    @Test void whatNobodyCanReckonIsNoMissingPrice() {
        var text = shell.runWith("archloom: 1\nresources: {F: {kind: aws/lambda-function}}\nworkload: {loads: {F: 1/s}, assumptions: {F: {duration: long}}}\n", "estimate", "-").out();

        assertTrue(text.contains(": at least $") && !text.contains("no price") && !text.contains("no known price"), text);
    }
}
