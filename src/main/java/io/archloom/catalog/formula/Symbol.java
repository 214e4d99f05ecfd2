package io.archloom.catalog.formula;

import io.archloom.quantity.Dimension;
import io.archloom.quantity.Unit;
import java.util.List;
import java.util.OptionalDouble;

/// What a reference in a formula or text means, as far as checking it needs.
///
/// @param unit     what it is printed in
/// @param sign     what is known of its value
/// @param choices  the texts that it can be; empty: any
/// @param constant its value, where that never changes
public record Symbol(Type type, Measure measure, Unit unit, Sign sign, List<String> choices, OptionalDouble constant) {

    public enum Type {
        NUMBER, TRUTH, TEXT,
        /// A list or a map: only whether it is set, what it contains and how much can be asked.
        OPAQUE,
        /// Something of a kind that is not known here, or a choice among numbers: text or number by its use.
        ANY
    }

    /// What is known of a number, for the divisions by it.
    public enum Sign {
        POSITIVE, NOT_NEGATIVE, NOT_ZERO, ANY;

        boolean isNotZero() {
            return this == POSITIVE || this == NOT_ZERO;
        }

        boolean isNotNegative() {
            return this == POSITIVE || this == NOT_NEGATIVE;
        }
    }

    public static final Symbol TRUTH = number(Type.TRUTH, Measure.PLAIN, Unit.COUNT, Sign.NOT_NEGATIVE);
    public static final Symbol TEXT = text(List.of());
    public static final Symbol RATE = number(Type.NUMBER, Measure.RATE, Unit.RATE, Sign.NOT_NEGATIVE);
    public static final Symbol TIME = number(Type.NUMBER, Measure.TIME, Unit.SECONDS, Sign.NOT_NEGATIVE);
    public static final Symbol PLAIN = number(Type.NUMBER, Measure.PLAIN, Unit.COUNT, Sign.NOT_NEGATIVE);
    public static final Symbol SHARE = number(Type.NUMBER, Measure.PLAIN, Unit.PERCENT, Sign.NOT_NEGATIVE);
    public static final Symbol UNKNOWN = number(Type.ANY, Measure.UNKNOWN, Unit.COUNT, Sign.ANY);
    /// What a faulty formula stands for, so that one fault does not bring others.
    public static final Symbol FAULTY = number(Type.ANY, Measure.UNKNOWN, Unit.COUNT, Sign.POSITIVE);

    /// A number, or what is used as one.
    public static Symbol number(Type type, Measure measure, Unit unit, Sign sign) {
        return new Symbol(type, measure, unit, sign, List.of(), OptionalDouble.empty());
    }

    public static Symbol text(List<String> choices) {
        return new Symbol(Type.TEXT, Measure.PLAIN, Unit.COUNT, Sign.ANY, choices, OptionalDouble.empty());
    }

    public static Symbol constant(double value, Dimension dimension) {
        return new Symbol(Type.NUMBER, new Measure.Of(dimension), baseOf(dimension), Sign.POSITIVE, List.of(),
                OptionalDouble.of(value));
    }

    /// A quantity that a formula computes.
    public static Symbol of(FormulaCompiler.Compiled formula) {
        return number(formula.type(), formula.measure(), baseOf(formula.measure().dimension()), formula.sign());
    }

    /// The base unit of a dimension; counts where it has no unit of its own.
    public static Unit baseOf(Dimension dimension) {
        for (var unit : Unit.values()) {
            if (unit.dimension().equals(dimension) && unit.factor() == 1) {
                return unit;
            }
        }
        return Unit.COUNT;
    }
}
