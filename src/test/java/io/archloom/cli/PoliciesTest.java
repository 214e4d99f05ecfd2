package io.archloom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.file.DesignReader;
import io.archloom.file.Opened;
import io.archloom.problem.Problem;
import io.archloom.rules.Rules;
import io.archloom.workbench.Analyst;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {
    private static final Path EXAMPLE = Path.of("src/test/resources/policies");
    private static final String BAD = """
            archloom: 1
            name: Bad
            resources:
              F: {kind: aws/lambda-function, properties: {Runtime: python3.12, MemorySize: 4096, Timeout: 60, Tracing: PassThrough}}
              Q: {kind: aws/sqs-queue, properties: {QueueName: Orders, MessageRetentionPeriod: 60}}
              G: {kind: aws/generic-resource, properties: {ResourceType: "AWS::SSM::Parameter"}}
            connections:
              Q-F: {from: Q.consumers, to: F.invoke}
            workload: {loads: {Q: {rate: 2000/s}}}
            environments: [{name: production, region: us-east-1}]
            """;
    private static final String GOOD = """
            archloom: 1
            name: Good
            resources:
              F: {kind: aws/lambda-function, properties: {Runtime: python3.13, MemorySize: 2048, Timeout: 29, Tracing: Active}}
              Q: {kind: aws/sqs-queue, properties: {QueueName: acme-orders, MessageRetentionPeriod: 345600}}
            connections:
              Q-F: {from: Q.consumers, to: F.invoke}
            environments: [{name: production, region: eu-west-1}]
            settings: {operations: true, tags: {owner: shop, cost-centre: "7"}}
            """;

    @TempDir Path home;
    private Shell shell;

    @BeforeEach void open() {
        shell = new Shell(home);
    }

    private static List<Problem> acme(String design) {
        var read = CatalogReader.read(List.of(), List.of(EXAMPLE), Rules.written());
        assertEquals(List.of(), read.problems());
        var opened = (Opened.Readable) DesignReader.read(design, "test");
        assertEquals(List.of(), opened.problems());
        return new Analyst(read.catalog()).analyse(opened.design()).problems().stream().filter(problem -> problem.rule().startsWith("Acme.")).toList();
    }

    @Test void eachPolicyOfTheExampleFindsWhatItIsForAndNothingElse() {
        var ids = new TreeSet<>(CatalogReader.read(List.of(), List.of(EXAMPLE), Rules.written()).catalog().policies().stream().map(policy -> policy.id()).toList());

        assertEquals(ids, new TreeSet<>(acme(BAD).stream().map(Problem::rule).toList()));
        assertEquals(List.of(), acme(GOOD));
    }

    @Test void aClickDoesWhatThePolicySays() {
        var mended = new ArrayList<String>();
        var design = ((Opened.Readable) DesignReader.read(BAD, "test")).design();
        for (var problem : acme(BAD)) {
            for (var fix : problem.fixes()) {
                var left = new Analyst(CatalogReader.read(List.of(), List.of(EXAMPLE), Rules.written()).catalog()).analyse(fix.edit().apply(design)).problems();
                assertTrue(left.stream().noneMatch(one -> one.rule().equals(problem.rule())), problem.rule());
                mended.add(problem.rule());
            }
        }
        assertEquals(List.of("Acme.Memory", "Acme.Retention", "Acme.Tracing"), mended.stream().sorted().toList());
    }

    @Test void policiesBesideADesignAreListedByValidate() throws Exception {
        Files.copy(EXAMPLE.resolve("acme.yaml"), shell.file("policies/x.yaml", "").resolveSibling("acme.yaml"));
        Files.delete(home.resolve("policies/x.yaml"));
        var ran = shell.run("validate", shell.file("bad.archloom.yaml", BAD));

        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("bad.archloom.yaml:4:") && ran.out().contains("Acme.Memory"), ran.out());
        assertEquals("", ran.err());
    }

    @Test void theExampleIsFine() {
        var ran = shell.run("policies", "check", EXAMPLE);

        assertEquals(0, ran.code(), ran.out());
        assertTrue(ran.out().endsWith(EXAMPLE + ": 11 policies, no problems\n"), ran.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: Own.A, severity: error, advice: a | 3:5
            id: Own.A, severity: error, advice: a, operations: true, cost: 3 | 3:5
            id: own, severity: error, advice: a, operations: true | 3:10
            id: Own.A, severity: bad, advice: a, operations: true | 3:27
            id: Own.A, severity: error, operations: true | 3:5
            id: Own.A, severity: error, advice: a, cost: cheap | 3:51
            id: Own.A, severity: error, advice: a, kinds: [aws/lambda-funktion] | 3:53
            id: Own.A, severity: error, advice: a, of: aws/sqs-queue, name: '[' | 3:70
            id: Own.A, severity: error, advice: a, of: aws/sqs-queue, property: Memory, is: 3 | 3:74
            id: Own.A, severity: error, advice: a, of: aws/lambda-function, property: Runtime, allowed: [cobol] | 3:98
            id: Own.A, severity: error, advice: a, of: aws/lambda-function, property: Runtime, at-most: 3 | 3:98
            id: Own.A, severity: error, advice: a, of: aws/lambda-function, property: MemorySize, at-most: much | 3:101
            id: Own.A, severity: error, advice: a, of: aws/lambda-function, message: m, when: Timeout > Memry | 3:98
            id: Own.A, severity: error, advice: a, operations: true, colour: red | 3:63
            id: Sqs.FifoName, severity: error, advice: a, operations: true | 3:10
            id: Limit.Exceeded, severity: error, advice: a, operations: true | 3:10
            id: Own.A, severity: error, advice: a, cost: -5 | 3:51
            id: Own.A, severity: error, advice: a, regions: [eu-west-1, eu-wst-1] | 3:66
            """)
    void aFaultIsToldWithItsPlace(String policy, String place) {
        var folder = shell.file("policies/own.yaml", "policy: Own\nrules:\n  - {" + policy + "}\n").getParent();
        var ran = shell.run("policies", "check", folder);

        assertEquals(1, ran.code(), ran.out());
        assertTrue(ran.out().contains("own.yaml:" + place + ":") && ran.out().endsWith(", 1 fault\n"), ran.out());
    }

    @Test void aRegionThatThereIsNotIsToldWithTheOneThatMayBeMeant() {
        var folder = shell.file("policies/own.yaml", "policy: Own\nrules:\n  - {id: Own.A, severity: error, advice: a, regions: [eu-wst-1]}\n").getParent();

        assertTrue(shell.run("policies", "check", folder).out().contains("There is no region eu-wst-1. Did you mean eu-"));
    }

    @Test void aPolicyThatCannotBeReadFailsTheDesignsItIsFor() {
        shell.file("policies/own.yaml", "policy: Own\nrules:\n  - {id: Own.Tags, severity: fatal, tags: [owner]}\n");
        var ran = shell.run("validate", shell.file("d.archloom.yaml", "archloom: 1\nname: D\n"));

        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("policies/own.yaml:3:"), ran.out());
        assertEquals("", ran.err());
    }
}
