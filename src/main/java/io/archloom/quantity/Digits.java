package io.archloom.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as text, the same in every locale.
final class Digits {
    private static final int SIGNIFICANT = 3;

    private Digits() {}

    /// All digits, thousands grouped by commas, no needless zeros.
    static String exact(BigDecimal number) {
        return grouped((number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString());
    }

    /// Three significant digits, more only before the decimal point: `0.0123`, `1.23`, `812`, `2,822`.
    static String rounded(BigDecimal number) {
        int integerDigits = number.precision() - number.scale();
        return exact(number.setScale(Math.max(0, SIGNIFICANT - integerDigits), RoundingMode.HALF_UP));
    }

    static String rounded(double number) {
        return rounded(BigDecimal.valueOf(number));
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        var text = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int i = (point < 0 ? plain.length() : point) - 3; i > first; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
