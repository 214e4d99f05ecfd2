package io.archloom.catalog.formula;

import io.archloom.quantity.Dimension;

/// Why a formula or text cannot be used, in words and with advice.
public final class FormulaFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int at;
    private final String key;
    private final transient Object[] arguments;

    /// @param at  the place in the formula
    /// @param key of this package's bundle
    FormulaFault(int at, String key, Object... arguments) {
        super(Words.of(key, arguments), null, false, false);
        this.at = at;
        this.key = key;
        this.arguments = arguments;
    }

    /// That something is measured in another dimension than it must be.
    public static FormulaFault measure(Dimension expected, Dimension found) {
        return measure(0, expected, found);
    }

    static FormulaFault measure(int at, Dimension expected, Dimension found) {
        return new FormulaFault(at, "formula.measure", Dimensions.name(expected), Dimensions.name(found));
    }

    /// The place in the formula.
    public int at() {
        return at;
    }

    /// What kind of fault it is: `formula` or `text`.
    public String subject() {
        return key.substring(0, key.indexOf('.'));
    }

    public String message() {
        return Words.of(key, arguments);
    }

    /// What can be done about it.
    public String advice() {
        return Words.of(key + ".advice", arguments);
    }

    /// The same in a longer text.
    FormulaFault moved(int by) {
        return new FormulaFault(at + by, key, arguments);
    }
}
