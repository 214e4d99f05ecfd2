package io.archloom.quantity;

import io.archloom.quantity.Parsed.Bad;
import io.archloom.quantity.Parsed.Good;
import io.archloom.quantity.Parsed.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// An amount of data in whole bytes, zero or more.
///
/// 1 KB is 1,024 bytes, 1 MB is 1,024 KB and so on, whether written `KB` or `KiB`: AWS meters and limits in powers of
/// two under both names, for example "256 KB" as 262,144 bytes for a queue's message
/// (SQS API reference, `MaximumMessageSize`).
public record Bytes(long count) implements Comparable<Bytes> {
    private static final List<String> SYMBOLS = List.of("B", "KB", "MB", "GB", "TB", "PB");
    private static final int MOST_DECIMALS = 3;

    public Bytes {
        if (count < 0) {
            throw new IllegalArgumentException(count + " bytes");
        }
    }

    /// Reads `256 KB`, `1 MiB`, `38GB`, `12 bytes`. Fractions of a byte are rounded.
    public static Parsed<Bytes> parse(String text) {
        return Amount.parse(text).flatMap(amount -> {
            if (amount.rest().isEmpty()) {
                return new Bad<>(Reason.MISSING_UNIT, text);
            }
            int power = power(amount.rest());
            if (power < 0) {
                return new Bad<>(Reason.UNKNOWN_UNIT, text);
            }
            var count = amount.number().multiply(BigDecimal.valueOf(1L << 10 * power)).setScale(0, RoundingMode.HALF_UP);
            return count.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                    ? new Bad<>(Reason.OUT_OF_RANGE, text)
                    : new Good<>(new Bytes(count.longValueExact()));
        });
    }

    private static int power(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "b", "byte", "bytes" -> 0;
            case "k", "kb", "kib" -> 1;
            case "m", "mb", "mib" -> 2;
            case "g", "gb", "gib" -> 3;
            case "t", "tb", "tib" -> 4;
            case "p", "pb", "pib" -> 5;
            default -> -1;
        };
    }

    public Bytes plus(Bytes that) {
        return new Bytes(Math.addExact(count, that.count));
    }

    /// Three significant digits in the largest unit that needs no leading zero.
    public String format() {
        int power = count == 0 ? 0 : (63 - Long.numberOfLeadingZeros(count)) / 10;
        power = Math.min(power, SYMBOLS.size() - 1);
        return Digits.rounded(in(power)) + " " + SYMBOLS.get(power);
    }

    /// The amount in the largest unit that needs at most three decimals; [#parse] reads it back.
    @Override public String toString() {
        for (int power = SYMBOLS.size() - 1; power > 0; power--) {
            var number = in(power).stripTrailingZeros();
            if (number.compareTo(BigDecimal.ONE) >= 0 && number.scale() <= MOST_DECIMALS) {
                return Digits.exact(number) + " " + SYMBOLS.get(power);
            }
        }
        return Digits.exact(BigDecimal.valueOf(count)) + " B";
    }

    private BigDecimal in(int power) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(1L << 10 * power));
    }

    @Override public int compareTo(Bytes that) {
        return Long.compare(count, that.count);
    }
}
