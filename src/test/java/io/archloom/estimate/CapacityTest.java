package io.archloom.estimate;

import static io.archloom.estimate.Drawing.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.model.Load;
import io.archloom.quantity.Rate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What breaks first, and when.
class CapacityTest {

    private static Headroom headroom(Estimates estimates, String element, String id) {
        return estimates.capacity().stream().filter(found -> found.element().equals(id(element)) && found.id().equals(id)).findFirst().orElseThrow();
    }

    @Test void aLimitBreaksWhenTheLoadHasGrownToIt() {
        var headroom = headroom(new Drawing().add("F", "function").load("F", 25).estimates(), "F", "rate");
        assertEquals(25, headroom.used(), 1e-9);
        assertEquals(4, headroom.breaksAt().orElseThrow(), 1e-6);
        assertEquals(0.25, headroom.utilisation(), 1e-9);
    }

    @Test void theBusiestHoursCount() {
        var load = new Load(new Rate(25), new Load.Burst(0.5, 2.4));
        var headroom = headroom(new Drawing().add("F", "function").load("F", load).estimates(), "F", "rate");
        assertEquals(125, headroom.used(), 1e-9);
        assertEquals(0.8, headroom.breaksAt().orElseThrow(), 1e-6);
    }

    @Test void whatDoesNotGrowWithTheLoadNeverBreaks() {
        var headroom = headroom(new Drawing().add("F", "function").load("F", 25).estimates(), "F", "timeout");
        assertEquals(0.1, headroom.used(), 1e-3);
        assertEquals(Optional.empty(), headroom.breaksAt());
    }

    @Test void whatBreaksFirstComesFirst() {
        var capacity = new Drawing().add("Calm", "function").load("Calm", 1).add("Wild", "function").load("Wild", 90).estimates().capacity();
        assertEquals(id("Wild"), capacity.getFirst().element());
        assertEquals("rate", capacity.getFirst().id());
    }

    /// By Little's law 20 calls a second of 100 ms and 10 of 300 ms keep 5 instances busy.
    @Test void allFunctionsShareTheAccountsConcurrency() {
        var estimates = new Drawing().add("A", "function").load("A", 20).add("B", "function").assume("B", "duration", 300).load("B", 10).estimates();
        var headroom = headroom(estimates, "B", Capacity.ACCOUNT);
        assertEquals(5, headroom.used(), 0.05);
        assertEquals(1000, headroom.limit(), 0);
        assertEquals(200, headroom.breaksAt().orElseThrow(), 2);
    }

    @Test void whatAFunctionReservesIsNotThereForOthers() {
        var estimates = new Drawing().add("Own", "aws/lambda-function", "ReservedConcurrentExecutions", 900).perMonth("Own", 1e9)
                .add("Other", "aws/lambda-function").load("Other", 100).shipped(true);
        var headroom = headroom(estimates, "Other", Capacity.ACCOUNT);
        assertEquals(10, headroom.used(), 0.1);
        assertEquals(100, headroom.limit(), 0);
        assertTrue(headroom.explanation().steps().getLast().text().contains("900"), headroom.explanation()::toString);
    }

    @Test void anHttpApiBreaksAtTheAccountsRate() {
        var estimates = new Drawing().add("Api", "aws/http-api").load("Api", 500).shipped(true);
        assertEquals(20, headroom(estimates, "Api", "request-rate").breaksAt().orElseThrow(), 1e-6);
    }

    @Test void aProvisionedTableBreaksAtItsCapacity() {
        var estimates = new Drawing().add("F", "aws/lambda-function").add("T", "aws/dynamodb-table", "BillingMode", "PROVISIONED", "WriteCapacityUnits", 30)
                .assume("T", "size", 2.5).connect("F.calls", "T.items", "access", "write").load("F", 5).shipped(true);
        assertEquals(2, headroom(estimates, "T", "write-capacity").breaksAt().orElseThrow(), 1e-6);
    }
}
