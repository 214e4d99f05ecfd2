package io.archloom.quantity;

import io.archloom.quantity.Parsed.Bad;
import io.archloom.quantity.Parsed.Good;
import io.archloom.quantity.Parsed.Reason;
import java.math.BigDecimal;
import java.math.MathContext;

/// A share, kept as a fraction: 12.5% is 0.125. Zero or more; a utilisation may exceed 100%.
public record Percent(double fraction) implements Comparable<Percent> {
    private static final int MOST_DIGITS = 17;

    public Percent {
        if (!(fraction >= 0 && Double.isFinite(fraction))) {
            throw new IllegalArgumentException("a share of " + fraction);
        }
    }

    /// Reads `12.5%` and `12.5 percent`. A bare number is refused, because 0.5 could mean either of two shares.
    public static Parsed<Percent> parse(String text) {
        return Amount.parse(text).flatMap(amount -> switch (amount.rest()) {
            case "%", "percent" -> new Good<>(new Percent(amount.number().doubleValue() / 100));
            case "" -> new Bad<>(Reason.MISSING_UNIT, text);
            default -> new Bad<>(Reason.UNKNOWN_UNIT, text);
        });
    }

    /// Three significant digits.
    public String format() {
        return Digits.rounded(fraction * 100) + "%";
    }

    /// The shortest text that [#parse] reads back to this very share.
    @Override public String toString() {
        var percent = new BigDecimal(fraction).movePointRight(2);
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            var rounded = percent.round(new MathContext(digits));
            if (rounded.doubleValue() / 100 == fraction) {
                return Digits.exact(rounded) + "%";
            }
        }
        // dividing by 100 may skip a neighbouring double; the nearest one is then all that text can say
        return Digits.exact(percent.round(new MathContext(MOST_DIGITS))) + "%";
    }

    @Override public int compareTo(Percent that) {
        return Double.compare(fraction, that.fraction);
    }
}
