package io.archloom.catalog.formula;

import io.archloom.catalog.formula.Expression.Call;
import io.archloom.catalog.formula.Expression.Name;
import io.archloom.catalog.formula.Symbol.Sign;
import io.archloom.catalog.formula.Symbol.Type;
import io.archloom.quantity.Dimension;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.DoubleUnaryOperator;

/// The functions of formulas: `if`, `min`, `max`, `ceil`, `floor`, `round`, `sqrt`, and those on texts and lists.
///
/// @param compiler compiles the arguments
record Functions(FormulaCompiler compiler) {
    static final List<String> FUNCTIONS = List.of("if", "min", "max", "ceil", "floor", "round", "sqrt", "startsWith",
            "endsWith", "contains", "isSet", "count");

    Part of(Call call, Set<String> notZero) {
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
            case "ceil" -> rounded(call, notZero, Functions::ceil);
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

    private Part conditional(Call call, Set<String> notZero) {
        var condition = call.arguments().getFirst();
        var code = compiler.number(condition, notZero).code();
        var first = compiler.number(call.arguments().get(1), Guards.union(notZero, Guards.of(condition, true)));
        var second = compiler.number(call.arguments().get(2), Guards.union(notZero, Guards.of(condition, false)));
        var whenTrue = first.code();
        var whenFalse = second.code();
        var type = first.type() == second.type() ? first.type() : Type.NUMBER;
        return new Part(scope -> {
            double decision = code.in(scope);
            return Double.isNaN(decision) ? decision : decision != 0 ? whenTrue.in(scope) : whenFalse.in(scope);
        }, type, Part.fit(first, second, call), Part.both(first.sign(), second.sign()));
    }

    private Part extreme(Call call, Set<String> notZero, boolean greatest) {
        var result = compiler.number(call.arguments().getFirst(), notZero);
        for (var argument : call.arguments().subList(1, call.arguments().size())) {
            var first = result;
            var second = compiler.number(argument, notZero);
            var left = first.code();
            var right = second.code();
            var measure = Part.fit(first, second, call);
            if (greatest) {
                boolean positive = first.sign() == Sign.POSITIVE || second.sign() == Sign.POSITIVE;
                boolean notNegative = first.sign().isNotNegative() || second.sign().isNotNegative();
                result = Part.number(scope -> Math.max(left.in(scope), right.in(scope)), measure,
                        positive ? Sign.POSITIVE : notNegative ? Sign.NOT_NEGATIVE : Part.both(first.sign(), second.sign()));
            } else {
                result = Part.number(scope -> Math.min(left.in(scope), right.in(scope)), measure, Part.both(first.sign(), second.sign()));
            }
        }
        return result;
    }

    private Part rounded(Call call, Set<String> notZero, DoubleUnaryOperator rounding) {
        var part = compiler.number(call.arguments().getFirst(), notZero);
        boolean up = call.function().equals("ceil") && part.sign() == Sign.POSITIVE;
        return Part.number(scope -> rounding.applyAsDouble(part.code().in(scope)), part.measure(),
                up ? Sign.POSITIVE : part.sign().isNotNegative() ? Sign.NOT_NEGATIVE : Sign.ANY);
    }

    private Part root(Call call, Set<String> notZero) {
        var part = compiler.number(call.arguments().getFirst(), notZero);
        var square = part.measure().dimension();
        if (square.time() % 2 != 0 || square.data() % 2 != 0 || square.money() % 2 != 0) {
            throw new FormulaFault(call.at(), "formula.root", Dimensions.name(square));
        }
        var measure = part.measure() instanceof Measure.Of
                ? new Measure.Of(new Dimension(square.time() / 2, square.data() / 2, square.money() / 2)) : part.measure();
        return Part.number(scope -> Math.sqrt(part.code().in(scope)), measure, part.sign());
    }

    /// Of a list or a map, whether one of its items or keys is the text.
    private Part contains(Call call) {
        if (!(call.arguments().getFirst() instanceof Name name && compiler.symbol(name).type() == Type.OPAQUE)) {
            return textTest(call, String::contains);
        }
        compiler.refersTo(name);
        var item = compiler.wording(call.arguments().getLast());
        return Part.truth(scope -> List.of(scope.text(name.name()).split(",")).contains(item.in(scope)) ? 1 : 0);
    }

    private Part textTest(Call call, BiPredicate<String, String> test) {
        var text = compiler.wording(call.arguments().getFirst());
        var part = compiler.wording(call.arguments().getLast());
        return Part.truth(scope -> test.test(text.in(scope), part.in(scope)) ? 1 : 0);
    }

    private Name named(Call call) {
        if (!(call.arguments().getFirst() instanceof Name name)) {
            throw new FormulaFault(call.arguments().getFirst().at(), "formula.not-a-name", call.arguments().getFirst().text());
        }
        compiler.symbol(name);
        compiler.refersTo(name);
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
