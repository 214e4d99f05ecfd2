package io.archloom.catalog.formula;

import io.archloom.catalog.formula.Expression.Binary;
import io.archloom.catalog.formula.Expression.Call;
import io.archloom.catalog.formula.Expression.Name;
import io.archloom.catalog.formula.Expression.Negative;
import io.archloom.catalog.formula.Expression.Not;
import io.archloom.catalog.formula.Expression.Number;
import io.archloom.catalog.formula.Expression.Operator;
import io.archloom.catalog.formula.Expression.Quoted;
import io.archloom.catalog.formula.Symbol.Sign;
import io.archloom.catalog.formula.Symbol.Type;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Checks a formula and turns it into a function on doubles.
///
/// Refused are references that the [Vocabulary] does not know, sums and comparisons of different dimensions, numbers used
/// as texts and texts as numbers, a text compared with none of its choices, and divisions by what may be zero: a divisor
/// must be a positive constant, a `max` with something positive, a quantity that is known to be positive, or tested by an
/// `if` (or `&&`) around the division.
public final class FormulaCompiler {

    /// A formula with what is known of its value.
    public record Compiled(Formula formula, Type type, Measure measure, Sign sign) {}

    /// Finds a text.
    interface Wording {
        String in(Formula.Scope scope);
    }

    private record Finished(String text, Set<String> references, Part.Code code) implements Formula {
        @Override public double in(Scope scope) {
            return code.in(scope);
        }

        @Override public String toString() {
            return text;
        }
    }

    private final Vocabulary vocabulary;
    private final Set<String> references = new LinkedHashSet<>();

    private FormulaCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// @throws FormulaFault where the text is not a formula that holds here
    public static Compiled compile(String text, Vocabulary vocabulary) {
        var tree = FormulaParser.parse(text);
        var compiler = new FormulaCompiler(vocabulary);
        var part = compiler.number(tree, Set.of());
        var formula = new Finished(tree.text(), Collections.unmodifiableSet(compiler.references), part.code());
        return new Compiled(formula, part.type(), part.measure(), part.sign());
    }

    /// A part that stands for a number or a truth.
    Part number(Expression expression, Set<String> notZero) {
        var part = part(expression, notZero);
        if (part.type() == Type.TEXT || part.type() == Type.OPAQUE) {
            throw new FormulaFault(expression.at(), part.type() == Type.TEXT ? "formula.text" : "formula.opaque", expression.text());
        }
        if (!part.sign().isNotZero() && notZero.contains(expression.text())) {
            var sign = part.sign().isNotNegative() ? Sign.POSITIVE : Sign.NOT_ZERO;
            return new Part(part.code(), part.type(), part.measure(), sign);
        }
        return part;
    }

    /// @param notZero the texts of parts that are not zero whenever this part is computed
    private Part part(Expression expression, Set<String> notZero) {
        return switch (expression) {
            case Number(var value, _) -> Part.number(_ -> value, Measure.LITERAL, value > 0 ? Sign.POSITIVE : Sign.NOT_NEGATIVE);
            case Quoted(_, _) -> new Part(_ -> Double.NaN, Type.TEXT, Measure.PLAIN, Sign.ANY);
            case Name name -> reference(name);
            case Negative(var operand, _) -> {
                var part = number(operand, notZero);
                yield Part.number(scope -> -part.code().in(scope), part.measure(), part.sign().isNotZero() ? Sign.NOT_ZERO : Sign.ANY);
            }
            case Not(var operand, _) -> {
                var code = number(operand, notZero).code();
                yield Part.truth(scope -> {
                    double value = code.in(scope);
                    return Double.isNaN(value) ? value : value == 0 ? 1 : 0;
                });
            }
            case Binary binary -> binary(binary, notZero);
            case Call call -> new Functions(this).of(call, notZero);
        };
    }

    private Part reference(Name name) {
        var symbol = symbol(name);
        if (symbol.constant().isPresent()) {
            double value = symbol.constant().getAsDouble();
            return Part.number(_ -> value, symbol.measure(), symbol.sign());
        }
        refersTo(name);
        return new Part(scope -> scope.number(name.name()), symbol.type(), symbol.measure(), symbol.sign());
    }

    Symbol symbol(Name name) {
        return vocabulary.meaning(name.name()).orElseThrow(() ->
                new FormulaFault(name.at(), "formula.unknown", name.name(), Words.hint(name.name(), vocabulary.names())));
    }

    /// Notes that the value needs a reference.
    void refersTo(Name name) {
        references.add(name.name());
    }

    private Part binary(Binary binary, Set<String> notZero) {
        return switch (binary.operator()) {
            case AND, OR -> logic(binary, notZero);
            case EQUAL, DIFFERENT -> isText(binary.left()) || isText(binary.right()) ? sameText(binary)
                    : comparison(binary, notZero);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> comparison(binary, notZero);
            case PLUS, MINUS, TIMES, OVER -> arithmetic(binary, notZero);
        };
    }

