package io.archloom.estimate;

import static io.archloom.estimate.Drawing.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.estimate.Explanation.Input;
import io.archloom.estimate.Explanation.Origin;
import io.archloom.file.DesignFile;
import io.archloom.file.Opened;
import io.archloom.model.Assumption;
import io.archloom.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every number explains itself: formula, steps, inputs with their origin, and the source of every fact.
class ExplanationTest {

    static Stream<Path> starters() throws IOException {
        return Files.list(Path.of("templates")).filter(path -> path.toString().endsWith(DesignFile.SUFFIX)).sorted();
    }

    private static Estimates estimates(Path starter) throws IOException {
        var design = ((Opened.Readable) DesignFile.open(starter)).design();
        return Estimates.of(design, CatalogReader.shipped(), Estimates.Options.of(design));
    }

    private static void assertExplained(Object what, Explanation explanation) {
        assertFalse(explanation.formula().isBlank(), what::toString);
        assertFalse(explanation.steps().isEmpty(), what::toString);
        explanation.steps().forEach(step -> {
            assertFalse(step.text().isBlank() || step.result().isBlank(), () -> what + ": " + step);
            assertFalse((step.text() + step.result()).matches("(?s).*(\\?|NaN|∞|[A-Za-z]\\.[a-z]+\\().*"), () -> what + ": " + step);
        });
        explanation.inputs().forEach(input -> assertFalse(input.name().isBlank() || input.value().isBlank(), () -> what + ": " + input));
    }

    @ParameterizedTest @MethodSource("starters") void everyNumberOfAStarterIsExplained(Path starter) throws IOException {
        var estimates = estimates(starter);
        for (var line : estimates.cost().lines()) {
            assertExplained(line, line.explanation());
            var price = line.explanation().inputs().stream().filter(input -> input.provenance().isPresent()).toList();
            assertTrue(price.stream().anyMatch(input -> input.provenance().equals(line.price())), line::toString);
        }
        for (var path : estimates.paths()) {
            assertExplained(path, path.explanation());
            // what calls a system of one's own alone takes as long as its designer says
            assertTrue(path.explanation().inputs().stream().anyMatch(input -> input.provenance().isPresent()
                    || input.origin() == Explanation.Origin.TYPED), path::toString);
        }
        for (var headroom : estimates.capacity()) {
            assertExplained(headroom, headroom.explanation());
        }
    }

    @ParameterizedTest @MethodSource("starters") void everyNumberOfAStarterIsKnown(Path starter) throws IOException {
        var estimates = estimates(starter);
        assertEquals(0, estimates.cost().unknown());
        assertEquals(0, estimates.traffic().runaways().size());
        assertTrue(estimates.cost().total().amount().signum() > 0);
        assertFalse(estimates.paths().isEmpty());
        assertTrue(estimates.capacity().stream().filter(headroom -> headroom.breaksAt().isPresent()).allMatch(headroom -> headroom.breaksAt().get() > 1),
                () -> "something breaks today: " + estimates.capacity().getFirst());
    }

    private static Input input(Estimates estimates, String element, String line, String name) {
        return estimates.cost().lines().stream().filter(found -> found.element().equals(id(element)) && found.id().equals(line))
                .flatMap(found -> found.explanation().inputs().stream()).filter(input -> input.name().equals(name)).findFirst().orElseThrow();
    }

    private static Drawing function() {
        return new Drawing().add("F", "aws/lambda-function", "MemorySize", 256).perMonth("F", 3e6);
    }

    @Test void whatTheUserTypedWasTypedAndWhatTheKindAssumesWasGuessed() {
        var estimates = function().shipped(false);
        assertEquals(Origin.TYPED, input(estimates, "F", "duration", "Memory").origin());
        assertEquals("256 MB", input(estimates, "F", "duration", "Memory").value());
        assertEquals(Origin.GUESSED, input(estimates, "F", "duration", "Run time").origin());
        assertEquals(Origin.TYPED, input(function().assume("F", "duration", 50).shipped(false), "F", "duration", "Run time").origin());
        assertEquals(Origin.SOLVED, input(estimates, "F", "requests", "Invocations").origin());
    }

    @Test void whatWasMeasuredSaysSo() {
        var design = function().design();
        var measured = design.withWorkload(design.workload().withAssumption(id("F"), "duration", Optional.of(new Assumption(Value.of(120), Optional.of("production")))));
        var estimates = Estimates.of(measured, CatalogReader.shipped(), new Estimates.Options("us-east-1", true));
        assertEquals(Origin.MEASURED, input(estimates, "F", "duration", "Run time").origin());
    }

    @Test void theStepsLeadToTheCost() {
        var line = new Drawing().add("Api", "aws/http-api").perMonth("Api", 432e6).shipped(false).cost().lines().getFirst();
        assertEquals("requests * chunks * month", line.explanation().formula());
        var last = line.explanation().steps().getLast();
        assertEquals("$418.80", last.result());
        assertTrue(last.text().contains("first 300 M at $1"), last::text);
    }

    @Test void theFreeTierIsTakenOffInTheOpen() {
        var steps = function().shipped(true).cost().lines().getFirst().explanation().steps();
        assertTrue(steps.getLast().text().startsWith("− 1 M free"), steps::toString);
        assertEquals("$0.40", steps.getLast().result());
    }

    @Test void limitsNameTheirSource() {
        var headroom = new Drawing().add("Api", "aws/http-api").load("Api", 5).shipped(true).capacity().stream().filter(limit -> limit.id().equals("request-rate")).findFirst().orElseThrow();
        assertTrue(headroom.explanation().inputs().stream().anyMatch(input -> input.origin() == Origin.CATALOG && input.provenance().isPresent()), headroom::toString);
    }
}
