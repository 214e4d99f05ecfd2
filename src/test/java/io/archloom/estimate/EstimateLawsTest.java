package io.archloom.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.Seeds;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Load;
import io.archloom.model.Structure;
import io.archloom.model.Workload;
import io.archloom.quantity.Money;
import io.archloom.quantity.Percentiles;
import io.archloom.quantity.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What holds of the estimates of every design, over the shipped catalogue.
class EstimateLawsTest {
    private static final int SIZE = 20;
    /// What of a function is paid for without a call: what is kept ready.
    private static final Set<String> KEPT = Set.of("warm", "snapshot");

    /// A design in which most things have a load.
    private static Design draw(RandomGenerator random) {
        var design = RandomDesigns.of(random, CatalogReader.shipped(), SIZE);
        var workload = design.workload();
        for (var id : design.structure().resources().keySet()) {
            if (random.nextInt(10) < 6) {
                workload = workload.withLoad(id, Optional.of(Load.constant(new Rate(Math.pow(10, random.nextDouble(-5, 3))))));
            }
        }
        return design.withWorkload(workload);
    }

    private static Estimates estimate(Design design) {
        return Estimates.of(design, CatalogReader.shipped(), new Estimates.Options("us-east-1", false));
    }

    @Test void nothingIsNegativeEndlessOrNotANumber() {
        Seeds.forEach(150, (random, _) -> {
            var estimates = estimate(draw(random));
            var traffic = estimates.traffic();
            traffic.flows().values().forEach(flows -> flows.forEach(EstimateLawsTest::assertSound));
            traffic.carried().forEach(EstimateLawsTest::assertSound);
            traffic.delivered().forEach(EstimateLawsTest::assertSound);
            traffic.peakFactors().forEach((id, factor) -> assertTrue(factor >= 1 - 1e-9 && factor < 1e3, () -> id + " peaks at " + factor));
            assertEquals(0, estimates.cost().unknown());
            estimates.cost().lines().forEach(line -> {
                assertSound(line, line.quantity());
                assertTrue(line.cost().orElseThrow().amount().signum() >= 0, line::toString);
            });
            estimates.paths().forEach(path -> {
                assertSound(path.id(), path.rate());
                assertTrue(path.coldShare() >= 0 && path.coldShare() <= 1);
                path.response().ifPresent(response -> assertTrue(response.p99() <= path.completion().p99() * 1.02, path::toString));
                assertOrdered(path.completion());
                path.response().ifPresent(EstimateLawsTest::assertOrdered);
                path.hops().forEach(hop -> {
                    assertSound(hop, hop.start());
                    assertTrue(hop.share() >= 0 && hop.share() <= 1, hop::toString);
                    assertOrdered(hop.own());
                });
            });
            estimates.capacity().forEach(headroom -> {
                assertSound(headroom, headroom.used());
                assertSound(headroom, headroom.limit());
                headroom.breaksAt().ifPresent(factor -> assertSound(headroom, factor));
            });
        });
    }

    private static void assertSound(Object of, double number) {
        assertTrue(number >= 0 && number < 1e20, () -> of + " is " + number);
    }

    private static void assertOrdered(Percentiles p) {
        assertTrue(p.p50() >= 0 && p.p50() <= p.p90() && p.p90() <= p.p95() && p.p95() <= p.p99() && Double.isFinite(p.p99()), p::toString);
    }

    @Test void theSameDesignGivesTheSameNumbers() {
        Seeds.forEach(40, (random, _) -> {
            var design = draw(random);
            var first = estimate(design);
            var second = estimate(design);
            assertEquals(first.traffic(), second.traffic());
            assertEquals(first.cost(), second.cost());
            assertEquals(first.paths(), second.paths());
            assertEquals(first.capacity(), second.capacity());
        });
    }

    @Test void theOrderInTheFileDoesNotMatter() {
        Seeds.forEach(60, (random, _) -> {
            var design = draw(random);
            var there = estimate(design);
            var back = estimate(reversed(design));
            there.traffic().flows().forEach((id, flows) -> flows.forEach((flow, rate) ->
                    assertEquals(rate, back.traffic().flow(id, flow), 1e-6 * (1 + rate), () -> id + " " + flow)));
            if (there.traffic().runaways().isEmpty()) {
                assertEquals(there.cost().total().amount().doubleValue(), back.cost().total().amount().doubleValue(), 1e-6 * (1 + there.cost().total().amount().doubleValue()));
                assertEquals(byId(there.paths()).keySet(), byId(back.paths()).keySet());
            }
            assertEquals(there.traffic().runaways().size(), back.traffic().runaways().size());
        });
    }

