package io.archloom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Schemas;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateTest {
    /// An error, a piece of advice, and a problem that is switched off.
    private static final String FAULTY = """
            archloom: 1
            name: Faulty
            resources:
              Orders:
                kind: aws/sqs-queue
                properties:
                  FifoQueue: true
                  QueueName: orders
                rules:
                  Resource.Unconnected: {grade: off, reason: filled by hand}
              Notes:
                kind: aws/sqs-queue
            """;
    private static final String SECOND = FAULTY + """
              Others:
                kind: aws/sqs-queue
                properties: {FifoQueue: true, QueueName: others}
            """;

    @TempDir Path home;
    private Shell shell;
    private Path faulty;

    @BeforeEach void open() {
        shell = new Shell(home);
        faulty = shell.file("faulty.archloom.yaml", FAULTY);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test void textNamesPlaceSeverityRuleAndAdvice() {
        var ran = shell.run("validate", faulty);

        assertEquals(1, ran.code());
        assertEquals("", ran.err());
        assertEquals("""
                FILE:8:7: error: The FIFO queue Orders is named orders. [Sqs.FifoName]
                    End the name in .fifo, or leave it empty.
                FILE:11:3: advice: Nothing is connected to Notes. [Resource.Unconnected]
                    Connect it, or remove it.
                FILE: 1 error, 1 piece of advice, 1 suppressed
                """.replace("FILE", faulty.toString()), ran.out());
    }

    @Test void failOnDecidesTheExitCode() {
        var advice = shell.file("advice.archloom.yaml", "archloom: 1\nresources: {A: {kind: aws/sqs-queue}, B: {kind: aws/sqs-queue}}\n");

        assertEquals(0, shell.run("validate", advice).code());
        assertEquals(0, shell.run("validate", advice, "--fail-on", "warning").code());
        assertEquals(1, shell.run("validate", advice, "--fail-on", "advice").code());
    }

    @Test void jsonIsAsItsSchemaSays() {
        var broken = shell.file("broken.archloom.yaml", "archloom: 1\nname: [\n");

        var ran = shell.run("validate", faulty, broken, home.resolve("missing.yaml"), "--format", "json");

        assertEquals(3, ran.code());
        assertEquals(List.of(), Schemas.faults("/io/archloom/cli/validate.schema.json", ran.out()));
        var json = json(ran.out());
        var problem = json.at("/files/0/problems/0");
        assertEquals("Sqs.FifoName", problem.get("rule").stringValue());
        assertEquals(8, problem.get("line").intValue());
        assertEquals("filled by hand", json.at("/files/0/suppressed/0/reason").stringValue());
        assertFalse(json.at("/files/1/readable").booleanValue());
        assertEquals("File.Unreadable", json.at("/files/1/problems/0/rule").stringValue());
        assertEquals(2, json.at("/summary/unreadable").intValue());
        assertEquals(2, ran.err().lines().count(), ran.err());
    }

    @Test void theSchemaRefusesWhatTheOutputNeverHas() {
        var ran = shell.run("validate", faulty, "--format", "json").out();

        assertFalse(Schemas.faults("/io/archloom/cli/validate.schema.json", ran.replace("\"line\"", "\"row\"")).isEmpty());
        assertFalse(Schemas.faults("/io/archloom/cli/validate.schema.json", ran.replace("\"known\": false", "\"known\": 0")).isEmpty());
    }

    @Test void aBaselineFailsOnNewProblemsOnly() {
        var baseline = shell.file("baseline.json", shell.run("validate", faulty, "--format", "json").out());

        var same = shell.run("validate", faulty, "--baseline", baseline);
        assertEquals(0, same.code());
        assertEquals(faulty + ": no problems, 2 known from the baseline, 1 suppressed\n", same.out());

        // a line above moves every place: what is known stays known
        shell.file("faulty.archloom.yaml", "# moved\n" + FAULTY);
        assertEquals(0, shell.run("validate", faulty, "--baseline", baseline).code());

        shell.file("faulty.archloom.yaml", SECOND);
        var more = shell.run("validate", faulty, "--baseline", baseline, "--format", "json");
        assertEquals(1, more.code());
        var problems = json(more.out()).at("/files/0/problems");
        assertEquals(List.of("Orders true", "Others false"), problems.valueStream().filter(p -> p.get("rule").stringValue().equals("Sqs.FifoName"))
                .map(p -> p.at("/element/id").stringValue() + " " + p.get("known").booleanValue()).toList());
    }

    @Test void aBaselineHoldsForAFileNamedInAnotherWay() {
        var baseline = shell.file("baseline.json", shell.run("validate", faulty, "--format", "json").out());
        var elsewhere = shell.file("elsewhere/faulty.archloom.yaml", FAULTY);

        assertEquals(0, shell.run("validate", elsewhere, "--baseline", baseline).code());
        assertEquals(1, shell.run("validate", shell.file("other.archloom.yaml", FAULTY), "--baseline", baseline).code());
    }

    @Test void whatIsNoBaselineIsUnreadable() {
        for (var text : List.of("", "{}", "[1]", "{\"files\": 3}", "{", "\u0000")) {
            var ran = shell.run("validate", faulty, "--baseline", shell.file("b.json", text));
            assertEquals(3, ran.code(), text);
            assertEquals(1, ran.err().lines().count(), ran.err());
        }
        assertEquals(3, shell.run("validate", faulty, "--baseline", home.resolve("none.json")).code());
    }

    @Test void sarifHasWhatCodeHostsShow() {
        var baseline = shell.file("baseline.json", shell.run("validate", faulty, "--format", "json").out());

        var run = json(shell.run("validate", faulty, "--format", "sarif", "--baseline", baseline).out());

        assertEquals("2.1.0", run.get("version").stringValue());
        var results = run.at("/runs/0/results");
        var rules = run.at("/runs/0/tool/driver/rules");
        assertEquals(3, results.size());
        for (var result : results) {
            assertEquals(result.get("ruleId").stringValue(), rules.get(result.get("ruleIndex").intValue()).get("id").stringValue());
            assertTrue(List.of("error", "warning", "note").contains(result.get("level").stringValue()));
            assertFalse(result.at("/message/text").stringValue().isBlank());
            assertTrue(result.at("/locations/0/physicalLocation/region/startLine").intValue() >= 4);
            assertEquals(faulty.toUri().toString().replace("///", "/"),
                    result.at("/locations/0/physicalLocation/artifactLocation/uri").stringValue().replace("///", "/"));
        }
        assertEquals("unchanged", results.get(0).get("baselineState").stringValue());
        assertEquals("filled by hand", results.get(2).at("/suppressions/0/justification").stringValue());
    }

    @Test void oneUnreadableFileDoesNotHideTheOthers() {
        var ran = shell.run("validate", home.resolve("missing.yaml"), faulty);

        assertEquals(3, ran.code());
        assertTrue(ran.out().contains("[Sqs.FifoName]"), ran.out());
        assertTrue(ran.out().endsWith("2 files: 1 error, 1 piece of advice, 1 suppressed, 1 unreadable\n"), ran.out());
        assertTrue(ran.err().contains("missing.yaml: there is no such file"), ran.err());
    }

    @Test void readinessSaysWhatThereIsAndWhatIsMissing() {
        var file = shell.file("ready.archloom.yaml", """
                archloom: 1
                name: Ready
                resources:
                  Api: {kind: aws/http-api}
                  F: {kind: aws/lambda-function, properties: {Runtime: python3.13}}
                connections:
                  Api-F: {from: Api.routes, to: F.invoke}
                workload: {loads: {Api: {rate: 10/s, criticality: regulated}}}
                environments: [{name: production, region: eu-west-1}]
                """);
        var text = shell.run("validate", file, "--readiness").out();
        assertTrue(text.contains("(regulated): 8 of 10\n") && text.contains("missing: nobody gets in unasked: ")
                && text.contains("missing: somebody sees what happens: Nobody is told when what begins at Api fails.\n"), text);
        var json = shell.run("validate", file, "--readiness", "--format", "json").out();
        assertTrue(json.contains("\"criticality\": \"regulated\""), json);
        assertEquals(List.of(), Schemas.faults("/io/archloom/cli/validate.schema.json", json));
    }

    private static final String TWO = """
            archloom: 1
            name: Two
            resources:
              Orders: {kind: aws/sqs-queue, properties: {FifoQueue: true, QueueName: orders.fifo}, rules: {Resource.Unconnected: {grade: off, reason: filled by hand}}}
              Notes: {kind: aws/sqs-queue}
            environments:
              - {name: production, region: eu-west-1}
              - name: test
                region: eu-west-1
                properties:
                  Orders: {QueueName: orders}
            """;

    @Test void everyEnvironmentIsJudgedAndEachFindingSaidOnce() {
        var two = shell.file("two.archloom.yaml", TWO);
        var all = shell.run("validate", two);

        assertEquals(1, all.code());
        assertEquals("""
                FILE:11:16: error: The FIFO queue Orders is named orders. (in test) [Sqs.FifoName]
                    End the name in .fifo, or leave it empty.
                FILE:5:3: advice: Nothing is connected to Notes. [Resource.Unconnected]
                    Connect it, or remove it.
                FILE: 1 error, 1 piece of advice, 1 suppressed
                """.replace("FILE", two.toString()), all.out());
        assertEquals(0, shell.run("validate", two, "--environment", "production").code());
        assertEquals(1, shell.run("validate", two, "--environment", "test").code());

        var json = shell.run("validate", two, "--format", "json").out();
        assertEquals(List.of(), Schemas.faults("/io/archloom/cli/validate.schema.json", json));
        assertEquals("test", json(json).at("/files/0/problems/0/environments/0").stringValue());
        assertTrue(json(json).at("/files/0/problems/1/environments").isMissingNode());
        assertEquals(0, shell.run("validate", two, "--baseline", shell.file("two.json", json)).code());
        assertTrue(shell.run("validate", two, "--format", "sarif").out().contains("is named orders. (in test) End the name"));
    }

    @Test void readinessThatDiffersIsSaidOfEachEnvironment() {
        var file = shell.file("ready.archloom.yaml", """
                archloom: 1
                resources:
                  Api: {kind: aws/http-api}
                  F: {kind: aws/lambda-function, properties: {Runtime: python3.13}}
                connections: {Api-F: {from: Api.routes, to: F.invoke}}
                workload: {loads: {Api: 10/s}}
                environments: [{name: production, region: eu-west-1, operations: true}, {name: test, region: eu-west-1}]
                """);
        var text = shell.run("validate", file, "--readiness").out();
        assertTrue(text.contains("Readiness in production, ") && text.contains("Readiness in test, "), text);
        var json = shell.run("validate", file, "--readiness", "--format", "json").out();
        assertEquals(List.of(), Schemas.faults("/io/archloom/cli/validate.schema.json", json));
        assertEquals("test", json(json).at("/files/0/readiness/1/environment").stringValue());
        assertTrue(shell.run("validate", file, "--readiness", "--environment", "test").out().contains("Readiness GET /"), text);
    }

    @Test void anEntryThatStandsElsewhereIsShownTheWay() {
        var lines = shell.runWith("archloom: 1\ntags: {owner: me}\nresorces: {}\n", "validate", "-").err().lines().toList();

        assertTrue(lines.get(0).endsWith(":2:1: There is no entry \"tags\" here. It stands under \"settings\"."), lines::toString);
        assertTrue(lines.get(1).contains(":3:1: There is no entry \"resorces\" here. Did you mean \"resources\"? Possible entries are: "), lines::toString);
    }

    @Test void aValueThatIsNoneIsSaidBeforeWhatFollowsFromIt() {
        var out = shell.runWith("archloom: 1\nresources: {F: {kind: aws/lambda-function, properties: {Timeout: -1}}}\n", "validate", "-").out();

        assertTrue(out.contains("Timeout of F should be at least 1 s. [Property.Range]") && !out.contains("TimeoutBelowDuration"), out);
    }
}
