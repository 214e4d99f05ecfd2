package io.archloom.catalog.formula;

import io.archloom.catalog.formula.Symbol.Sign;
import io.archloom.catalog.formula.Symbol.Type;

/// A compiled part of a formula: how it is computed, and what is known of its value.
record Part(Code code, Type type, Measure measure, Sign sign) {

    /// Computes a number.
    interface Code {
        double in(Formula.Scope scope);
    }

    static Part truth(Code code) {
        return new Part(code, Type.TRUTH, Measure.PLAIN, Sign.NOT_NEGATIVE);
    }

    static Part number(Code code, Measure measure, Sign sign) {
        return new Part(code, Type.NUMBER, measure, sign);
    }

    /// The sign of a product, and what holds of either of two.
    static Sign both(Sign first, Sign second) {
        boolean notNegative = first.isNotNegative() && second.isNotNegative();
        boolean notZero = first.isNotZero() && second.isNotZero();
        return notNegative ? notZero ? Sign.POSITIVE : Sign.NOT_NEGATIVE : notZero ? Sign.NOT_ZERO : Sign.ANY;
    }

    static Measure fit(Part first, Part second, Expression whole) {
        if (!first.measure.fits(second.measure)) {
            throw new FormulaFault(whole.at(), "formula.units", Dimensions.name(first.measure.dimension()),
                    Dimensions.name(second.measure.dimension()));
        }
        return first.measure.and(second.measure);
    }
}
