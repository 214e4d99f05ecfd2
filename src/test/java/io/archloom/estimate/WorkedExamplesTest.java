package io.archloom.estimate;

import static io.archloom.estimate.Drawing.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bill against examples that AWS works out on its pricing pages, in its pricing calculator and its workshops, and against
/// results of Infracost, all in us-east-1. Where an old example has an old unit price, the result with today's price is expected.
class WorkedExamplesTest {
    private static final double CENT = 0.006;

    /// The sum of an element's lines that are named.
    private static double cost(Estimates estimates, String element, String... lines) {
        var wanted = java.util.List.of(lines);
        var found = estimates.cost().lines().stream().filter(line -> line.element().equals(id(element)) && wanted.contains(line.id())).toList();
        assertEquals(wanted.size(), found.size(), () -> "lines of " + element + " among " + estimates.cost().lines());
        return found.stream().map(line -> line.cost().orElseThrow().amount()).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    }

    private static double quantity(Estimates estimates, String element, String id) {
        return estimates.cost().lines().stream().filter(line -> line.element().equals(id(element)) && line.id().equals(id)).findFirst().orElseThrow().quantity();
    }

    private static Drawing function(double requests, double milliseconds, int megabytes, String architecture) {
        return new Drawing().add("F", "aws/lambda-function", "MemorySize", megabytes, "Architecture", architecture)
                .assume("F", "duration", milliseconds).perMonth("F", requests);
    }

    @ParameterizedTest(name = "{0}") @CsvSource(textBlock = """
            # example,                                                             requests,    ms,    MB,   processor, free tier, compute,   requests' cost
            aws.amazon.com/lambda/pricing: mobile backend,                         3000000,     120,   1536, x86_64,    true,      2.33,      0.40
            aws.amazon.com/lambda/pricing: tenant isolation without its surcharge, 10000000,    2000,  1024, x86_64,    false,     333.334,   2.00
            aws.amazon.com/lambda/pricing before 2020-12 at today's price,         3000000,     1000,  512,  x86_64,    true,      18.33,     0.40
            AWS Pricing Calculator: all within the free GB-seconds,                730000000,   4,     128,  x86_64,    true,      0,         145.80
            AWS Pricing Calculator: 2 GB for 40 s,                                 10000,       40000, 2048, x86_64,    false,     13.3334,   0.002
            AWS Pricing Calculator: 750 M requests,                                750000000,   80,    512,  x86_64,    true,      493.33432, 149.80
            AWS Pricing Calculator: scraper,                                       229410,      50500, 256,  x86_64,    false,     48.271784, 0.045882
            Infracost: 512 MB,                                                     100000,      350,   512,  x86_64,    false,     0.29,      0.02
            Infracost: within the first tier,                                      6000000000,  1024,  512,  x86_64,    false,     51200.1,   1200
            Infracost: up to the third tier,                                       15000000000, 2048,  2048, x86_64,    false,     854203.3,  3000
            Infracost: two tiers on arm64,                                         11250000000, 1024,  1024, arm64,     false,     148240.9,  2250
            """)
    void functions(String example, double requests, double milliseconds, int megabytes, String architecture, boolean freeTier, double compute, double calls) {
        var estimates = function(requests, milliseconds, megabytes, architecture).shipped(freeTier);
        assertEquals(compute, cost(estimates, "F", "duration"), Math.max(CENT, 1e-6 * compute));
        assertEquals(calls, cost(estimates, "F", "requests"), CENT);
        assertEquals(requests * milliseconds / 1000 * megabytes / 1024, quantity(estimates, "F", "duration"), 1e-9 * requests * milliseconds);
    }

    @Test void anInvocationIsBilledByTheStartedMillisecond() {
        assertEquals(1e6 * 0.102 * 0.5, quantity(function(1e6, 101.2, 512, "arm64").shipped(false), "F", "duration"), 1e-3);
    }

    @ParameterizedTest(name = "{0}") @CsvSource(textBlock = """
            aws.amazon.com/api-gateway/pricing: 10 000 requests a minute for 30 days, aws/http-api, 432000000,  418.80
            Infracost: a billion requests,                                            aws/http-api, 1000000000, 930
            aws.amazon.com/api-gateway/pricing: 5 M requests without transfer,        aws/rest-api, 5000000,    17.50
            AWS Pricing Calculator: 20 000 requests,                                  aws/rest-api, 20000,      0.07
            """)
    void apis(String example, String kind, double requests, double expected) {
        assertEquals(expected, cost(new Drawing().add("Api", kind).perMonth("Api", requests).shipped(false), "Api", "requests"), CENT);
    }

