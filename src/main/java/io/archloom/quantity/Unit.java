package io.archloom.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The units in which the catalogue states properties, limits and prices.
///
/// Each has a dimension and a factor to that dimension's base: seconds, bytes, dollars, events per second, or plain
/// numbers. A kilobyte is 1,024 bytes (see [Bytes]), a month 730 hours.
public enum Unit {
    COUNT(Dimension.NONE, "", 1),
    PERCENT(Dimension.NONE, "%", 0.01),
    /// From 0 to 1.
    PROBABILITY(Dimension.NONE, "", 1),

    MILLISECONDS(Dimension.TIME, "ms", 0.001),
    SECONDS(Dimension.TIME, "s", 1),
    MINUTES(Dimension.TIME, "min", 60),
    HOURS(Dimension.TIME, "h", 3600),
    DAYS(Dimension.TIME, "days", 86_400),
    MONTHS(Dimension.TIME, "months", 730 * 3600),

    BYTES(Dimension.DATA, "B", 1),
    KILOBYTES(Dimension.DATA, "KB", 1L << 10),
    MEGABYTES(Dimension.DATA, "MB", 1L << 20),
    GIGABYTES(Dimension.DATA, "GB", 1L << 30),
    TERABYTES(Dimension.DATA, "TB", 1L << 40),

    /// Events per second.
    RATE(Dimension.RATE, "/s", 1),
    PER_MINUTE(Dimension.RATE, "/min", 1.0 / 60),
    PER_HOUR(Dimension.RATE, "/h", 1.0 / 3600),
    PER_DAY(Dimension.RATE, "/day", 1.0 / 86_400),
    PER_MONTH(Dimension.RATE, "/month", 1.0 / (730 * 3600)),

    BYTES_PER_SECOND(Dimension.DATA.times(Dimension.RATE), "B/s", 1),
    MEGABYTES_PER_SECOND(Dimension.DATA.times(Dimension.RATE), "MB/s", 1L << 20),
    GIGABYTE_SECONDS(Dimension.DATA.times(Dimension.TIME), "GB-s", 1L << 30),
    GIGABYTE_HOURS(Dimension.DATA.times(Dimension.TIME), "GB-h", 3600.0 * (1L << 30)),
    GIGABYTE_MONTHS(Dimension.DATA.times(Dimension.TIME), "GB-month", 730 * 3600.0 * (1L << 30)),

    USD(Dimension.MONEY, "$", 1),
    USD_PER_MONTH(Dimension.MONEY.times(Dimension.RATE), "$/month", 1.0 / (730 * 3600));

    private static final Map<String, Unit> BY_ID = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Unit::id, unit -> unit));

    private final Dimension dimension;
    private final String symbol;
    private final double factor;

    Unit(Dimension dimension, String symbol, double factor) {
        this.dimension = dimension;
        this.symbol = symbol;
        this.factor = factor;
    }

    /// The unit with this id, as the catalogue's files write it: `seconds`, `per-minute`.
    public static Optional<Unit> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /// The name in lower case with hyphens.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Dimension dimension() {
        return dimension;
    }

    /// What is printed after a number; empty for counts and probabilities.
    public String symbol() {
        return symbol;
    }

    /// How many base units one of these is.
    public double factor() {
        return factor;
    }

    public double toBase(double number) {
        return number * factor;
    }

    public double fromBase(double base) {
        return base / factor;
    }

    /// Reads a quantity of this dimension that says its unit itself (`240/s`, `100 ms`, `256 KB`, `25%`), as a number of base units.
    public Parsed<Double> parse(String text) {
        return dimension.equals(Dimension.RATE) ? Rate.parse(text).map(Rate::perSecond)
                : dimension.equals(Dimension.TIME) ? Durations.parse(text).map(duration -> duration.getSeconds() + duration.getNano() / 1e9)
                : dimension.equals(Dimension.DATA) ? Bytes.parse(text).map(bytes -> (double) bytes.count())
                : this == PERCENT || this == PROBABILITY ? Percent.parse(text).map(Percent::fraction)
                : new Parsed.Bad<>(Parsed.Reason.NOT_A_NUMBER, text);
    }

    /// The unit of the same dimension whose [#format] takes the unit that reads best; itself where there is none.
    public Unit readable() {
        return dimension.equals(Dimension.TIME) ? SECONDS
                : dimension.equals(Dimension.DATA) ? BYTES
                : dimension.equals(Dimension.RATE) ? RATE : this;
    }

    /// A number of base units as people read it, to three significant digits. In the base units of time, data, rates and
    /// money it takes the unit that reads best: 90 seconds are `1.5 min`. A number that is not finite is a dash.
    public String format(double base) {
        if (!Double.isFinite(base)) {
            return "–";
        }
        if (this == SECONDS) {
            return Durations.formatMillis(base * 1000);
        }
        if (this == BYTES && base >= 0 && base < Long.MAX_VALUE) {
            return new Bytes(Math.round(base)).format();
        }
        if (this == RATE && base >= 0) {
            return new Rate(base).format();
        }
        if (dimension.money() == 1) {
            return Money.of(BigDecimal.valueOf(fromBase(base))).format() + symbol.substring(1);
        }
        var number = Digits.rounded(fromBase(base));
        return symbol.isEmpty() || symbol.startsWith("/") || symbol.equals("%") ? number + symbol : number + " " + symbol;
    }
}
