package io.archloom.estimate;

import static io.archloom.estimate.Drawing.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.quantity.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How quantities become a bill: tiers and free quantities of the whole account, shares, unknown prices, cost per request. By the toy's round prices.
class BillTest {

    private static CostLine line(Estimates estimates, String element, String id) {
        return estimates.cost().lines().stream().filter(line -> line.element().equals(id(element)) && line.id().equals(id)).findFirst().orElseThrow();
    }

    private static Drawing functions(double first, double second) {
        return new Drawing().add("A", "function").add("B", "function").perMonth("A", first).perMonth("B", second);
    }

    @Test void whatIsFreeIsSharedByAllByQuantity() {
        var estimates = functions(3e6, 1e6).estimates();
        assertEquals(Money.of("2.25"), line(estimates, "A", "requests").cost().orElseThrow());
        assertEquals(Money.of("0.75"), line(estimates, "B", "requests").cost().orElseThrow());
    }

    @Test void withoutTheFreeTierEverythingIsPaid() {
        assertEquals(Money.of("3"), line(functions(3e6, 1e6).estimates("here", false), "A", "requests").cost().orElseThrow());
    }

    @Test void whatIsFreeForSeveralSkusTogetherIsFreeOnce() {
        // 400,000 GB-seconds are free, whichever processor they run on
        var estimates = new Drawing().add("A", "aws/lambda-function", "MemorySize", 1024, "Architecture", "arm64").assume("A", "duration", 1000).perMonth("A", 300_000)
                .add("B", "aws/lambda-function", "MemorySize", 1024, "Architecture", "x86_64").assume("B", "duration", 1000).perMonth("B", 300_000).shipped(true);
        assertEquals(100_000 * 0.0000133334, line(estimates, "A", "duration").cost().orElseThrow().amount().doubleValue(), 1e-9);
        assertEquals(100_000 * 0.0000166667, line(estimates, "B", "duration").cost().orElseThrow().amount().doubleValue(), 1e-9);
    }

    @Test void tiersCountTheWholeAccount() {
        var estimates = new Drawing().add("A", "table").add("B", "table").perMonth("A", 1e6).perMonth("B", 1e6).estimates();
        assertEquals(Money.of("0.375"), estimates.cost().byElement().get(id("A")).plus(estimates.cost().byElement().get(id("B"))));
    }

    @Test void theLinesSumToTheTotalToTheLastDigit() {
        var cost = new Drawing().add("A", "function").add("B", "function").add("C", "function").perMonth("A", 1_234_567).perMonth("B", 7_654_321).perMonth("C", 3)
                .estimates().cost();
        assertEquals(cost.total(), cost.lines().stream().map(line -> line.cost().orElseThrow()).reduce(Money.ZERO, Money::plus));
        assertEquals(cost.total(), cost.byElement().values().stream().reduce(Money.ZERO, Money::plus));
    }

    @Test void roundRatesGiveRoundBills() {
        assertEquals(Money.of("2"), line(functions(3e6, 0).estimates(), "A", "requests").cost().orElseThrow());
    }

    @Test void whatHasNoPriceIsUnknownAndNeverFree() {
        var cost = new Drawing().add("Q", "queue").perMonth("Q", 5).estimates("nowhere", true).cost();
        assertEquals(1, cost.unknown());
        assertTrue(cost.lines().getFirst().cost().isEmpty());
        assertEquals(List.of("no price"), cost.lines().getFirst().explanation().steps().stream().map(Explanation.Step::result).skip(1).toList());
    }

    @Test void nothingOfSomethingCostsNothingWhateverItsPrice() {
        var cost = new Drawing().add("Q", "queue").estimates("nowhere", true).cost();
        assertEquals(0, cost.unknown());
        assertEquals(Money.ZERO, cost.total());
    }

    @Test void aThousandRequestsCostWhatTheBillWouldBeLessWithoutThem() {
        // $1 for a million at the API, $1 for a million invocations, 0.1 s of 512 MB at $0.00001 a GB-second
        var cost = new Drawing().add("Api", "api").add("F", "function").connect("Api.routes", "F.invoke").perMonth("Api", 5e6).estimates("here", false).cost();
        assertEquals(0.001 + 0.001 + 1000 * 0.1 * 0.5 * 0.00001, cost.perRequest().get(id("Api")).amount().doubleValue(), 1e-12);
    }

    @Test void requestsThatAreFreeCostNothing() {
        var cost = new Drawing().add("F", "function", "MemorySize", 0).perMonth("F", 5e5).estimates().cost();
        assertEquals(Money.ZERO, cost.perRequest().get(id("F")));
    }

    @Test void afterAskingForCostPerRequestTheFlowsAreWhatTheyWere() {
        var estimates = new Drawing().add("Api", "api").add("F", "function").add("T", "topic").connect("Api.routes", "F.invoke")
                .connect("F.calls", "T.messages").connect("T.subscribers", "F.invoke", "probability", 50).load("Api", 3).estimates();
        assertEquals(6, estimates.scopes().of(id("F")).number("invocations"), 1e-9);
        assertEquals(6, estimates.traffic().flow(id("F"), "invocations"), 1e-9);
    }

    @Test void aFunctionIsPaidForWhileItWaits() {
        var estimates = new Drawing().add("F", "function", "MemorySize", 1024).add("S", "service").connect("F.calls", "S.requests", "calls", 2).perMonth("F", 1000).estimates();
        assertEquals(1000 * (0.1 + 2 * 0.2), line(estimates, "F", "duration").quantity(), 1);
    }
}