    @Test void anHttpApiCountsStartedBlocksOf512Kilobytes() {
        var api = new Drawing().add("Api", "aws/http-api").perMonth("Api", 1e6);
        assertEquals(1e6, quantity(api.assume("Api", "size", 512).shipped(false), "Api", "requests"), 1e-3);
        assertEquals(2e6, quantity(api.assume("Api", "size", 513).shipped(false), "Api", "requests"), 1e-3);
    }

    @ParameterizedTest(name = "{0}") @CsvSource(textBlock = """
            AWS Step Functions workshop: 1000 executions of 3 transitions,        1000,   3, false, 0.075
            aws.amazon.com/step-functions/pricing as recalled: image recognition, 100000, 7, true,  17.40
            AWS Pricing Calculator: within the free transitions,                  900,    4, true,  0
            """)
    void standardStateMachines(String example, double executions, int transitions, boolean freeTier, double expected) {
        var drawing = new Drawing().add("Flow", "aws/state-machine").assume("Flow", "steps", transitions).perMonth("Flow", executions);
        assertEquals(expected, cost(drawing.shipped(freeTier), "Flow", "transitions"), 1e-6);
    }

    @ParameterizedTest(name = "{0}") @CsvSource(textBlock = """
            aws.amazon.com/step-functions/pricing as recalled: 1 M executions of 30 s, 1000000,  30000, 64,  1.00,  31.25625, 0.006
            Infracost: 123 ms are charged as 200 ms,                                   100000,   123,   64,  0.10,  0.02,     0.006
            Infracost: into the second tier,                                           10000000, 800,   512, 10.00, 63.34,    0.05
            """)
    void expressStateMachines(String example, double executions, double milliseconds, int megabytes, double requests, double duration, double tolerance) {
        var estimates = new Drawing().add("Flow", "aws/state-machine", "Type", "EXPRESS").assume("Flow", "delay", milliseconds)
                .assume("Flow", "memory", megabytes).perMonth("Flow", executions).shipped(false);
        assertEquals(requests, cost(estimates, "Flow", "requests"), CENT);
        assertEquals(duration, cost(estimates, "Flow", "duration"), tolerance);
    }

    @ParameterizedTest(name = "{0}") @CsvSource(textBlock = """
            Infracost: standard,                    aws/sqs-queue,  FifoQueue, false, 2000000, requests,  0.80
            Infracost: FIFO,                        aws/sqs-queue,  FifoQueue, true,  1000000, requests,  0.50
            AWS Pricing Calculator: 429 150 calls,  aws/sqs-queue,  FifoQueue, false, 429150,  requests,  0.17166
            AWS Pricing Calculator: 1.72 M topics', aws/sns-topic,  FifoTopic, false, 1720020, publishes, 0.86001
            Infracost: custom events,               aws/event-bus,  Unused,    false, 1000000, events,    1.00
            """)
    void messages(String example, String kind, String property, boolean fifo, double messages, String line, double expected) {
        assertEquals(expected, cost(new Drawing().add("M", kind, property, fifo).perMonth("M", messages).shipped(false), "M", line), 1e-6);
    }

    /// aws.amazon.com/sqs/pricing, aws.amazon.com/sns/pricing, aws.amazon.com/eventbridge/pricing: "every 64 KB chunk of a payload is billed as 1 request".
    @ParameterizedTest @CsvSource({"aws/sqs-queue, requests", "aws/sns-topic, publishes", "aws/event-bus, events"})
    void messagesCountByStarted64Kilobytes(String kind, String line) {
        var drawing = new Drawing().add("M", kind).perMonth("M", 1e6);
        assertEquals(1e6, quantity(drawing.assume("M", "size", 64).shipped(false), "M", line), 1e-3);
        assertEquals(4e6, quantity(drawing.assume("M", "size", 256).shipped(false), "M", line), 1e-3);
    }

    /// Infracost: 100 GB archived. A GB is 16,384 events of 64 KB.
    @Test void archivedEvents() {
        var estimates = new Drawing().add("Bus", "aws/event-bus", "ArchiveDays", 30).assume("Bus", "size", 64).perMonth("Bus", 100 * 16_384).shipped(false);
        assertEquals(10, cost(estimates, "Bus", "archiving"), 1e-6);
        assertEquals(100 * 0.023 * 30 * 24 / 730, cost(estimates, "Bus", "archive"), 1e-6);
    }

