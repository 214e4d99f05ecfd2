package io.archloom.catalog.formula;

import java.util.Set;

/// A formula of the catalogue, compiled: `+ - * / min max ceil floor round sqrt if`, comparisons, `&& || !`, comparison of a text
/// with a literal, and references. Numbers are doubles in base units (seconds, bytes, events per second, dollars), so
/// that `Timeout >= duration` compares seconds with seconds whatever units the two are typed in; true is 1, false 0.
public interface Formula {

    /// What the formula's references mean.
    interface Scope {
        /// The number behind a reference: a property, usage, flow or quantity in its base unit; NaN when unknown.
        double number(String reference);

        /// The text behind a reference; empty when unknown.
        String text(String reference);
    }

    /// The value; NaN when something it needs is unknown.
    double in(Scope scope);

    /// As written, normalised.
    String text();

    /// Every reference in it, such as `MemorySize`, `invocations`, `to.Timeout`.
    Set<String> references();

    /// What of a formula decides its value at one place.
    record Taken(String text, Set<String> references) {}

    /// The formula as it is read at a place: of each `if` only the branch that is taken there.
    default Taken takenIn(Scope scope) {
        return Branches.of(this, scope);
    }

    /// Whether it holds: a value other than 0 and NaN.
    default boolean holdsIn(Scope scope) {
        var value = in(scope);
        return value != 0 && !Double.isNaN(value);
    }

    /// The formula of a text whose references may be anything.
    ///
    /// @throws IllegalArgumentException with what is wrong, when it is none
    static Formula parse(String text) {
        try {
            return FormulaCompiler.compile(text, Vocabulary.ofAnything()).formula();
        } catch (FormulaFault fault) {
            throw new IllegalArgumentException(text + ": " + fault.message(), fault);
        }
    }

    /// A formula that is always `value`.
    static Formula constant(double value) {
        return new Formula() {
            @Override public double in(Scope scope) {
                return value;
            }

            @Override public String text() {
                return value == Math.rint(value) && !Double.isInfinite(value) ? Long.toString((long) value) : Double.toString(value);
            }

            @Override public Set<String> references() {
                return Set.of();
            }
        };
    }
}
