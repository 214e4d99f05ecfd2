package io.archloom.estimate;

import static io.archloom.estimate.Drawing.id;
import static io.archloom.estimate.Drawing.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Seeds;
import io.archloom.model.Load;
import io.archloom.quantity.Rate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What flows where.
class TrafficTest {

    private static double flow(Estimates estimates, String resource, String flow) {
        return estimates.traffic().flow(id(resource), flow);
    }

    @Test void aLoadEntersAtTheMainFlowAndFollowsTheConnections() {
        var estimates = new Drawing().add("Api", "api").add("Place", "function").add("Orders", "table")
                .connect("Api.routes", "Place.invoke").connect("Place.calls", "Orders.items", "calls", 3, "access", "both").load("Api", 10).estimates();
        assertEquals(30, flow(estimates, "Orders", "writes"), 1e-9);
        assertEquals(30, flow(estimates, "Orders", "reads"), 1e-9);
        assertEquals(10, estimates.traffic().carried().get(link("Place-Orders")), 1e-9);
        assertEquals(30, estimates.traffic().delivered().get(link("Place-Orders")), 1e-9);
    }

    @Test void routesShareTheRequestsByTheirWeights() {
        var estimates = new Drawing().add("Api", "api").add("Read", "function").add("Write", "function")
                .connect("Api.routes", "Read.invoke", "share", 3).connect("Api.routes", "Write.invoke").load("Api", 8).estimates();
        assertEquals(6, flow(estimates, "Read", "invocations"), 1e-9);
        assertEquals(2, flow(estimates, "Write", "invocations"), 1e-9);
    }

    @Test void everySubscriberGetsEveryMessage() {
        var estimates = new Drawing().add("Topic", "topic").add("A", "function").add("B", "function")
                .connect("Topic.subscribers", "A.invoke").connect("Topic.subscribers", "B.invoke", "probability", 25).load("Topic", 8).estimates();
        assertEquals(8, flow(estimates, "A", "invocations"), 1e-9);
        assertEquals(2, flow(estimates, "B", "invocations"), 1e-9);
    }

    @Test void batchesMakeFewerInvocationsAndPollingGoesOnWithoutMessages() {
        var drawing = new Drawing().add("Queue", "queue").add("Work", "function").connect("Queue.consumers", "Work.invoke", "BatchSize", 10);
        assertEquals(0.25, flow(drawing.estimates(), "Queue", "receives"), 1e-9);
        var busy = drawing.load("Queue", 100).estimates();
        assertEquals(10, flow(busy, "Work", "invocations"), 1e-9);
        assertEquals(10, flow(busy, "Queue", "receives"), 1e-9);
    }

    @Test void derivedFlowsFollowTheOthers() {
        var estimates = new Drawing().add("Queue", "queue").add("Dead", "queue").connect("Queue.dead", "Dead.messages")
                .assume("Queue", "failure", 5).load("Queue", 40).estimates();
        assertEquals(2, flow(estimates, "Dead", "messages"), 1e-9);
    }

    @Test void aFanOutOverAHundredThousandFilesMakesAHundredThousandAndOneInvocations() {
        var estimates = new Drawing().add("Daily", "schedule", "ScheduleExpression", "rate(1 day)").add("List", "function").add("Scan", "function")
                .connect("Daily.targets", "List.invoke").connect("List.calls", "Scan.invoke", "calls", 100_000, "async", 1).estimates();
        double aDay = 86_400 * (flow(estimates, "List", "invocations") + flow(estimates, "Scan", "invocations"));
        assertEquals(100_001, aDay, 1e-6);
    }

    @ParameterizedTest @CsvSource({"rate(5 minutes), 288", "rate(1 hour), 24", "rate(1 day), 1", "cron(0 9 * * ? *), 1", "cron(0/15 8-17 ? * MON-FRI *), 28.571428",
            "cron(0 0 1 * ? *), 0.032877", "cron(30 6 ? JAN-FEB SUN *), 0.0238095", "cron(0 12 ? * FRI-MON *), 0.571428", "cron(0 0 L * ? *), 0.032877", "at(2026-12-01T00:00:00), 0"})
    void aScheduleFiresAsItsExpressionSays(String expression, double aDay) {
        assertEquals(aDay, 86_400 * ScheduleExpression.rate(expression).orElseThrow().perSecond(), 1e-5);
    }