    private Part logic(Binary binary, Set<String> notZero) {
        boolean and = binary.operator() == Operator.AND;
        var left = number(binary.left(), notZero).code();
        var right = number(binary.right(), Guards.union(notZero, Guards.of(binary.left(), and))).code();
        // one operand may decide although the other is unknown
        return Part.truth(scope -> {
            double first = left.in(scope);
            if (!Double.isNaN(first) && (first != 0) != and) {
                return and ? 0 : 1;
            }
            double second = right.in(scope);
            if (!Double.isNaN(second) && (second != 0) != and) {
                return and ? 0 : 1;
            }
            return Double.isNaN(first) ? first : Double.isNaN(second) ? second : and ? 1 : 0;
        });
    }

    private Part comparison(Binary binary, Set<String> notZero) {
        var first = number(binary.left(), notZero);
        var second = number(binary.right(), notZero);
        Part.fit(first, second, binary);
        var left = first.code();
        var right = second.code();
        return Part.truth(switch (binary.operator()) {
            case EQUAL -> scope -> truth(left.in(scope), right.in(scope), 0, false);
            case DIFFERENT -> scope -> truth(left.in(scope), right.in(scope), 0, true);
            case LESS -> scope -> truth(left.in(scope), right.in(scope), -1, false);
            case GREATER_OR_EQUAL -> scope -> truth(left.in(scope), right.in(scope), -1, true);
            case GREATER -> scope -> truth(left.in(scope), right.in(scope), 1, false);
            case LESS_OR_EQUAL -> scope -> truth(left.in(scope), right.in(scope), 1, true);
            case AND, OR, PLUS, MINUS, TIMES, OVER -> throw new AssertionError(binary.operator());
        });
    }

    /// Whether `left` compares with `right` as `order` says (or not, when `negated`).
    private static double truth(double left, double right, int order, boolean negated) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return Double.NaN;
        }
        int found = left < right ? -1 : left > right ? 1 : 0;
        return (found == order) != negated ? 1 : 0;
    }

    private Part arithmetic(Binary binary, Set<String> notZero) {
        var first = number(binary.left(), notZero);
        var second = number(binary.right(), notZero);
        var left = first.code();
        var right = second.code();
        return switch (binary.operator()) {
            case PLUS -> Part.number(scope -> left.in(scope) + right.in(scope), Part.fit(first, second, binary),
                    !first.sign().isNotNegative() || !second.sign().isNotNegative() ? Sign.ANY
                            : first.sign().isNotZero() || second.sign().isNotZero() ? Sign.POSITIVE : Sign.NOT_NEGATIVE);
            case MINUS -> Part.number(scope -> left.in(scope) - right.in(scope), Part.fit(first, second, binary), Sign.ANY);
            case TIMES -> Part.number(scope -> left.in(scope) * right.in(scope), first.measure().times(second.measure()),
                    Part.both(first.sign(), second.sign()));
            case OVER -> {
                if (!second.sign().isNotZero()) {
                    throw new FormulaFault(binary.at(), "formula.division", binary.right().text());
                }
                yield Part.number(scope -> left.in(scope) / right.in(scope), first.measure().over(second.measure()),
                        Part.both(first.sign(), second.sign()));
            }
            case OR, AND, EQUAL, DIFFERENT, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    throw new AssertionError(binary.operator());
        };
    }

    private boolean isText(Expression expression) {
        return expression instanceof Quoted || expression instanceof Name name && symbol(name).type() == Type.TEXT;
    }

    private Part sameText(Binary binary) {
        checkChoice(binary.left(), binary.right());
        checkChoice(binary.right(), binary.left());
        var left = wording(binary.left());
        var right = wording(binary.right());
        boolean wanted = binary.operator() == Operator.EQUAL;
        return Part.truth(scope -> left.in(scope).equals(right.in(scope)) == wanted ? 1 : 0);
    }

    private void checkChoice(Expression reference, Expression words) {
        if (reference instanceof Name name && words instanceof Quoted(var text, var at)) {
            var choices = symbol(name).choices();
            if (!choices.isEmpty() && !text.isEmpty() && !choices.contains(text)) {
                throw new FormulaFault(at, "formula.choice", name.name(), text, String.join(", ", choices));
            }
        }
    }

    Wording wording(Expression expression) {
        if (expression instanceof Quoted(var text, _)) {
            return _ -> text;
        }
        if (expression instanceof Name name && (symbol(name).type() == Type.TEXT || symbol(name).type() == Type.ANY)) {
            refersTo(name);
            return scope -> scope.text(name.name());
        }
        throw new FormulaFault(expression.at(), "formula.number", expression.text());
    }
}
