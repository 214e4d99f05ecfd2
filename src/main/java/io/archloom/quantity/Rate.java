package io.archloom.quantity;

import io.archloom.quantity.Parsed.Bad;
import io.archloom.quantity.Parsed.Good;
import io.archloom.quantity.Parsed.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How often something happens: a finite number of events per second, zero or more.
///
/// A month is 730 hours and a year 8,760, as on AWS's bills.
public record Rate(double perSecond) implements Comparable<Rate> {
    public static final Rate ZERO = new Rate(0);
    private static final double MONTH = 730 * 3600;

    private static final Pattern TEXT = Pattern.compile(
            "(k|K|thousand|M|million|bn|billion)?\\s*(?:events?|requests?|req|messages?|calls?|invocations?|times)?\\s*(?:/|\\b(?:per|an?)\\b)\\s*([A-Za-z]+)");
    private static final Map<String, Double> SCALES = Map.of("k", 1e3, "K", 1e3, "thousand", 1e3, "M", 1e6, "million", 1e6, "bn", 1e9, "billion", 1e9);
    private static final Map<String, Double> SHORT = Map.of("rps", 1.0, "tps", 1.0, "rpm", 60.0);
    private static final int MOST_DIGITS = 17;
    private static final int FEW_DIGITS = 3;

    /// The units in which rates are printed, finest first.
    private enum Per {
        S("s", 1), MIN("min", 60), HOUR("h", 3600), DAY("day", 86_400), MONTH("month", Rate.MONTH);

        private final String symbol;
        private final double seconds;

        Per(String symbol, double seconds) {
            this.symbol = symbol;
            this.seconds = seconds;
        }
    }

    public Rate {
        if (!(perSecond >= 0 && Double.isFinite(perSecond))) {
            throw new IllegalArgumentException("a rate of " + perSecond + " per second");
        }
    }

    public static Rate perMonth(double events) {
        return new Rate(events / MONTH);
    }

    /// Reads `240/s`, `10 per minute`, `2 million/month`, `1M/month`, `5 requests a day`, `20 rps`, `every 5 min`.
    public static Parsed<Rate> parse(String text) {
        var stripped = text.strip();
        if (stripped.startsWith("every ")) {
            return Durations.parse(stripped.substring("every ".length())).flatMap(gap -> gap.isZero()
                    ? new Bad<>(Reason.OUT_OF_RANGE, text)
                    : new Good<>(new Rate(1 / (gap.getSeconds() + gap.getNano() / 1e9))));
        }
        return Amount.parse(text).flatMap(amount -> {
            if (amount.rest().isEmpty()) {
                return new Bad<>(Reason.MISSING_UNIT, text);
            }
            var seconds = SHORT.get(amount.rest());
            double scale = 1;
            if (seconds == null) {
                var match = TEXT.matcher(amount.rest());
                seconds = match.matches() ? secondsOf(match.group(2)) : Double.NaN;
                scale = match.matches() && match.group(1) != null ? SCALES.get(match.group(1)) : 1;
            }
            double rate = amount.number().doubleValue() * scale / seconds;
            if (Double.isNaN(seconds)) {
                return new Bad<>(Reason.UNKNOWN_UNIT, text);
            }
            return Double.isFinite(rate) ? new Good<>(new Rate(rate)) : new Bad<>(Reason.OUT_OF_RANGE, text);
        });
    }

    private static double secondsOf(String word) {
        return switch (word) {
            case "s", "sec", "second", "seconds" -> 1;
            case "min", "minute", "minutes" -> 60;
            case "h", "hr", "hour", "hours" -> 3600;
            case "d", "day", "days" -> 86_400;
            case "w", "week", "weeks" -> 7 * 86_400;
            case "mo", "month", "months" -> MONTH;
            case "y", "yr", "year", "years" -> 12 * MONTH;
            default -> Double.NaN;
        };
    }

    public double perMonth() {
        return perSecond * MONTH;
    }

    public Rate plus(Rate that) {
        return new Rate(perSecond + that.perSecond);
    }

    public Rate times(double factor) {
        return new Rate(perSecond * factor);
    }

    public boolean isZero() {
        return perSecond == 0;
    }

    /// Three significant digits in the finest unit that needs no leading zero: `240/s`, `1.2/min`, `3/day`.
    public String format() {
        for (var per : Per.values()) {
            double number = perSecond * per.seconds;
            // 0.9995 and more is printed as 1
            if (number >= 0.9995 || isZero()) {
                return Digits.rounded(number) + "/" + per.symbol;
            }
        }
        return Digits.rounded(perMonth()) + "/month";
    }

    /// A text that [#parse] reads back to this very rate: in the finest unit where it is 1 or more and needs three
    /// significant digits at most, or else in the unit that needs the fewest.
    @Override public String toString() {
        var shortest = exactly(Per.S).orElse(BigDecimal.valueOf(perSecond));
        var unit = Per.S;
        for (var per : Per.values()) {
            var number = exactly(per);
            if (number.isPresent() && perSecond * per.seconds >= 1) {
                if (number.get().precision() <= FEW_DIGITS) {
                    return Digits.exact(number.get()) + "/" + per.symbol;
                }
                if (number.get().precision() < shortest.precision()) {
                    shortest = number.get();
                    unit = per;
                }
            }
        }
        return Digits.exact(shortest) + "/" + unit.symbol;
    }

    /// The shortest number that stands for this rate in a unit; empty where rounding lets none do so.
    private Optional<BigDecimal> exactly(Per per) {
        var number = new BigDecimal(perSecond * per.seconds);
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            var rounded = number.round(new MathContext(digits));
            if (rounded.doubleValue() / per.seconds == perSecond) {
                return Optional.of(rounded.stripTrailingZeros());
            }
        }
        return Optional.empty();
    }

    @Override public int compareTo(Rate that) {
        return Double.compare(perSecond, that.perSecond);
    }
}