    @ParameterizedTest @CsvSource({"every five minutes", "cron(1 2 3)", "cron(99 0 * * ? *)", "cron(x 0 * * ? *)", "rate(0 minutes)", "cron(0/0 0 * * ? *)"})
    void anExpressionThatIsNoneGivesNoRate(String expression) {
        assertTrue(ScheduleExpression.rate(expression).isEmpty());
    }

    @Test void aTypedLoadWinsOverTheSchedule() {
        var estimates = new Drawing().add("Often", "schedule").load("Often", 7).estimates();
        assertEquals(7, flow(estimates, "Often", "firings"), 1e-9);
    }

    @Test void sixtyPercentInTwoHoursIsAPeakOfSevenPointTwo() {
        var estimates = new Drawing().add("Api", "api").add("Hit", "function").add("Store", "table").connect("Api.routes", "Hit.invoke")
                .connect("Hit.calls", "Store.items").load("Api", new Load(new Rate(1e7 / 86_400), new Load.Burst(0.6, 2))).estimates();
        assertEquals(7.2, estimates.traffic().peakFactors().get(id("Store")), 1e-9);
        assertEquals(833.333, flow(estimates, "Store", "writes") * estimates.traffic().peakFactors().get(id("Store")), 1e-3);
    }

    @Test void peaksMixByRate() {
        var estimates = new Drawing().add("Calm", "api").add("Wild", "api").add("Both", "function").connect("Calm.routes", "Both.invoke")
                .connect("Wild.routes", "Both.invoke").load("Calm", 3).load("Wild", new Load(new Rate(1), new Load.Burst(0.5, 2.4))).estimates();
        assertEquals((3 * 1 + 1 * 5) / 4.0, estimates.traffic().peakFactors().get(id("Both")), 1e-9);
    }

    private static Drawing loop(Object... properties) {
        return new Drawing().add("Api", "api").add("First", "function").add("Files", "bucket").add("Thumb", "function").add("After", "table")
                .connect("Api.routes", "First.invoke").connect("First.calls", "Files.objects").connect("Files.events", "Thumb.invoke")
                .connect("Thumb.calls", "Files.objects", properties).connect("Thumb.calls", "After.items");
    }

    @Test void aFunctionThatWritesToTheBucketThatTriggersItRunsAway() {
        var estimates = loop().load("Api", 2).estimates();
        assertEquals(List.of(new Traffic.Runaway(1, List.of(id("Files"), id("Thumb")), List.of(link("Files-Thumb"), link("Thumb-Files")))),
                estimates.traffic().runaways());
        assertEquals(2, flow(estimates, "After", "writes"), 1e-9);
    }

    @Test void aRunawayIsTheDrawingsFaultAndNeedsNoLoad() {
        assertEquals(1, loop().estimates().traffic().runaways().size());
    }

    @Test void theGainOfARunawayIsTheEventsThatComeBack() {
        assertEquals(3, loop("calls", 3).load("Api", 1).estimates().traffic().runaways().getFirst().gain(), 1e-6);
    }

    @Test void readingFromTheBucketIsNoLoop() {
        var estimates = loop("access", "read").load("Api", 2).estimates();
        assertEquals(List.of(), estimates.traffic().runaways());
        assertEquals(2, flow(estimates, "Files", "reads"), 1e-9);
    }

    @Test void aLoopWithAFilterSettlesAtTheGeometricSeries() {
        var estimates = loop("probability", 20).load("Api", 2).estimates();
        assertEquals(List.of(), estimates.traffic().runaways());
        assertEquals(2 / (1 - 0.2), flow(estimates, "Files", "writes"), 1e-9);
        assertEquals(2.5, flow(estimates, "After", "writes"), 1e-9);
    }

