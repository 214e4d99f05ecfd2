package io.archloom.quantity;

import io.archloom.quantity.Parsed.Bad;
import io.archloom.quantity.Parsed.Good;
import io.archloom.quantity.Parsed.Reason;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A number and the words after it, which are left to the caller: the common beginning of every quantity's text.
///
/// The decimal mark is a point; commas may group thousands (`2,822`), underscores anything (`1_000`). Text longer than
/// 80 characters or exponents of three digits are refused, because input may be hostile.
record Amount(BigDecimal number, String rest) {
    private static final Pattern TEXT = Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[0-9_]*\\.?[0-9]+(?:[eE][+-]?\\d{1,2}(?!\\d))?)(?![0-9.,_])\\s*(.*)");
    private static final int LONGEST = 80;

    static Parsed<Amount> parse(String text) {
        var trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return new Bad<>(Reason.EMPTY, text);
        }
        var match = TEXT.matcher(trimmed.length() > LONGEST ? "" : trimmed);
        if (!match.matches()) {
            return new Bad<>(Reason.NOT_A_NUMBER, text);
        }
        var number = new BigDecimal(match.group(2).replace(",", "").replace("_", ""));
        if (match.group(1).equals("-") && number.signum() != 0) {
            return new Bad<>(Reason.NEGATIVE, text);
        }
        return new Good<>(new Amount(number, match.group(3)));
    }
}
