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
import io.archloom.quantity.Dimension;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.DoubleUnaryOperator;

/// Checks a formula and turns it into a function on doubles.
///
/// Refused are references that the [Vocabulary] does not know, sums and comparisons of different dimensions, numbers used
/// as texts and texts as numbers, a text compared with none of its choices, and divisions by what may be zero: a divisor
/// must be a positive constant, a `max` with something positive, a quantity that is known to be positive, or tested by an
/// `if` (or `&&`) around the division.
public final class FormulaCompiler {

    /// A formula with what is known of its value.
    public record Compiled(Formula formula, Type type, Measure measure, Sign sign) {}

    /// Computes a number.
    private interface Code {
        double in(Formula.Scope scope);
    }

    /// Finds a text.
    private interface Wording {
        String in(Formula.Scope scope);
    }

    /// A compiled part of a formula.
    private record Part(Code code, Type type, Measure measure, Sign sign) {
        static Part truth(Code code) {
            return new Part(code, Type.TRUTH, Measure.PLAIN, Sign.NOT_NEGATIVE);
        }

        static Part number(Code code, Measure measure, Sign sign) {
            return new Part(code, Type.NUMBER, measure, sign);
        }
    }

    private record Finished(String text, Set<String> references, Code code) implements Formula {
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
        var formula = new Finished(tree.text(), Collections.unmodifiableSet(compiler.references), part.code);
        return new Compiled(formula, part.type, part.measure, part.sign);
    }

