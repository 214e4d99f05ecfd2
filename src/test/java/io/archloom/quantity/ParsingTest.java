package io.archloom.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Seeds;
import io.archloom.quantity.Parsed.Bad;
import io.archloom.quantity.Parsed.Good;
import io.archloom.quantity.Parsed.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParsingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $598          | $598         | $598
            2822 USD      | $2,822       | $2,822
            $2,822.0512   | $2,822.0512  | $2,822
            12.5          | $12.50       | $12.50
            0.0000045     | $0.0000045   | $0.0000045
            $0.0000166667 | $0.0000166667 | $0.0000167
            -$5           | -$5          | -$5
            $0.996        | $0.996       | $0.996
            $999999999999999  | $999,999,999,999,999   | $999,999,999,999,999
            $1234567890123456 | $1,234,567,890,123,456 | $1.23e15
            0             | $0           | $0
            """)
    void moneyIsReadAndPrinted(String text, String exact, String readable) {
        var money = good(Money.parse(text));
        assertEquals(exact, money.toString());
        assertEquals(readable, money.format());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            240/s              | 240/s           | 240/s
            10/min             | 10/min          | 10/min
            5 per hour         | 5/h             | 5/h
            5 requests a day   | 5/day           | 5/day
            20 rps             | 20/s            | 20/s
            every 5 min        | 12/h            | 12/h
            2 million/month    | 2,000,000/month | 45.7/min
            1M/month           | 1,000,000/month | 22.8/min
            1.5k/s             | 1,500/s         | 1,500/s
            0.02/s             | 1.2/min         | 1.2/min
            0/s                | 0/s             | 0/s
            """)
    void ratesAreReadAndPrinted(String text, String exact, String readable) {
        var rate = good(Rate.parse(text));
        assertEquals(exact, rate.toString());
        assertEquals(readable, rate.format());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            256 KB   | 262144      | 256 KB   | 256 KB
            1 MiB    | 1048576     | 1 MB     | 1 MB
            38GB     | 40802189312 | 38 GB    | 38 GB
            1.5 mb   | 1572864     | 1.5 MB   | 1.5 MB
            1025 B   | 1025        | 1,025 B  | 1 KB
            0 bytes  | 0           | 0 B      | 0 B
            """)
    void bytesAreReadAndPrinted(String text, long count, String exact, String readable) {
        var bytes = good(Bytes.parse(text));
        assertEquals(new Bytes(count), bytes);
        assertEquals(exact, bytes.toString());
        assertEquals(readable, bytes.format());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120 ms     | PT0.12S       | 120 ms    | 120 ms
            10s        | PT10S         | 10 s      | 10 s
            5 minutes  | PT5M          | 5 min     | 5 min
            1.5 s      | PT1.5S        | 1.5 s     | 1.5 s
            4 days     | PT96H         | 4 days    | 4 days
            1 day      | PT24H         | 1 day     | 24 h
            1 h 30 min | PT1H30M       | 90 min    | 1.5 h
            90 s       | PT1M30S       | 90 s      | 1.5 min
            12 µs      | PT0.000012S   | 0.012 ms  | 0.012 ms
            0 s        | PT0S          | 0 s       | 0 ms
            """)
    void durationsAreReadAndPrinted(String text, Duration duration, String exact, String readable) {
        assertEquals(duration, good(Durations.parse(text)));
        assertEquals(exact, Durations.print(duration));
        assertEquals(readable, Durations.format(duration));
    }

    @Test
    void percentagesAreReadAndPrinted() {
        var percent = good(Percent.parse("12.5 %"));
        assertEquals(new Percent(0.125), percent);
        assertEquals("12.5%", percent.toString());
        assertEquals("33.3%", new Percent(1.0 / 3).format());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | EMPTY
            fast      | NOT_A_NUMBER
            1,5/s     | NOT_A_NUMBER
            1.2.3/s   | NOT_A_NUMBER
            ５/s      | NOT_A_NUMBER
            5         | MISSING_UNIT
            5 GB/s    | UNKNOWN_UNIT
            5/lightyear | UNKNOWN_UNIT
            -5/s      | NEGATIVE
            1e999999999/s | UNKNOWN_UNIT
            every 0 s | OUT_OF_RANGE
            """)
    void whatIsNoRateSaysWhy(String text, Reason reason) {
        assertEquals(reason, reason(Rate.parse(text)));
    }

    @Test
    void whatIsNoOtherQuantitySaysWhy() {
        assertEquals(Reason.MISSING_UNIT, reason(Bytes.parse("7")));
        assertEquals(Reason.UNKNOWN_UNIT, reason(Bytes.parse("7 s")));
        assertEquals(Reason.OUT_OF_RANGE, reason(Bytes.parse("9e99 PB")));
        assertEquals(Reason.MISSING_UNIT, reason(Durations.parse("1 h 30")));
        assertEquals(Reason.UNKNOWN_UNIT, reason(Durations.parse("3 moons")));
        assertEquals(Reason.OUT_OF_RANGE, reason(Durations.parse("9e99 days")));
        assertEquals(Reason.MISSING_UNIT, reason(Percent.parse("0.5")));
        assertEquals(Reason.UNKNOWN_UNIT, reason(Money.parse("5 EUR")));
    }

    @Test
    void aFailureCarriesTheTextAndPassesThroughMapping() {
        assertEquals(new Bad<Double>(Reason.MISSING_UNIT, "5"), Rate.parse("5").map(Rate::perSecond));
        assertEquals(new Good<>(5.0), Rate.parse("5/s").map(Rate::perSecond));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasASentence(Reason reason) {
        assertFalse(new Bad<Rate>(reason, "5").message().isBlank());
    }

    @Test
    void exactTextIsReadBackAsTheSameValue() {
        Seeds.forEach(3000, (random, _) -> {
            var number = BigDecimal.valueOf(random.nextLong(1, 1_000_000_000_000L), random.nextInt(0, 12));
            assertReadBack(Money.of(number), Money::parse);
            assertReadBack(new Rate(Math.exp(random.nextDouble(-18, 18))), Rate::parse);
            assertReadBack(new Rate(random.nextInt(1, 100_000) / List.of(1.0, 60.0, 3600.0, 86_400.0, 2_628_000.0).get(random.nextInt(5))), Rate::parse);
            assertReadBack(new Bytes(random.nextLong(0, 1L << random.nextInt(1, 62))), Bytes::parse);
            assertReadBack(good(Percent.parse(number.toPlainString() + "%")), Percent::parse);
            var duration = Duration.ofSeconds(random.nextInt(0, 1_000_000), List.of(0L, 500_000_000L, 12_000_000L, 1L).get(random.nextInt(4)));
            assertEquals(duration, good(Durations.parse(Durations.print(duration))));
        });
    }

    @Test
    void randomTextNeverThrows() {
        var alphabet = "0123456789.,_+-eE $%kKM/ per s min day every GB٣µ\u0000\n";
        Seeds.forEach(3000, (random, _) -> {
            var text = new StringBuilder();
            random.ints(random.nextInt(20), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            var some = text.toString();
            assertTrue(List.of(Money.parse(some), Rate.parse(some), Bytes.parse(some), Durations.parse(some), Percent.parse(some)).size() == 5);
        });
    }

    @Test
    void printingIgnoresTheLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("$2,822.50", Money.of("2822.5").toString());
            assertEquals("1.2/min", new Rate(0.02).format());
            assertEquals("1.23 s", Durations.formatMillis(1234));
            assertTrue(Distribution.constant(5).toString().contains("p50=5.000"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsTooLongToReadHasAPowerOfTen() {
        assertEquals("1e300", Unit.COUNT.format(1e300));
        assertEquals("-1.5e300", Unit.COUNT.format(-1.5e300));
        assertEquals("1e16", Unit.COUNT.format(9.999e15));
        assertEquals("4.57e-20", Unit.COUNT.format(4.567e-20));
        assertEquals("0.0000000457", Unit.COUNT.format(4.567e-8));
        assertEquals("$1.5e300", Money.of("1.5e300").format());
    }

    @Test
    void roundingCarriesIntoTheNextUnit() {
        assertEquals("999 ms", Durations.formatMillis(999.4));
        assertEquals("1 s", Durations.formatMillis(999.6));
        assertEquals("1/min", new Rate(0.99999 / 60).format());
    }

    @Test
    void unitsAreFoundByTheirIds() {
        assertEquals(Optional.of(Unit.PER_MINUTE), Unit.of("per-minute"));
        assertEquals(Optional.empty(), Unit.of("furlong"));
        Arrays.stream(Unit.values()).forEach(unit -> assertEquals(7, unit.fromBase(unit.toBase(7)), 1e-12));
    }

    @Test
    void dimensionsMultiplyWithTheirNumbers() {
        assertEquals(Dimension.NONE, Unit.RATE.dimension().times(Unit.SECONDS.dimension()));
        assertEquals(Unit.USD_PER_MONTH.dimension(), Unit.USD.dimension().over(Unit.MONTHS.dimension()));
    }

    private static <T> void assertReadBack(T value, Function<String, Parsed<T>> parse) {
        assertEquals(new Good<>(value), parse.apply(value.toString()));
    }

    private static <T> T good(Parsed<T> parsed) {
        return switch (parsed) {
            case Good<T>(var value) -> value;
            case Bad<T> bad -> throw new AssertionError(bad);
        };
    }

    private static Reason reason(Parsed<?> parsed) {
        return switch (parsed) {
            case Good<?> good -> throw new AssertionError(good);
            case Bad<?>(var reason, _) -> reason;
        };
    }
}
