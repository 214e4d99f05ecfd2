package io.archloom.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.Property;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTextTest {
    private static Property property(String kind, String name) {
        var found = CatalogReader.shipped().kind(kind).orElseThrow();
        return found.property(name).or(() -> found.assumption(name)).orElseThrow();
    }

    private static final Property TIMEOUT = property("aws/lambda-function", "Timeout");
    private static final Property MEMORY = property("aws/lambda-function", "MemorySize");
    private static final Property NAME = property("aws/lambda-function", "FunctionName");
    private static final Property RUNTIME = property("aws/lambda-function", "Runtime");
    private static final Property SOURCES = property("aws/event-rule", "Sources");
    private static final Property PATTERN = property("aws/event-rule", "EventPattern");
    private static final Property DURATION = property("aws/lambda-function", "duration");

    private static Optional<Value> read(String text, Property property) {
        return assertInstanceOf(FieldText.Good.class, FieldText.read(text, property)).value();
    }

    private static String reason(String text, Property property) {
        return assertInstanceOf(FieldText.Bad.class, FieldText.read(text, property)).reason();
    }

    @ParameterizedTest
    @CsvSource({"15, 15", "15 s, 15", "5 min, 300", "' 90s ', 90", "1.5 min, 90", "900000 ms, 900"})
    void aTimeIsReadInAnyUnit(String typed, BigDecimal seconds) {
        assertEquals(Optional.of(Value.of(seconds)), read(typed, TIMEOUT));
    }

    @ParameterizedTest
    @CsvSource({"1 GB, 1024", "'1,024', 1024", "512, 512", "10GB, 10240"})
    void memoryIsReadInAnyUnit(String typed, BigDecimal megabytes) {
        assertEquals(Optional.of(Value.of(megabytes)), read(typed, MEMORY));
    }

    @Test void whatIsOutOfRangeSaysTheRange() {
        assertEquals("From 1 to 900 s.", reason("20 min", TIMEOUT));
        assertEquals("From 128 to 10240 MB.", reason("64", MEMORY));
    }

    @Test void aNumberIsOneOfThoseAllowed() {
        var kept = property("aws/http-api", "AccessLogDays");
        assertEquals(Optional.of(Value.of(new BigDecimal("0"))), read("0", kept));
        assertTrue(reason("31", kept).startsWith("Not one of: 0, 1, 3, 5, 7, 14, 30, 60, "));
    }

    @Test void whatIsNoNumberSaysTheUnit() {
        assertEquals("Type a number in s, or one with its unit.", reason("soon", TIMEOUT));
        assertEquals("Type a whole number.", reason("1.5", TIMEOUT));
        assertEquals(Optional.of(Value.of(new BigDecimal("0.5"))), read("0.5", DURATION));
    }

    @Test void anEmptyFieldMeansTheDefault() {
        assertEquals(Optional.empty(), read("  ", TIMEOUT));
    }

    @Test void textsAreHeldAgainstPatternAndLength() {
        assertEquals("This must match [A-Za-z0-9_-]+", reason("a b", NAME));
        assertTrue(reason("x".repeat(65), NAME).startsWith("65 characters are too long"));
    }

    @Test void aFunctionIsReadAnywhere() {
        assertEquals(Optional.of(new Value.Ref("Seconds")), read("!Ref Seconds", TIMEOUT));
        assertEquals(Optional.of(new Value.GetAtt("Orders", "QueueName")), read("!GetAtt Orders.QueueName", NAME));
        assertEquals(Optional.of(new Value.Ref("Version")), read("!Ref Version", RUNTIME));
        assertTrue(reason("!Sub [", NAME).length() > 5);
    }

    @Test void aChoiceIsOneOfItsValues() {
        assertEquals(Optional.of(Value.of("java25")), read("java25", RUNTIME));
        assertTrue(reason("cobol", RUNTIME).contains("java25"));
        assertTrue(FieldText.isForeign(Value.of("cobol"), RUNTIME));
        assertTrue(FieldText.isForeign(new Value.Ref("Version"), RUNTIME));
    }

    @Test void aListHasALineForEachEntry() {
        assertEquals(Optional.of(Value.list(Value.of("a.b"), Value.of("c d"))), read("a.b\n\n  c d ", SOURCES));
        assertEquals("Type names and values as YAML, one on each line: name: value", reason("just words", PATTERN));
    }

    @Test void whatIsPrintedReadsBack() {
        var values = List.of(Value.list(Value.of("a"), Value.of("- b"), Value.of("c")), Value.list(Value.of("x"), Value.of("y")),
                Value.list(Value.map("Name", Value.of("byDate"), "Keys", Value.list(Value.of(1)))), Value.list(new Value.Ref("X")));
        for (var value : values) {
            assertEquals(Optional.of(value), read(FieldText.print(value, SOURCES), SOURCES));
        }
        var map = Value.map("source", Value.list(Value.of("a")), "detail", Value.map("n", Value.of(1)));
        assertEquals(Optional.of(map), read(FieldText.print(map, PATTERN), PATTERN));
        for (var text : List.of("plain", "!bang", "- dash", "{brace}", "'quoted'", "a: b")) {
            var property = property("aws/lambda-function", "Description");
            assertEquals(Optional.of(Value.of(text)), read(FieldText.print(Value.of(text), property), property));
        }
        for (Value function : List.of(new Value.Sub("${A}-b"), new Value.Ref("P"), new Value.Call("Fn::If",
                Value.list(Value.of("c"), Value.of("a"), Value.of("b"))))) {
            assertEquals(Optional.of(function), read(FieldText.print(function, NAME), NAME));
        }
    }
}