    /// A part that stands for a number or a truth.
    private Part number(Expression expression, Set<String> notZero) {
        var part = part(expression, notZero);
        if (part.type == Type.TEXT || part.type == Type.OPAQUE) {
            throw new FormulaFault(expression.at(), part.type == Type.TEXT ? "formula.text" : "formula.opaque", expression.text());
        }
        if (!part.sign.isNotZero() && notZero.contains(expression.text())) {
            var sign = part.sign.isNotNegative() ? Sign.POSITIVE : Sign.NOT_ZERO;
            return new Part(part.code, part.type, part.measure, sign);
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
                yield Part.number(scope -> -part.code.in(scope), part.measure, part.sign.isNotZero() ? Sign.NOT_ZERO : Sign.ANY);
            }
            case Not(var operand, _) -> {
                var code = number(operand, notZero).code;
                yield Part.truth(scope -> {
                    double value = code.in(scope);
                    return Double.isNaN(value) ? value : value == 0 ? 1 : 0;
                });
            }
            case Binary binary -> binary(binary, notZero);
            case Call call -> call(call, notZero);
        };
    }

    private Part reference(Name name) {
        var symbol = symbol(name);
        if (symbol.constant().isPresent()) {
            double value = symbol.constant().getAsDouble();
            return Part.number(_ -> value, symbol.measure(), symbol.sign());
        }
        references.add(name.name());
        return new Part(scope -> scope.number(name.name()), symbol.type(), symbol.measure(), symbol.sign());
    }

    private Symbol symbol(Name name) {
        return vocabulary.meaning(name.name()).orElseThrow(() ->
                new FormulaFault(name.at(), "formula.unknown", name.name(), Words.hint(name.name(), vocabulary.names())));
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
        var left = number(binary.left(), notZero).code;
        var right = number(binary.right(), Guards.union(notZero, Guards.of(binary.left(), and))).code;
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
        fit(first, second, binary);
        var left = first.code;
        var right = second.code;
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
        var left = first.code;
        var right = second.code;
        return switch (binary.operator()) {
            case PLUS -> Part.number(scope -> left.in(scope) + right.in(scope), fit(first, second, binary),
                    !first.sign.isNotNegative() || !second.sign.isNotNegative() ? Sign.ANY
                            : first.sign.isNotZero() || second.sign.isNotZero() ? Sign.POSITIVE : Sign.NOT_NEGATIVE);
            case MINUS -> Part.number(scope -> left.in(scope) - right.in(scope), fit(first, second, binary), Sign.ANY);
            case TIMES -> Part.number(scope -> left.in(scope) * right.in(scope), first.measure.times(second.measure),
                    both(first.sign, second.sign));
            case OVER -> {
                if (!second.sign.isNotZero()) {
                    throw new FormulaFault(binary.at(), "formula.division", binary.right().text());
                }
                yield Part.number(scope -> left.in(scope) / right.in(scope), first.measure.over(second.measure),
                        both(first.sign, second.sign));
            }
            case OR, AND, EQUAL, DIFFERENT, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    throw new AssertionError(binary.operator());
        };
    }

    /// The sign of a product, and what holds of either of two.
    private static Sign both(Sign first, Sign second) {
        boolean notNegative = first.isNotNegative() && second.isNotNegative();
        boolean notZero = first.isNotZero() && second.isNotZero();
        return notNegative ? notZero ? Sign.POSITIVE : Sign.NOT_NEGATIVE : notZero ? Sign.NOT_ZERO : Sign.ANY;
    }

    private static Measure fit(Part first, Part second, Expression whole) {
        if (!first.measure.fits(second.measure)) {
            throw new FormulaFault(whole.at(), "formula.units", Dimensions.name(first.measure.dimension()),
                    Dimensions.name(second.measure.dimension()));
        }
        return first.measure.and(second.measure);
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

    private Wording wording(Expression expression) {
        if (expression instanceof Quoted(var text, _)) {
            return _ -> text;
        }
        if (expression instanceof Name name && (symbol(name).type() == Type.TEXT || symbol(name).type() == Type.ANY)) {
            references.add(name.name());
            return scope -> scope.text(name.name());
        }
        throw new FormulaFault(expression.at(), "formula.number", expression.text());
    }

    private Part call(Call call, Set<String> notZero) {
        int least = switch (call.function()) {
            case "if" -> 3;
            case "startsWith", "endsWith", "contains" -> 2;
            case "min", "max", "ceil", "floor", "round", "sqrt", "isSet", "count" -> 1;
            default -> throw new FormulaFault(call.at(), "formula.function", call.function(),
                    Words.hint(call.function(), FUNCTIONS));
        };
        boolean open = call.function().equals("min") || call.function().equals("max");
        int given = call.arguments().size();
        if (given < least || given > least && !open) {
            throw new FormulaFault(call.at(), "formula.arguments", call.function(), least, given);
        }
        return switch (call.function()) {
            case "if" -> conditional(call, notZero);
            case "min" -> extreme(call, notZero, false);
            case "max" -> extreme(call, notZero, true);
            case "ceil" -> rounded(call, notZero, FormulaCompiler::ceil);
            case "floor" -> rounded(call, notZero, number -> -ceil(-number));
            case "round" -> rounded(call, notZero, Math::rint);
            case "sqrt" -> root(call, notZero);
            case "startsWith" -> textTest(call, String::startsWith);
            case "endsWith" -> textTest(call, String::endsWith);
            case "contains" -> contains(call);
            case "count" -> count(call);
            default -> isSet(call);
        };
    }

    /// The least whole number that is not below: 0.35 s × 1000, a hair above 350 in binary arithmetic, is 350.
    private static double ceil(double number) {
        double nearest = Math.rint(number);
        return Math.abs(number - nearest) <= 1e-12 * Math.abs(number) ? nearest : Math.ceil(number);
    }

    static final List<String> FUNCTIONS = List.of("if", "min", "max", "ceil", "floor", "round", "sqrt", "startsWith",
            "endsWith", "contains", "isSet", "count");

    private Part conditional(Call call, Set<String> notZero) {
        var condition = call.arguments().getFirst();
        var code = number(condition, notZero).code;
        var first = number(call.arguments().get(1), Guards.union(notZero, Guards.of(condition, true)));
        var second = number(call.arguments().get(2), Guards.union(notZero, Guards.of(condition, false)));
        var whenTrue = first.code;
        var whenFalse = second.code;
        var type = first.type == second.type ? first.type : Type.NUMBER;
        return new Part(scope -> {
            double decision = code.in(scope);
            return Double.isNaN(decision) ? decision : decision != 0 ? whenTrue.in(scope) : whenFalse.in(scope);
        }, type, fit(first, second, call), both(first.sign, second.sign));
    }

    private Part extreme(Call call, Set<String> notZero, boolean greatest) {
        var result = number(call.arguments().getFirst(), notZero);
        for (var argument : call.arguments().subList(1, call.arguments().size())) {
            var first = result;
            var second = number(argument, notZero);
            var left = first.code;
            var right = second.code;
            var measure = fit(first, second, call);
            if (greatest) {
                boolean positive = first.sign == Sign.POSITIVE || second.sign == Sign.POSITIVE;
                boolean notNegative = first.sign.isNotNegative() || second.sign.isNotNegative();
                result = Part.number(scope -> Math.max(left.in(scope), right.in(scope)), measure,
                        positive ? Sign.POSITIVE : notNegative ? Sign.NOT_NEGATIVE : both(first.sign, second.sign));
            } else {
                result = Part.number(scope -> Math.min(left.in(scope), right.in(scope)), measure, both(first.sign, second.sign));
            }
        }
        return result;
    }

    private Part rounded(Call call, Set<String> notZero, DoubleUnaryOperator rounding) {
        var part = number(call.arguments().getFirst(), notZero);
        boolean up = call.function().equals("ceil") && part.sign == Sign.POSITIVE;
        return Part.number(scope -> rounding.applyAsDouble(part.code.in(scope)), part.measure,
                up ? Sign.POSITIVE : part.sign.isNotNegative() ? Sign.NOT_NEGATIVE : Sign.ANY);
    }

    private Part root(Call call, Set<String> notZero) {
        var part = number(call.arguments().getFirst(), notZero);
        var square = part.measure.dimension();
        if (square.time() % 2 != 0 || square.data() % 2 != 0 || square.money() % 2 != 0) {
            throw new FormulaFault(call.at(), "formula.root", Dimensions.name(square));
        }
        var measure = part.measure instanceof Measure.Of
                ? new Measure.Of(new Dimension(square.time() / 2, square.data() / 2, square.money() / 2)) : part.measure;
        return Part.number(scope -> Math.sqrt(part.code.in(scope)), measure, part.sign);
    }

    /// Of a list or a map, whether one of its items or keys is the text.
    private Part contains(Call call) {
        if (!(call.arguments().getFirst() instanceof Name name && symbol(name).type() == Type.OPAQUE)) {
            return textTest(call, String::contains);
        }
        references.add(name.name());
        var item = wording(call.arguments().getLast());
        return Part.truth(scope -> List.of(scope.text(name.name()).split(",")).contains(item.in(scope)) ? 1 : 0);
    }

    private Part textTest(Call call, BiPredicate<String, String> test) {
        var text = wording(call.arguments().getFirst());
        var part = wording(call.arguments().getLast());
        return Part.truth(scope -> test.test(text.in(scope), part.in(scope)) ? 1 : 0);
    }

    private Name named(Call call) {
        if (!(call.arguments().getFirst() instanceof Name name)) {
            throw new FormulaFault(call.arguments().getFirst().at(), "formula.not-a-name", call.arguments().getFirst().text());
        }
        symbol(name);
        references.add(name.name());
        return name;
    }

    /// How many items a list has; of a text, those between its commas.
    private Part count(Call call) {
        var name = named(call);
        return new Part(scope -> {
            var text = scope.text(name.name());
            return text.isEmpty() ? 0 : text.split(",", -1).length;
        }, Type.NUMBER, Measure.PLAIN, Sign.NOT_NEGATIVE);
    }

    private Part isSet(Call call) {
        var name = named(call);
        return Part.truth(scope -> !scope.text(name.name()).isEmpty() || !Double.isNaN(scope.number(name.name())) ? 1 : 0);
    }
}
