package io.archloom.quantity;

import io.archloom.quantity.Parsed.Bad;
import io.archloom.quantity.Parsed.Good;
import io.archloom.quantity.Parsed.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;

/// An exact amount of US dollars, negative for a saving. Amounts that are numerically equal are equal.
public record Money(BigDecimal amount) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> UNITS = Set.of("", "$", "usd", "dollar", "dollars");

    public Money {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public static Money of(BigDecimal amount) {
        return new Money(amount);
    }

    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    /// Reads `$598`, `0.20`, `2,822 USD`, `-$5`.
    public static Parsed<Money> parse(String text) {
        var stripped = text.strip();
        boolean negative = stripped.startsWith("-");
        var absolute = negative ? stripped.substring(1).strip() : stripped;
        return Amount.parse(absolute.startsWith("$") ? absolute.substring(1) : absolute).flatMap(amount ->
                UNITS.contains(amount.rest().toLowerCase(Locale.ROOT))
                        ? new Good<>(new Money(negative ? amount.number().negate() : amount.number()))
                        : new Bad<>(Reason.UNKNOWN_UNIT, text));
    }

    public Money plus(Money that) {
        return new Money(amount.add(that.amount));
    }

    public Money minus(Money that) {
        return new Money(amount.subtract(that.amount));
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor));
    }

    /// Times the decimal number that `factor` prints as.
    public Money times(double factor) {
        return times(BigDecimal.valueOf(factor));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /// Whole dollars from $100 on, cents from $1 on, three significant digits below: `$2,822`, `$12.50`, `$0.0000045`. From
    /// 10¹⁵ on a power of ten: `$1.23e300`.
    public String format() {
        var absolute = amount.abs();
        String digits;
        if (absolute.compareTo(HUNDRED) >= 0) {
            digits = Digits.rounded(absolute.setScale(0, RoundingMode.HALF_UP));
        } else if (absolute.compareTo(BigDecimal.ONE) >= 0) {
            digits = Digits.exact(absolute.setScale(2, RoundingMode.HALF_UP));
        } else {
            digits = Digits.rounded(absolute);
        }
        return withSign(withCents(digits));
    }

    /// The amount with all its digits; [#parse] reads it back.
    @Override public String toString() {
        return withSign(withCents(Digits.exact(amount.abs())));
    }

    private String withSign(String digits) {
        return (amount.signum() < 0 ? "-$" : "$") + digits;
    }

    private static String withCents(String digits) {
        return digits.indexOf('.') == digits.length() - 2 && digits.length() > 1 ? digits + "0" : digits;
    }

    @Override public int compareTo(Money that) {
        return amount.compareTo(that.amount);
    }
}