    @Test void twoLoopsThatAreHarmlessAloneMayRunAwayTogether() {
        var drawing = new Drawing().add("Topic", "topic").add("A", "function").add("B", "function").connect("Topic.subscribers", "A.invoke")
                .connect("Topic.subscribers", "B.invoke").connect("A.calls", "Topic.messages", "probability", 60).load("Topic", 1);
        assertEquals(List.of(), drawing.estimates().traffic().runaways());
        var both = drawing.connect("B.calls", "Topic.messages", "probability", 60).estimates();
        assertTrue(both.traffic().runaways().getFirst().gain() > 1);
        assertEquals(1, flow(both, "A", "invocations"), 1e-9);
    }

    @Test void aLongLoopIsFoundToo() {
        var drawing = new Drawing().add("F0", "function");
        for (int i = 1; i < 120; i++) {
            drawing.add("F" + i, "function").connect("F" + (i - 1) + ".calls", "F" + i + ".invoke");
        }
        var harmless = drawing.connect("F119.calls", "F0.invoke", "probability", 99).load("F5", 1).estimates();
        assertEquals(100, flow(harmless, "F7", "invocations"), 1e-6);
        var runaway = drawing.connect("F118.calls", "F0.invoke", "probability", 1).estimates();
        assertEquals(1, runaway.traffic().runaways().size());
    }

    @Test void onSplitsNothingIsLost() {
        Seeds.forEach(50, (random, _) -> {
            var drawing = new Drawing().add("Api", "api").load("Api", 1 + random.nextDouble() * 100);
            int routes = 1 + random.nextInt(8);
            for (int i = 0; i < routes; i++) {
                drawing.add("F" + i, "function").connect("Api.routes", "F" + i + ".invoke", "share", 0.1 + random.nextDouble());
            }
            var traffic = drawing.estimates().traffic();
            double arrived = traffic.carried().values().stream().mapToDouble(Double::doubleValue).sum();
            assertEquals(traffic.flow(id("Api"), "requests"), arrived, 1e-9 * arrived);
        });
    }

    @Test void everyRandomDesignHasFiniteTrafficOrANamedLoop() {
        Seeds.forEach(100, (random, _) -> {
            var estimates = RandomSystem.draw(random, 12).estimates();
            estimates.traffic().flows().values().forEach(flows -> flows.values().forEach(rate -> assertTrue(rate >= 0 && rate < 1e12, () -> "rate " + rate)));
            estimates.traffic().runaways().forEach(runaway -> assertTrue(runaway.gain() >= 1 && !runaway.loop().isEmpty() && !runaway.connections().isEmpty()));
        });
    }

    /// Drawings with loops, filters and shares.
    static final class RandomSystem {
        private RandomSystem() {}

        static Drawing draw(RandomGenerator random, int size) {
            var drawing = new Drawing().add("Api", "api").load("Api", random.nextDouble() * 50);
            drawing.add("F0", "function").connect("Api.routes", "F0.invoke");
            for (int i = 1; i < size; i++) {
                int caller = random.nextInt(i);
                int probability = 10 + random.nextInt(90);
                drawing.add("F" + i, "function").assume("F" + i, "duration", 1 + random.nextInt(300));
                switch (random.nextInt(4)) {
                    case 0 -> drawing.connect("F" + caller + ".calls", "F" + i + ".invoke", "probability", probability, "async", random.nextInt(2));
                    case 1 -> drawing.add("Q" + i, "queue").connect("F" + caller + ".calls", "Q" + i + ".messages", "probability", probability)
                            .connect("Q" + i + ".consumers", "F" + i + ".invoke", "BatchSize", 1 + random.nextInt(10));
                    case 2 -> drawing.add("T" + i, "table").connect("F" + caller + ".calls", "T" + i + ".items", "access", "both", "calls", 1 + random.nextInt(3))
                            .connect("T" + i + ".stream", "F" + i + ".invoke", "probability", probability);
                    default -> drawing.connect("F" + caller + ".calls", "F" + i + ".invoke", "mode", "parallel");
                }
                if (random.nextInt(6) == 0) {
                    drawing.connect("F" + i + ".calls", "F" + random.nextInt(i) + ".invoke", "probability", random.nextInt(120) % 101);
                }
            }
            return drawing;
        }
    }
}
