package io.archloom.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cold starts against closed forms, simulations and measurements.
class ColdShareTest {

    @ParameterizedTest @CsvSource({"0.001, 0.5488", "0.0166667, 0.0000454", "0.0016667, 0.3679"})
    void callsThatNeverOverlapAreColdWhenTheGapExceedsTheKeepAliveTime(double rate, double expected) {
        assertEquals(expected, ColdShare.of(rate, 0, 600, 0), 1e-4);
    }

    /// A function that is split into ten starts cold ten times as often as e to the tenth part: e⁻¹⁰ against e⁻¹.
    @Test void splittingAFunctionMakesColdStarts() {
        assertEquals(Math.exp(-10), ColdShare.of(1 / 60.0, 0, 600, 0), 1e-9);
        assertEquals(Math.exp(-1), ColdShare.of(1 / 600.0, 0, 600, 0), 1e-9);
    }

    /// SimFaaS (pacslab/simfaas @5dd1623), runs of a million seconds: Poisson calls, exponential times, the newest idle instance first.
    @ParameterizedTest @CsvSource({"0.9, 1.991, 600, 0.001348", "0.9, 1.991, 60, 0.016062", "0.9, 1.991, 1200, 0.000684", "0.01, 1.991, 600, 0.019786", "0.1, 1.991, 600, 0.007013"})
    void simulationsAgree(double rate, double busy, double keepAlive, double simulated) {
        assertEquals(simulated, ColdShare.of(rate, busy, keepAlive, 0), 0.1 * simulated);
    }

    /// Real AWS Lambda, Poisson calls of about two seconds (pacslab/simfaas, examples/exp.csv, 2021). Each rate has a standard error of 4 to 11 %.
    @Test void measurementsOnLambdaAgree() {
        double[][] measured = {{0.016384, 1.9594, 0.019553}, {0.05012, 1.9671, 0.008542}, {0.099871, 1.9726, 0.005949}, {0.198076, 1.9861, 0.003724},
            {0.301791, 1.9917, 0.002939}, {0.397486, 1.9978, 0.002085}, {0.499673, 2.0067, 0.001913}, {0.595606, 2.0024, 0.001756},
            {0.697266, 2.0127, 0.001751}, {0.797943, 2.0155, 0.00156}, {0.902459, 2.016, 0.001513}, {1.000533, 2.0217, 0.001307}};
        double error = 0;
        for (var row : measured) {
            double relative = Math.abs(ColdShare.of(row[0], row[1], 600, 0) / row[2] - 1);
            assertTrue(relative < 0.25, () -> row[0] + "/s is " + relative + " off");
            error += relative / measured.length;
        }
        assertTrue(error < 0.12, "mean error " + error);
    }

    @Test void nothingIsWarmWhenNothingCalls() {
        assertEquals(1, ColdShare.of(0, 1, 600, 0));
        assertEquals(0, ColdShare.of(0, 1, 600, 1));
    }

    @Test void oneProvisionedInstanceSparesCallsThatDoNotOverlap() {
        assertEquals(0, ColdShare.of(0.001, 0, 600, 1), 1e-12);
        assertTrue(ColdShare.of(1, 2, 600, 8) < ColdShare.of(1, 2, 600, 0));
    }

    @Test void aLongerKeepAliveTimeNeverMakesMoreColdStarts() {
        Seeds.forEach(300, (random, _) -> {
            double rate = Math.pow(10, random.nextDouble(-6, 4));
            double busy = Math.pow(10, random.nextDouble(-3, 2.5));
            double keepAlive = random.nextDouble(1, 3000);
            double share = ColdShare.of(rate, busy, keepAlive, 0);
            assertTrue(share >= 0 && share <= 1, () -> "share " + share);
            assertTrue(ColdShare.of(rate, busy, keepAlive * 1.1, 0) <= share + 1e-12);
        });
    }
}
