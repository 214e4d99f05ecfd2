package io.archloom.catalog.formula;

import io.archloom.quantity.Dimension;

/// Dimensions in words, for faults of formulas.
final class Dimensions {
    private Dimensions() {}

    static String name(Dimension dimension) {
        if (dimension.equals(Dimension.NONE)) {
            return Words.of("dimension.none");
        }
        if (dimension.equals(Dimension.RATE)) {
            return Words.of("dimension.rate");
        }
        var text = new StringBuilder();
        append(text, "dimension.money", dimension.money());
        append(text, "dimension.data", dimension.data());
        append(text, "dimension.time", dimension.time());
        return text.toString();
    }

    private static void append(StringBuilder text, String key, int power) {
        if (power != 0) {
            text.append(text.isEmpty() ? "" : " × ").append(Words.of(key)).append(power == 1 ? "" : "^" + power);
        }
    }
}