    @Test void whereALoopWithoutSolutionBeginsDoesNotDependOnTheOrder() {
        var drawing = new Drawing().add("Rare", "function").load("Rare", 0.001).add("Busy", "function").load("Busy", 3)
                .connect("Rare.calls", "Busy.invoke", "calls", 5).connect("Busy.calls", "Rare.invoke");
        var there = drawing.estimates().traffic();
        var back = Estimates.of(reversed(drawing.design()), Toy.CATALOG, new Estimates.Options("us-east-1", false)).traffic();

        assertEquals(1, there.runaways().size());
        for (var id : List.of("Rare", "Busy")) {
            assertEquals(there.flow(new ResourceId(id), "invocations"), back.flow(new ResourceId(id), "invocations"), 1e-9);
        }
    }

    private static Map<String, RequestPath> byId(List<RequestPath> paths) {
        return paths.stream().collect(Collectors.toMap(RequestPath::id, Function.identity(), (a, _) -> a, TreeMap::new));
    }

    private static Design reversed(Design design) {
        var structure = design.structure();
        return design.withStructure(new Structure(reversed(structure.resources()), reversed(structure.connections()), structure.groups(), structure.declarations()));
    }

    private static <K, V> Map<K, V> reversed(Map<K, V> map) {
        var reversed = new LinkedHashMap<K, V>();
        new ArrayList<>(map.entrySet()).reversed().forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));
        return reversed;
    }

    private static Design busier(Design design, double factor) {
        var workload = design.workload();
        for (var load : design.workload().loads().entrySet()) {
            workload = workload.withLoad(load.getKey(), Optional.of(new Load(new Rate(load.getValue().rate().perSecond() * factor), load.getValue().profile())));
        }
        return design.withWorkload(workload);
    }

    @Test void moreTrafficNeverBuysLess() {
        Seeds.forEach(100, (random, _) -> {
            var design = draw(random);
            var calm = estimate(design);
            var busy = estimate(busier(design, 1 + 3 * random.nextDouble()));
            if (calm.traffic().runaways().isEmpty()) {
                calm.traffic().flows().forEach((id, flows) -> flows.forEach((flow, rate) ->
                        assertTrue(busy.traffic().flow(id, flow) >= rate * (1 - 1e-9), () -> id + " " + flow)));
                assertTrue(busy.cost().total().compareTo(calm.cost().total()) >= 0, () -> calm.cost().total() + " became " + busy.cost().total());
            }
        });
    }

    @Test void aFunctionThatNothingCallsCostsNothing() {
        Seeds.forEach(40, (random, _) -> {
            var drawn = draw(random).withWorkload(Workload.NONE);
            var design = drawn.withSettings(drawn.settings().withOperations(false));
            var estimates = estimate(design);
            for (var function : design.structure().resources().values()) {
                if (function.kind().equals("aws/lambda-function") && estimates.traffic().flow(function.id(), "invocations") == 0) {
                    var charged = estimates.cost().lines().stream().filter(line -> line.element().equals(function.id()) && !KEPT.contains(line.id())
                            && line.cost().orElse(Money.ZERO).amount().signum() != 0).toList();
                    assertEquals(List.of(), charged);
                }
            }
        });
    }

    @Test void aLimitBreaksWhereItIsSaidTo() {
        Seeds.forEach(40, (random, _) -> {
            var design = draw(random);
            var estimates = estimate(design);
            for (var headroom : estimates.capacity()) {
                if (headroom.utilisation() > 1 && headroom.breaksAt().isPresent()) {
                    assertTrue(headroom.breaksAt().get() <= 1 + 1e-6, headroom::toString);
                }
                headroom.breaksAt().ifPresent(factor -> assertTrue(headroom.used() <= headroom.limit() == factor >= 1 - 1e-6, headroom::toString));
            }
        });
    }

    @Test void aTangleOfLoopsEndsQuickly() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Seeds.forEach(5, (random, _) -> {
            var drawing = new Drawing();
            for (int i = 0; i < 60; i++) {
                drawing.add("F" + i, "function").load("F" + i, random.nextDouble());
            }
            for (int i = 0; i < 300; i++) {
                drawing.connect("F" + random.nextInt(60) + ".calls", "F" + random.nextInt(60) + ".invoke", "probability", 1 + random.nextInt(60));
            }
            var runaway = drawing.estimates().traffic().runaways().getFirst();
            assertTrue(runaway.gain() >= 1);
            assertTrue(runaway.loop().stream().allMatch(id -> drawing.design().structure().resources().containsKey(new ResourceId(id.value()))));
        }));
    }
}
