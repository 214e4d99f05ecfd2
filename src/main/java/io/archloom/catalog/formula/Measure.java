package io.archloom.catalog.formula;

import io.archloom.quantity.Dimension;

/// What a part of a formula measures, as far as it is known.
public sealed interface Measure {

    /// A number of this dimension.
    record Of(Dimension dimension) implements Measure {}

    /// A number that stands in the formula itself: in a sum or comparison it is of the other operand's dimension, in base
    /// units; in a product it is a plain number.
    record Literal() implements Measure {}

    /// Something of a kind that is not known here.
    record Unknown() implements Measure {}

    Measure PLAIN = new Of(Dimension.NONE);
    Measure TIME = new Of(Dimension.TIME);
    Measure DATA = new Of(Dimension.DATA);
    Measure RATE = new Of(Dimension.RATE);
    Measure LITERAL = new Literal();
    Measure UNKNOWN = new Unknown();

    /// Whether the two can be added and compared.
    default boolean fits(Measure that) {
        return !(this instanceof Of(var mine) && that instanceof Of(var other)) || mine.equals(other);
    }

    /// The measure of a sum of two that fit.
    default Measure and(Measure that) {
        return this instanceof Of || that instanceof Literal ? this : that;
    }

    default Measure times(Measure that) {
        return combined(that, dimension().times(that.dimension()));
    }

    default Measure over(Measure that) {
        return combined(that, dimension().over(that.dimension()));
    }

    private Measure combined(Measure that, Dimension dimension) {
        if (this instanceof Unknown || that instanceof Unknown) {
            return UNKNOWN;
        }
        return this instanceof Literal && that instanceof Literal ? LITERAL : new Of(dimension);
    }

    /// The dimension; none where it is not known.
    default Dimension dimension() {
        return this instanceof Of(var dimension) ? dimension : Dimension.NONE;
    }
}
