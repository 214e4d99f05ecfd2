package io.archloom.estimate;

import static io.archloom.estimate.Drawing.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How batches, windows, filters, retries and failures change the traffic, by the shipped catalogue.
class BatchesTest {

    private static double flow(Estimates estimates, String resource, String flow) {
        return estimates.traffic().flow(id(resource), flow);
    }

    private static Drawing queue(double rate, Object... properties) {
        return new Drawing().add("Q", "aws/sqs-queue").add("F", "aws/lambda-function").connect("Q.consumers", "F.invoke", properties).load("Q", rate);
    }

    @ParameterizedTest @CsvSource({
        // messages a second, batch size, window, invocations a second
        "1000, 10, 0, 100",
        "1000, 100, 1, 10",
        "0.01, 10, 0, 0.00999500249875",
        "2, 10, 5, 0.2",
        "1, 100, 10, 0.0909090909"})
    void aQueueFillsBatchesAsItsMessagesCome(double messages, int batch, int window, double invocations) {
        var estimates = queue(messages, "BatchSize", batch, "MaximumBatchingWindowInSeconds", window).shipped(true);
        assertEquals(invocations, flow(estimates, "F", "invocations"), 1e-6 * invocations);
    }

    @Test void aFailedMessageComesBackAndOneThatAlwaysFailsIsPutAsideAfterFiveTries() {
        var retried = queue(100, "BatchSize", 1).assume("F", "failure", 20).shipped(true);
        assertEquals(100 / 0.8, flow(retried, "F", "invocations"), 1e-6);
        var lost = queue(100, "BatchSize", 1).assume("Q", "failure", 10).add("Dead", "aws/sqs-queue").connect("Q.failures", "Dead.messages").shipped(true);
        assertEquals(10, flow(lost, "Dead", "messages"), 1e-9);
        assertEquals(100 + 4 * 10, flow(lost, "F", "invocations"), 1e-6);
    }

    @Test void aFilterOnlyCountsWhenThereIsOne() {
        assertEquals(100, flow(queue(1000, "matching", 50).shipped(true), "F", "invocations"), 1e-6);
        assertEquals(50, flow(queue(1000, "matching", 50, "Filter", "{}").shipped(true), "F", "invocations"), 1e-6);
    }

    @Test void aStreamGathersForEachReaderByItself() {
        var drawing = new Drawing().add("S", "aws/kinesis-stream", "StreamMode", "PROVISIONED", "ShardCount", 4).add("F", "aws/lambda-function")
                .connect("S.consumers", "F.invoke", "BatchSize", 500, "MaximumBatchingWindowInSeconds", 2).load("S", 400);
        // 100 records a second in each of four shards, 200 in two seconds
        assertEquals(400 / 200.0, flow(drawing.shipped(true), "F", "invocations"), 1e-9);
    }

    @Test void asynchronousEventsAreTriedThreeTimesAndThenHandedOn() {
        var estimates = new Drawing().add("T", "aws/sns-topic").add("F", "aws/lambda-function").add("Dead", "aws/sqs-queue").connect("T.subscribers", "F.invoke")
                .connect("F.failures", "Dead.messages").assume("F", "failure", 50).load("T", 8).shipped(true);
        assertEquals(8 * (1 + 0.5 + 0.25), flow(estimates, "F", "invocations"), 1e-9);
        assertEquals(8 * 0.125, flow(estimates, "Dead", "messages"), 1e-9);
    }

    /// A window that opens with the first message: that one waits for all of it, later ones less; a full batch does not wait on.
    @ParameterizedTest @CsvSource({
        // messages a second, batch size, window in seconds, mean wait in milliseconds
        "0.001, 100, 10, 9950",
        "100, 10000, 10, 5005",
        "100, 100, 10, 505"})
    void messagesWaitForTheirBatch(double messages, int batch, int window, double wait) {
        var path = queue(messages, "BatchSize", batch, "MaximumBatchingWindowInSeconds", window).shipped(true).paths().getFirst();
        var hop = path.hops().stream().filter(found -> found.title().contains("batch window")).findFirst().orElseThrow();
        assertEquals(wait, hop.own().mean(), 0.01 * wait);
    }

    @Test void aDelayedQueueDelaysThePath() {
        var quick = queue(5).shipped(true).paths().getFirst();
        var slow = new Drawing().add("Q", "aws/sqs-queue", "DelaySeconds", 60).add("F", "aws/lambda-function").connect("Q.consumers", "F.invoke").load("Q", 5)
                .shipped(true).paths().getFirst();
        assertEquals(60_000, slow.completion().mean() - quick.completion().mean(), 10);
    }
}
