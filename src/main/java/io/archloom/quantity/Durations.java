package io.archloom.quantity;

import io.archloom.quantity.Parsed.Bad;
import io.archloom.quantity.Parsed.Good;
import io.archloom.quantity.Parsed.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Pattern;

/// Text of [Duration]s as people write them: `120 ms`, `1.5 s`, `5 min`, `4 days`.
public final class Durations {
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
    private static final Pattern PART = Pattern.compile("([A-Za-zµ]+)\\s*(.*)");
    private static final int MOST_PARTS = 5;

    private Durations() {}

    /// Reads one amount with a unit, or several: `1 h 30 min`. Zero or more; finer than a nanosecond is rounded.
    public static Parsed<Duration> parse(String text) {
        var rest = text;
        var sum = BigDecimal.ZERO;
        for (int part = 0; part < MOST_PARTS; part++) {
            switch (Amount.parse(rest)) {
                case Bad<Amount>(var reason, _) -> {
                    return new Bad<>(reason, text);
                }
                case Good<Amount>(var amount) -> {
                    var match = PART.matcher(amount.rest());
                    if (amount.rest().isEmpty()) {
                        return new Bad<>(Reason.MISSING_UNIT, text);
                    }
                    var unit = match.matches() ? seconds(match.group(1)) : BigDecimal.ZERO;
                    if (unit.signum() == 0) {
                        return new Bad<>(Reason.UNKNOWN_UNIT, text);
                    }
                    sum = sum.add(amount.number().multiply(unit));
                    rest = match.group(2);
                }
            }
            if (rest.isEmpty()) {
                return ofSeconds(sum, text);
            }
        }
        return new Bad<>(Reason.NOT_A_NUMBER, text);
    }

    private static Parsed<Duration> ofSeconds(BigDecimal seconds, String text) {
        if (seconds.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) >= 0) {
            return new Bad<>(Reason.OUT_OF_RANGE, text);
        }
        var nanos = seconds.multiply(NANOS).setScale(0, RoundingMode.HALF_UP).toBigInteger().divideAndRemainder(NANOS.toBigInteger());
        return new Good<>(Duration.ofSeconds(nanos[0].longValueExact(), nanos[1].longValueExact()));
    }

    private static BigDecimal seconds(String word) {
        return switch (word) {
            case "ns" -> new BigDecimal("1e-9");
            case "us", "µs" -> new BigDecimal("1e-6");
            case "ms", "millisecond", "milliseconds" -> new BigDecimal("1e-3");
            case "s", "sec", "second", "seconds" -> BigDecimal.ONE;
            case "m", "min", "minute", "minutes" -> BigDecimal.valueOf(60);
            case "h", "hr", "hour", "hours" -> BigDecimal.valueOf(3600);
            case "d", "day", "days" -> BigDecimal.valueOf(86_400);
            case "w", "week", "weeks" -> BigDecimal.valueOf(7 * 86_400);
            default -> BigDecimal.ZERO;
        };
    }

    /// The duration exactly, in one unit; [#parse] reads it back if it is not negative.
    public static String print(Duration duration) {
        long seconds = duration.getSeconds();
        if (duration.getNano() == 0 && seconds != 0) {
            if (seconds % 86_400 == 0) {
                return Digits.exact(BigDecimal.valueOf(seconds / 86_400)) + (seconds == 86_400 ? " day" : " days");
            }
            if (seconds % 3600 == 0) {
                return Digits.exact(BigDecimal.valueOf(seconds / 3600)) + " h";
            }
            if (seconds % 60 == 0) {
                return Digits.exact(BigDecimal.valueOf(seconds / 60)) + " min";
            }
            return Digits.exact(BigDecimal.valueOf(seconds)) + " s";
        }
        var exact = BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(duration.getNano(), 9)).stripTrailingZeros();
        if (exact.signum() == 0) {
            return "0 s";
        }
        if (exact.compareTo(BigDecimal.ONE) >= 0 && exact.scale() <= 3) {
            return Digits.exact(exact) + " s";
        }
        return exact.scale() <= 6 ? Digits.exact(exact.movePointRight(3)) + " ms" : Digits.exact(exact.movePointRight(9)) + " ns";
    }

    /// The duration to three significant digits, for reading.
    public static String format(Duration duration) {
        return formatMillis(duration.getSeconds() * 1e3 + duration.getNano() / 1e6);
    }

    /// A number of milliseconds as a duration to three significant digits: `0.42 ms`, `812 ms`, `1.23 s`, `2.5 min`.
    public static String formatMillis(double millis) {
        double size = Math.abs(millis);
        // the limits lie where rounding would carry into the next unit
        if (size < 999.5) {
            return Digits.rounded(millis) + " ms";
        }
        if (size < 59_950) {
            return Digits.rounded(millis / 1e3) + " s";
        }
        if (size < 59.95 * 60_000) {
            return Digits.rounded(millis / 60_000) + " min";
        }
        if (size < 48 * 3.6e6) {
            return Digits.rounded(millis / 3.6e6) + " h";
        }
        return Digits.rounded(millis / 86.4e6) + " days";
    }
}