    /// Five pollers that wait twenty seconds each ask 657,000 times in a month of 730 hours, whether or not anything comes.
    @Test void pollingAnIdleQueueStaysWithinWhatIsFree() {
        var estimates = new Drawing().add("Q", "aws/sqs-queue").add("F", "aws/lambda-function").connect("Q.consumers", "F.invoke").shipped(true);
        assertEquals(657_000, quantity(estimates, "Q", "requests"), 1e-3);
        assertEquals(0, cost(estimates, "Q", "requests"), 0);
    }

    /// AWS Pricing Calculator: 750 M writes of 1 KB, 750 M eventually consistent reads and 1 GB; prices since they were halved in 2024-11.
    @Test void aTableOnDemand() {
        var estimates = new Drawing().add("F", "aws/lambda-function").add("T", "aws/dynamodb-table").assume("T", "size", 1).assume("T", "stored", 1)
                .connect("F.calls", "T.items", "access", "read-write").perMonth("F", 750e6).shipped(false);
        assertEquals(375e6, quantity(estimates, "T", "reads"), 1);
        assertEquals(468.75, cost(estimates, "T", "writes"), CENT);
        assertEquals(46.875, cost(estimates, "T", "reads"), CENT);
        assertEquals(0.25, cost(estimates, "T", "storage"), CENT);
    }

    /// Infracost: 20 write and 30 read units for 730 hours.
    @Test void aProvisionedTable() {
        var estimates = new Drawing().add("T", "aws/dynamodb-table", "BillingMode", "PROVISIONED", "WriteCapacityUnits", 20, "ReadCapacityUnits", 30).shipped(false);
        assertEquals(9.49, cost(estimates, "T", "write-capacity"), CENT);
        assertEquals(2.85, cost(estimates, "T", "read-capacity"), CENT);
    }

    /// docs.aws.amazon.com/amazondynamodb: reads by started 4 KB, half when eventually consistent.
    @ParameterizedTest @CsvSource({"8, strong, 2", "4, strong, 1", "4, eventual, 0.5", "4.1, eventual, 1", "0.1, strong, 1"})
    void readUnits(double kilobytes, String consistency, double units) {
        var estimates = new Drawing().add("F", "aws/lambda-function").add("T", "aws/dynamodb-table").assume("T", "size", kilobytes)
                .assume("T", "consistency", consistency).connect("F.calls", "T.items", "access", "read").perMonth("F", 1000).shipped(false);
        assertEquals(1000 * units, quantity(estimates, "T", "reads"), 1e-6);
    }

    /// AWS Pricing Calculator: 10,000 records of 0.5 KB a second in ten shards; Infracost: four shards.
    @Test void provisionedStreams() {
        var estimates = new Drawing().add("S", "aws/kinesis-stream", "StreamMode", "PROVISIONED", "ShardCount", 10).assume("S", "size", 0.5)
                .load("S", 10_000).shipped(false);
        assertEquals(109.50, cost(estimates, "S", "shards"), CENT);
        assertEquals(26_280_000_000.0, quantity(estimates, "S", "puts"), 1);
        assertEquals(367.92, cost(estimates, "S", "puts"), CENT);
        var four = new Drawing().add("S", "aws/kinesis-stream", "StreamMode", "PROVISIONED", "ShardCount", 4).perMonth("S", 6.5e6).shipped(false);
        assertEquals(43.80, cost(four, "S", "shards"), CENT);
        assertEquals(0.091, cost(four, "S", "puts"), CENT);
    }

    /// aws.amazon.com/s3/pricing: $0.023 a GB-month, $0.005 per 1,000 puts, $0.0004 per 1,000 gets.
    @Test void buckets() {
        var estimates = new Drawing().add("F", "aws/lambda-function").add("B", "aws/s3-bucket").assume("B", "stored", 500)
                .connect("F.calls", "B.objects", "access", "read-write").perMonth("F", 1e6).shipped(false);
        assertEquals(11.50, cost(estimates, "B", "storage"), CENT);
        assertEquals(5.00, cost(estimates, "B", "writes"), CENT);
        assertEquals(0.40, cost(estimates, "B", "reads"), CENT);
    }
}
