package io.archloom.ui.control;

import io.archloom.quantity.Unit;

/// Numbers as people say them.
public final class Numbers {
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private Numbers() {}

    /// `812`, `12,300`, `105 million`, `1.2 billion`.
    public static String large(double number) {
        return number >= BILLION ? Texts.of("count.billion", Unit.COUNT.format(number / BILLION))
                : number >= MILLION ? Texts.of("count.million", Unit.COUNT.format(number / MILLION)) : Unit.COUNT.format(number);
    }
}
