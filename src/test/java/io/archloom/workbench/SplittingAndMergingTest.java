package io.archloom.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.Seeds;
import io.archloom.catalog.Catalog;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.file.DesignReader;
import io.archloom.file.Opened;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplittingAndMergingTest {
    private static final Catalog CATALOG = CatalogReader.shipped();
    private static final ResourceId ROUTER = new ResourceId("Router");
    private static final String ONE = """
            archloom: 1
            name: One
            resources:
              Orders: {kind: aws/sqs-queue}
              Files: {kind: aws/s3-bucket}
              Router: {kind: aws/lambda-function, properties: {Runtime: python3.13, MemorySize: 1024, Timeout: 20}}
              Table: {kind: aws/dynamodb-table}
            connections:
              Orders-Router: {from: Orders.consumers, to: Router.invoke, properties: {BatchSize: 1}}
              Files-Router: {from: Files.events, to: Router.invoke}
              Router-Table: {from: Router.calls, to: Table.items, properties: {access: write}}
            workload:
              loads: {Orders: {rate: 3/s}, Files: {rate: 1/s}}
              assumptions: {Router: {duration: 80}}
            environments:
              - {name: production, region: eu-west-1}
              - {name: dev, region: eu-west-1, properties: {Router: {MemorySize: 256}}}
            """;
    private static final String TWO = """
            archloom: 1
            name: Two
            resources:
              Orders: {kind: aws/sqs-queue}
              Files: {kind: aws/s3-bucket}
              A: {kind: aws/lambda-function, properties: {Runtime: python3.13, MemorySize: 512, Timeout: 20}}
              B: {kind: aws/lambda-function, properties: {Runtime: python3.13, MemorySize: 1024}}
              Table: {kind: aws/dynamodb-table}
              Events: {kind: aws/sns-topic}
            connections:
              Orders-A: {from: Orders.consumers, to: A.invoke, properties: {BatchSize: 1}}
              Files-B: {from: Files.events, to: B.invoke}
              A-Table: {from: A.calls, to: Table.items, properties: {access: write}}
              B-Table: {from: B.calls, to: Table.items, properties: {access: write}}
              B-Events: {from: B.calls, to: Events.messages}
            workload:
              loads: {Orders: {rate: 3/s}, Files: {rate: 1/s}}
              assumptions: {A: {duration: 100}, B: {duration: 300}}
            environments: [{name: production, region: eu-west-1}]
            """;

    private static Design design(String text) {
        var opened = (Opened.Readable) DesignReader.read(text, "test");
        assertEquals(List.of(), opened.problems());
        return opened.design();
    }

    private static Analysis analysis(Design design) {
        return new Analyst(CATALOG).analyse(design);
    }

    private static double flow(Analysis analysis, String resource, String flow) {
        return analysis.estimates().scopes().of(new ResourceId(resource)).number(flow);
    }

    @Test void eachTriggerGetsAFunctionOfItsOwn() {
        var before = analysis(design(ONE));
        var edit = Splitting.of(ROUTER, before.design(), before.estimates().topology(), "Split").orElseThrow();
        var after = analysis(edit.apply(before.design()));

        var copy = new ResourceId("RouterFiles");
        assertEquals(before.design().structure().resource(ROUTER).orElseThrow().properties(), after.design().structure().resource(copy).orElseThrow().properties());
        assertEquals(Optional.of(Value.of(256)), Optional.ofNullable(after.design().environment("dev").orElseThrow().properties().get(copy).get("MemorySize")));
        assertEquals(3, flow(after, "Router", "invocations"), 1e-9);
        assertEquals(1, flow(after, "RouterFiles", "invocations"), 1e-9);
        assertEquals(flow(before, "Table", "writes"), flow(after, "Table", "writes"), 1e-9);
        var facts = WhatIf.of(before, after);
        assertEquals(2, facts.after().functions());
        assertTrue(facts.after().grants() > facts.before().grants(), facts.toString());
        assertTrue(facts.after().cold().orElseThrow() > facts.before().cold().orElseThrow(), facts.toString());
        assertEquals(2 * facts.before().memory(), facts.after().memory());
        assertTrue(Splitting.of(copy, after.design(), after.estimates().topology(), "Split").isEmpty(), "one trigger is not split");
    }

    @Test void theFirstOfSeveralFunctionsTakesTheOthersWork() {
        var before = analysis(design(TWO));
        var edit = Merging.of(List.of(new ResourceId("A"), new ResourceId("B")), before.design(), before.estimates(), CATALOG, "Merge");
        var after = analysis(edit.apply(before.design()));

        var merged = after.design().structure().resource(new ResourceId("A")).orElseThrow();
        assertFalse(after.design().contains(new ResourceId("B")));
        assertEquals(Value.of(1024), merged.properties().get("MemorySize"));
        assertEquals(Value.of(20), merged.properties().get("Timeout"));
        assertEquals(4, flow(after, "A", "invocations"), 1e-9);
        assertEquals(flow(before, "Table", "writes"), flow(after, "Table", "writes"), 1e-9);
        assertEquals(flow(before, "Events", "messages"), flow(after, "Events", "messages"), 1e-9);
        assertEquals(Value.of(150), after.design().workload().assumption(new ResourceId("A"), "duration").orElseThrow().value());
        assertEquals(4, after.design().structure().connections().size(), "both wrote to the table");
        assertTrue(WhatIf.of(before, after).after().grants() < WhatIf.of(before, after).before().grants());
    }

    @Test void whatWasSplitCanBeMerged() {
        var before = analysis(design(ONE));
        var split = analysis(Splitting.of(ROUTER, before.design(), before.estimates().topology(), "Split").orElseThrow().apply(before.design()));
        var again = analysis(Merging.of(List.of(ROUTER, new ResourceId("RouterFiles")), split.design(), split.estimates(), CATALOG, "Merge").apply(split.design()));

        assertEquals(before.design().structure(), again.design().structure());
        assertEquals(before.cost().total(), again.cost().total());
    }

    @Test void onlyFunctionsOfOneKindAreMerged() {
        var design = design(TWO);

        assertTrue(Merging.isPossible(Set.of(new ResourceId("A"), new ResourceId("B")), design, CATALOG));
        assertFalse(Merging.isPossible(Set.of(new ResourceId("A")), design, CATALOG));
        assertFalse(Merging.isPossible(Set.of(new ResourceId("A"), new ResourceId("Table")), design, CATALOG));
    }

    @Test void anyFunctionOfARandomDesignCanBeSplitAndMerged() {
        Seeds.forEach(20, (random, _) -> {
            var before = analysis(RandomDesigns.of(random, CATALOG, 12));
            var topology = before.estimates().topology();
            var functions = before.design().structure().resources().keySet().stream().filter(id -> topology.kind(id).role() == Role.FUNCTION).toList();
            for (var function : functions) {
                Splitting.of(function, before.design(), topology, "Split").ifPresent(edit -> assertEquals(
                        before.design().structure().resources().size() + Splitting.parts(function, topology).size() - 1,
                        edit.apply(before.design()).structure().resources().size()));
            }
            if (Merging.isPossible(Set.copyOf(functions), before.design(), CATALOG)) {
                var merged = Merging.of(functions, before.design(), before.estimates(), CATALOG, "Merge").apply(before.design());
                assertEquals(before.design().structure().resources().size() - functions.size() + 1, merged.structure().resources().size());
            }
        });
    }
}
