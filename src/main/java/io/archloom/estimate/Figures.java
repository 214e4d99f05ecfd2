package io.archloom.estimate;

import io.archloom.quantity.Money;
import io.archloom.quantity.Percent;
import io.archloom.quantity.Tiers;
import io.archloom.quantity.Unit;
import io.archloom.text.Messages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;

/// Numbers and sentences of explanations as text, the same in every locale.
final class Figures {
    private static final Messages MESSAGES = Messages.of(Figures.class);
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);
    private static final double THOUSANDS = 1e5;

    private Figures() {}

    static String text(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }

    /// A plain number to four significant digits: `0.25`, `12,345`, `630.7 M`.
    static String count(double number) {
        return Double.isNaN(number) ? "?" : Double.isInfinite(number) ? "∞" : count(BigDecimal.valueOf(number));
    }

    static String count(BigDecimal number) {
        double size = number.abs().doubleValue();
        if (size >= 999_950_000_000.0) {
            return grouped(number.movePointLeft(12).round(FOUR_DIGITS)) + " T";
        }
        if (size >= 999_950_000) {
            return grouped(number.movePointLeft(9).round(FOUR_DIGITS)) + " bn";
        }
        if (size >= THOUSANDS * 10 - 50) {
            return grouped(number.movePointLeft(6).round(FOUR_DIGITS)) + " M";
        }
        return grouped(size >= 10_000 ? number.setScale(0, RoundingMode.HALF_UP) : number.round(FOUR_DIGITS));
    }

    private static String grouped(BigDecimal number) {
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        var text = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - 3; i > (plain.startsWith("-") ? 1 : 0); i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /// A number in a unit's base, as people write it: `240/s`, `71 ms`, `512 MB`, `25%`.
    static String in(Unit unit, double base) {
        if (Double.isNaN(base)) {
            return "?";
        }
        var best = unit.readable();
        if ((best == Unit.RATE || best == Unit.SECONDS || best == Unit.BYTES || best == Unit.PERCENT) && base >= 0 && base < Long.MAX_VALUE) {
            return best.format(base);
        }
        return count(unit.fromBase(base)) + (unit.symbol().isEmpty() ? "" : " " + unit.symbol());
    }

    /// A share to three significant digits.
    static String percent(double share) {
        return share < 1e-7 ? "0%" : new Percent(share).format();
    }

    /// `$0.20 per 1 M`, or tier by tier `first 300 M at $1 per 1 M, then $0.90`.
    static String price(Tiers tiers) {
        var parts = new ArrayList<String>();
        var per = tiers.per().compareTo(BigDecimal.ONE) == 0 ? "" : text("price.per", count(tiers.per()));
        for (var tier : tiers.tiers()) {
            var price = exact(tier.price());
            if (parts.isEmpty()) {
                parts.add(tier.upTo().map(end -> text("price.first", count(end), price + per)).orElse(price + per));
            } else {
                parts.add(tier.upTo().map(end -> text("price.next", count(end), price)).orElseGet(() -> text("price.then", price)));
            }
        }
        return String.join(", ", parts);
    }

    /// A unit price with all its digits.
    private static String exact(Money money) {
        return money.toString();
    }

    /// An amount on a bill, to the cent from a cent on.
    static String bill(Money money) {
        var amount = money.amount();
        return amount.abs().compareTo(new BigDecimal("0.01")) >= 0
                ? (amount.signum() < 0 ? "-$" : "$") + cents(amount.abs()) : money.format();
    }

    private static String cents(BigDecimal amount) {
        var whole = amount.setScale(2, RoundingMode.HALF_UP);
        var fraction = whole.remainder(BigDecimal.ONE).movePointRight(2).toBigInteger();
        return grouped(whole.setScale(0, RoundingMode.DOWN)) + "." + (fraction.intValue() < 10 ? "0" : "") + fraction;
    }
}
