package io.archloom.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as text, the same in every locale.
final class Digits {
    private static final int SIGNIFICANT = 3;
    private static final int MOST_INTEGER_DIGITS = 15;
    /// Behind the decimal point, before the first digit that counts.
    private static final int MOST_ZEROS = 12;

    private Digits() {}

    /// All digits, thousands grouped by commas, no needless zeros.
    static String exact(BigDecimal number) {
        return grouped((number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString());
    }

    /// Three significant digits, more only before the decimal point: `0.0123`, `1.23`, `812`, `2,822`. What would be too long to be
    /// read has a power of ten: `1.23e300`, `4.5e-20`.
    static String rounded(BigDecimal number) {
        int integerDigits = number.precision() - number.scale();
        if (number.signum() != 0 && (integerDigits > MOST_INTEGER_DIGITS || integerDigits < -MOST_ZEROS)) {
            var leading = number.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP));
            int power = leading.precision() - leading.scale() - 1;
            return exact(leading.scaleByPowerOfTen(-power)) + "e" + power;
        }
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
