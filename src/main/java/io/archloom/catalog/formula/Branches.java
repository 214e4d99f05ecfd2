package io.archloom.catalog.formula;

import io.archloom.catalog.formula.Expression.Binary;
import io.archloom.catalog.formula.Expression.Call;
import io.archloom.catalog.formula.Expression.Name;
import io.archloom.catalog.formula.Expression.Negative;
import io.archloom.catalog.formula.Expression.Not;
import io.archloom.catalog.formula.Expression.Number;
import io.archloom.catalog.formula.Expression.Quoted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Puts the branch that is taken in the place of each `if`.
final class Branches {
    private final Formula.Scope scope;

    private Branches(Formula.Scope scope) {
        this.scope = scope;
    }

    static Formula.Taken of(Formula formula, Formula.Scope scope) {
        try {
            var expression = new Branches(scope).taken(FormulaParser.parse(formula.text()));
            var references = new LinkedHashSet<String>();
            collect(expression, references);
            return new Formula.Taken(expression.text(), Collections.unmodifiableSet(references));
        } catch (FormulaFault notParsed) {
            return new Formula.Taken(formula.text(), formula.references());
        }
    }

    private Expression taken(Expression expression) {
        return switch (expression) {
            case Number _, Quoted _, Name _ -> expression;
            case Negative(var operand, int at) -> new Negative(taken(operand), at);
            case Not(var operand, int at) -> new Not(taken(operand), at);
            case Binary(var operator, var left, var right, int at) -> new Binary(operator, taken(left), taken(right), at);
            case Call(var function, var arguments, _) when function.equals("if") -> taken(arguments.get(holds(arguments.getFirst()) ? 1 : 2));
            case Call(var function, var arguments, int at) -> {
                var parts = new ArrayList<Expression>();
                for (var argument : arguments) {
                    parts.add(taken(argument));
                }
                yield new Call(function, parts, at);
            }
        };
    }

    private boolean holds(Expression condition) {
        return FormulaCompiler.compile(condition.text(), Vocabulary.ofAnything()).formula().holdsIn(scope);
    }

    private static void collect(Expression expression, Set<String> references) {
        switch (expression) {
            case Number _, Quoted _ -> { }
            case Name(var name, _) -> references.add(name);
            case Negative(var operand, _) -> collect(operand, references);
            case Not(var operand, _) -> collect(operand, references);
            case Binary(_, var left, var right, _) -> {
                collect(left, references);
                collect(right, references);
            }
            case Call(_, var arguments, _) -> arguments.forEach(argument -> collect(argument, references));
        }
    }
}
