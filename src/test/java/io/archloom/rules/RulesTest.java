package io.archloom.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.Seeds;
import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.cli.golden.Golden;
import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.RuleSetting;
import io.archloom.model.RuleSetting.Grade;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.workbench.Analysis;
import io.archloom.workbench.Analyst;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulesTest {
    private static final Catalog CATALOG = CatalogReader.shipped();
    private static final Rules RULES = Rules.of(CATALOG);
    /// Their examples need regions: one that the price list has nothing of, and one that there is not.
    private static final String NO_PRICE = "Cost.UnknownPrice";
    /// Its example needs tags.
    private static final String BAD_TAG = "Design.BadTag";
    private static final String NO_REGION = "Environment.UnknownRegion";

    private static Analysis judge(Design design) {
        return new Analyst(CATALOG).analyse(design);
    }

    private static List<Problem> found(String rule, Design design) {
        return judge(design).problems().stream().filter(problem -> problem.rule().equals(rule)).toList();
    }

    /// By rule, the lines of its examples.
    private static Map<String, List<String>> examples() throws IOException {
        var examples = new LinkedHashMap<String, List<String>>();
        try (var in = RulesTest.class.getResourceAsStream("examples.txt")) {
            var rule = "";
            for (var line : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("-") || line.startsWith("+")) {
                    examples.get(rule).add(line);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    rule = line.strip();
                    examples.put(rule, new ArrayList<>());
                }
            }
        }
        return examples;
    }

    @TestFactory Stream<DynamicTest> aRuleFindsWhatItIsForAndNothingElse() throws IOException {
        return examples().entrySet().stream().flatMap(entry -> entry.getValue().stream().map(line ->
                DynamicTest.dynamicTest(entry.getKey() + " " + line, () -> check(entry.getKey(), line))));
    }

    private static void check(String rule, String line) {
        var design = Line.design(line.substring(1));
        var found = found(rule, design);
        if (line.startsWith("+")) {
            assertEquals(List.of(), found);
            return;
        }
        assertFalse(found.isEmpty(), () -> "found only " + judge(design).problems().stream().map(Problem::rule).toList());
        for (var problem : found) {
            assertFalse(problem.message().contains("{") || problem.message().contains("–") && !problem.message().contains(" – "), problem.message());
            for (var fix : problem.fixes()) {
                var mended = fix.edit().apply(design);
                assertNotSame(design, mended, fix.label());
                assertTrue(found(rule, mended).stream().noneMatch(left -> left.place().equals(problem.place())),
                        () -> fix.label() + " leaves " + found(rule, mended));
            }
        }
    }

    /// The rules that some golden breaks, as `problems.txt` says behind each problem.
    private static Set<String> brokenInGoldens() {
        return Golden.all(Path.of("src/test/resources/kinds")).stream().flatMap(golden -> golden.read("problems.txt").orElse("").lines())
                .filter(line -> line.contains(" | ")).map(line -> line.substring(line.lastIndexOf(" | ") + 3)).collect(Collectors.toSet());
    }

    /// Here, or, which a new kind has anyway, in the goldens: one that breaks it, beside all that do not.
    @Test void everyRuleHasExamplesOfBothSorts() throws IOException {
        var examples = examples();
        var shown = brokenInGoldens();
        var expected = RULES.all().stream().map(Rule.Description::id).filter(id -> !Set.of(NO_PRICE, NO_REGION, BAD_TAG).contains(id)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), examples.keySet().stream().filter(rule -> !expected.contains(rule)).collect(Collectors.toSet()));
        assertEquals(Set.of(), expected.stream().filter(rule -> !examples.containsKey(rule) && !shown.contains(rule)).collect(Collectors.toSet()));
        assertAll(examples.entrySet().stream().map(entry -> () -> assertEquals(new HashSet<>(List.of("-", "+")),
                entry.getValue().stream().map(line -> line.substring(0, 1)).collect(Collectors.toSet()), entry.getKey())));
    }

    @Test void everyRuleIsDescribed() {
        for (var rule : RULES.all()) {
            assertFalse(rule.title().isBlank() || rule.advice().isBlank() || !rule.id().matches("[A-Z]\\w+\\.[A-Z]\\w+"), rule.toString());
        }
    }

    @Test void aBillWithGapsIsTold() {
        var design = Line.design("F: lambda-function; load F 1").withEnvironments(List.of(Environment.of("far", "af-south-1")));
        assertEquals(1, found(NO_PRICE, design).size());
        assertEquals(List.of(), found(NO_REGION, design));
    }

    @Test void tagsThatAwsRefusesAreErrors() {
        var design = Line.design("F: lambda-function; load F 1");
        var good = new LinkedHashMap<>(Map.of("owner", "shop team", "cost-centre", "a/b:c=d+e@f"));
        assertEquals(List.of(), found(BAD_TAG, design.withSettings(design.settings().withTags(good))));
        good.putAll(Map.of("quoted", "a \"b\"", "aws:owner", "me", "long", "x".repeat(257)));
        assertEquals(3, found(BAD_TAG, design.withSettings(design.settings().withTags(good))).size());
    }

    @Test void aRegionThatThereIsNotIsAnError() {
        var design = Line.design("F: lambda-function; load F 1").withEnvironments(List.of(Environment.of("far", "eu-wst-1")));
        var problem = found(NO_REGION, design).getFirst();
        assertEquals(Severity.ERROR, problem.severity());
        assertEquals("The environment far is in eu-wst-1, which is no region. Did you mean eu-west-1?", problem.message());
        assertEquals(List.of(), found(NO_PRICE, design));
    }

    @Test void everyFixOfARandomDesignMendsIt() {
        Seeds.forEach(40, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 12);
            for (var problem : judge(design).problems()) {
                for (var fix : problem.fixes()) {
                    var mended = fix.edit().apply(design);
                    assertNotSame(design, mended, () -> problem.rule() + ": " + fix.label());
                    // behind a loop that is cut there may be another through the same place
                    assertTrue(problem.rule().equals("Traffic.RunawayLoop") || judge(mended).problems().stream().noneMatch(left ->
                            left.place().equals(problem.place()) && left.message().equals(problem.message())), () -> fix.label() + " leaves " + problem);
                }
            }
        });
    }

    /// A partner who allows 100 a second, and calls of 0.2 s: 20 at a time.
    @Test void aSlowPartnerIsMeteredByTheQueue() {
        var design = Line.design("Q: sqs-queue; F: lambda-function; X: external-http-service; Q.consumers > F.invoke BatchSize=1; F.calls > X.requests;"
                + "load Q 500; assume F duration=0; assume X latency=200; assume X rateLimit=100");
        var fix = found("External.NoConcurrencyLimit", design).getFirst().fixes().getFirst();
        var bound = fix.edit().apply(design).structure().connection(new ConnectionId("Q-F")).orElseThrow().properties().get("MaximumConcurrency");
        assertTrue(bound.asNumber().orElseThrow().intValue() >= 18 && bound.asNumber().get().intValue() <= 22, fix.label());
    }

    @Test void theNearestSettingCounts() {
        var design = Line.design("Q: sqs-queue; F: lambda-function; Q.consumers > F.invoke; load Q 1");
        var rule = "Sqs.VisibilityTimeout";
        var everywhere = new Edit.SetRule(Optional.empty(), rule, Optional.of(new RuleSetting(Grade.ERROR, "strict"))).apply(design);
        assertEquals(List.of(Severity.ERROR), found(rule, everywhere).stream().map(Problem::severity).toList());
        var atQueue = new Edit.SetRule(Optional.of(new ResourceId("Q")), rule, Optional.of(new RuleSetting(Grade.OFF, "idempotent"))).apply(everywhere);
        assertEquals(List.of(), found(rule, atQueue));
        assertEquals(List.of("idempotent"), judge(atQueue).suppressed().stream().map(Verdict.Suppressed::reason).toList());
        var atConnection = new Edit.SetRule(Optional.of(new ConnectionId("Q-F")), rule, Optional.of(new RuleSetting(Grade.ADVICE, "known"))).apply(everywhere);
        assertEquals(List.of(Severity.ADVICE), found(rule, atConnection).stream().map(Problem::severity).toList());
    }

    @Test void aKindsOwnRuleSaysMoreThanTheDeclaration() {
        var rules = judge(Line.design("F: lambda-function Runtime=nodejs18.x; load F 1")).problems().stream().map(Problem::rule).toList();
        assertEquals(List.of("Lambda.DeprecatedRuntime"), rules);
    }

    @Test void problemsComeWorstFirst() {
        var problems = judge(Line.design("Q: sqs-queue QueueName=a!; F: lambda-function MemroySize=1; Q.consumers > F.invoke")).problems();
        assertEquals(problems.stream().sorted(Problem.ORDER).toList(), problems);
        assertEquals(Severity.ERROR, problems.getFirst().severity());
    }
}
