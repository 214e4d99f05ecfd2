package io.archloom.estimate;

import static io.archloom.estimate.Drawing.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.quantity.Percentiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long requests take, against closed forms. By the toy's delays: an API 10 ms, a function 100, sending 10, access 5, delivery 20, a cold
/// start 400, all constant; a service 200 ms on average, lognormal with a p99 of four times the median.
class LatencyTest {
    private static final double BUSY = 50;
    /// The service's shape: ln 4 over the 99th normal score.
    private static final double SIGMA = Math.log(4) / 2.3263478740408408;
    private static final double MEDIAN = 200 * Math.exp(-SIGMA * SIGMA / 2);

    private static Drawing api() {
        return new Drawing().add("Api", "api").add("F", "function").connect("Api.routes", "F.invoke", "Path", "/").load("Api", BUSY);
    }

    private static RequestPath only(Drawing drawing) {
        var paths = drawing.estimates().paths();
        assertEquals(1, paths.size(), paths::toString);
        return paths.getFirst();
    }

    private static void assertConstant(double expected, Percentiles actual) {
        assertEquals(expected, actual.mean(), 0.01 * expected);
        assertEquals(expected, actual.p50(), 0.02 * expected);
        assertEquals(expected, actual.p99(), 0.02 * expected);
    }

    @Test void whatComesOneAfterTheOtherAddsUp() {
        var path = only(api().add("T", "table").connect("F.calls", "T.items"));
        assertConstant(10 + 100 + 5, path.response().orElseThrow());
    }

    @Test void callsInSequenceAddUpAndCallsAtTheSameTimeTakeTheLongest() {
        assertConstant(110 + 5 + 5, only(api().add("A", "table").add("B", "table").connect("F.calls", "A.items").connect("F.calls", "B.items")).felt());
        assertConstant(110 + 5, only(api().add("A", "table").add("B", "table").connect("F.calls", "A.items", "mode", "parallel")
                .connect("F.calls", "B.items", "mode", "parallel")).felt());
    }

    @Test void severalCallsOverOneConnectionDoTheSame() {
        assertConstant(110 + 15, only(api().add("T", "table").connect("F.calls", "T.items", "calls", 3)).felt());
        assertConstant(110 + 5, only(api().add("T", "table").connect("F.calls", "T.items", "calls", 3, "mode", "parallel")).felt());
    }

    /// P(max ≤ x) = P(each ≤ x)², so the median of the longer of two is the quantile √½ of one; the normal score of 0.7071 is 0.5449, of √0.99 2.574.
    @Test void theLongerOfTwoEqualDelays() {
        var felt = only(api().add("A", "service").add("B", "service").connect("F.calls", "A.requests", "mode", "parallel")
                .connect("F.calls", "B.requests", "mode", "parallel")).felt();
        assertEquals(110 + MEDIAN * Math.exp(SIGMA * 0.5449), felt.p50(), 0.02 * felt.p50());
        assertEquals(110 + MEDIAN * Math.exp(SIGMA * 2.574), felt.p99(), 0.02 * felt.p99());
    }

    @Test void meansAddWhateverTheShapes() {
        assertEquals(110 + 3 * 200, only(api().add("S", "service").connect("F.calls", "S.requests", "calls", 3)).felt().mean(), 5);
    }

    @Test void aCallThatIsNotAlwaysMadeMixes() {
        var felt = only(api().add("Slow", "function").assume("Slow", "duration", 1000).connect("F.calls", "Slow.invoke", "probability", 25)).felt();
        assertEquals(110 + 0.25 * 1000, felt.mean(), 2);
        assertEquals(110, felt.p50(), 3);
        assertEquals(1110, felt.p90(), 25);
    }

    @Test void partOfACallIsItsProbability() {
        assertEquals(110 + 0.4 * 5, only(api().add("T", "table").connect("F.calls", "T.items", "calls", 0.4)).felt().mean(), 0.1);
    }

    @Test void nobodyWaitsForWhatATopicDelivers() {
        var path = only(api().add("Topic", "topic").add("G", "function").connect("F.calls", "Topic.messages").connect("Topic.subscribers", "G.invoke"));
        assertConstant(110 + 10, path.response().orElseThrow());
        assertConstant(110 + 10 + 20 + 100, path.completion());
    }

    @Test void theLastSubscriberEndsIt() {
        var path = only(api().add("Topic", "topic").add("G", "function").add("H", "function").assume("H", "duration", 900).connect("F.calls", "Topic.messages")
                .connect("Topic.subscribers", "G.invoke").connect("Topic.subscribers", "H.invoke"));
        assertConstant(110 + 10 + 20 + 900, path.completion());
    }

    @Test void coldStartsComeWithTheirShare() {
        // a call every ten minutes with a keep-alive time of ten
        var path = only(new Drawing().add("F", "function").load("F", 1 / 600.0));
        assertEquals(Math.exp(-1), path.coldShare(), 1e-3);
        assertEquals(100 + 400 * Math.exp(-1), path.felt().mean(), 1);
        assertEquals(100, path.felt().p50(), 2);
        assertEquals(500, path.felt().p90(), 10);
    }

    @Test void aBusyFunctionIsWarm() {
        assertTrue(only(api()).coldShare() < 1e-3);
    }

    @Test void coldStartsOnTheWayAddUp() {
        var path = only(new Drawing().add("F", "function").add("G", "function").connect("F.calls", "G.invoke").load("F", 1 / 600.0));
        assertEquals(1 - Math.pow(1 - Math.exp(-1), 2), path.coldShare(), 2e-3);
    }

    @Test void whatIsHandedOverAtOnceStartsColdTogether() {
        // an hour apart: the hundred instances of the last time are gone
        var path = only(new Drawing().add("List", "function").add("Scan", "function").connect("List.calls", "Scan.invoke", "calls", 100, "async", 1).load("List", 1 / 3600.0));
        var scan = path.hops().stream().filter(hop -> hop.element().equals(id("Scan")) && hop.title().contains("cold")).findFirst().orElseThrow();
        assertEquals(Math.exp(-600 / 3600.0), scan.share(), 0.01);
    }

    /// What is called every five minutes is kept warm; after a quarter of an hour or a night nothing is left.
    @ParameterizedTest @CsvSource({"rate(5 minutes), 0", "rate(15 minutes), 1", "cron(0 3 * * ? *), 1"})
    void aScheduleFindsTheInstanceOfItsLastCallOrDoesNot(String expression, double cold) {
        var path = only(new Drawing().add("Tick", "schedule", "ScheduleExpression", expression).add("F", "function").connect("Tick.targets", "F.invoke"));
        assertEquals(cold, path.coldShare(), 1e-9);
    }

    @Test void eachRouteIsAPathAndTheSlowestComesFirst() {
        var paths = new Drawing().add("Api", "api").add("Fast", "function").add("Slow", "function").assume("Slow", "duration", 300)
                .connect("Api.routes", "Fast.invoke", "Path", "/fast", "share", 3).connect("Api.routes", "Slow.invoke", "Path", "/slow").load("Api", 8).estimates().paths();
        assertEquals(List.of("/slow", "/fast"), paths.stream().map(RequestPath::title).toList());
        assertEquals(List.of(2.0, 6.0), paths.stream().map(RequestPath::rate).toList());
    }

    @Test void aScheduleIsOnePathWithWhateverItStarts() {
        var paths = new Drawing().add("Daily", "schedule").add("A", "function").add("B", "function").connect("Daily.targets", "A.invoke")
                .connect("Daily.targets", "B.invoke").estimates().paths();
        assertEquals(List.of("Daily"), paths.stream().map(RequestPath::id).toList());
        assertTrue(paths.getFirst().response().isEmpty());
    }

    @Test void functionsThatCallEachOtherInACircleEnd() {
        var felt = only(api().add("G", "function").connect("F.calls", "G.invoke").connect("G.calls", "F.invoke", "probability", 50)).felt();
        assertTrue(felt.p99() < 1e5);
    }

    @Test void hopsStandWhereTheyStart() {
        var hops = only(api().add("T", "table").add("S", "service").connect("F.calls", "T.items").connect("F.calls", "S.requests")).hops();
        assertEquals(List.of(0.0, 10.0, 110.0, 115.0), hops.stream().filter(hop -> !hop.title().contains("cold")).map(hop -> (double) Math.round(hop.start())).toList());
    }

    @Test void whatRestsOnNoMeasurementIsUncertain() {
        assertFalse(only(api()).uncertain());
        assertTrue(only(new Drawing().add("F", "function", "Runtime", "unheard").load("F", 1)).uncertain());
    }
}
