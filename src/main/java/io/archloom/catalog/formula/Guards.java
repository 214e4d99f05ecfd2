package io.archloom.catalog.formula;

import io.archloom.catalog.formula.Expression.Binary;
import io.archloom.catalog.formula.Expression.Not;
import io.archloom.catalog.formula.Expression.Number;
import io.archloom.catalog.formula.Expression.Operator;
import java.util.HashSet;
import java.util.Set;

/// What a condition says about zero: the texts of the parts that are not zero where it holds, or where it does not.
final class Guards {
    private Guards() {}

    static Set<String> of(Expression condition, boolean holds) {
        return switch (condition) {
            case Not(var operand, _) -> of(operand, !holds);
            case Binary(var operator, var left, var right, _) when operator == Operator.AND || operator == Operator.OR ->
                    (operator == Operator.AND) == holds ? union(of(left, holds), of(right, holds)) : Set.of();
            case Binary(var operator, var left, Number(var bound, _), _) when operator.binding == Operator.LESS.binding ->
                    excludesZero(holds ? operator : opposite(operator), bound) ? Set.of(left.text()) : Set.of();
            case Binary(var operator, Number(var bound, _), var right, _) when operator.binding == Operator.LESS.binding ->
                    excludesZero(mirrored(holds ? operator : opposite(operator)), bound) ? Set.of(right.text()) : Set.of();
            case Expression other -> holds ? Set.of(other.text()) : Set.of();
        };
    }

    static Set<String> union(Set<String> first, Set<String> second) {
        if (second.isEmpty()) {
            return first;
        }
        var union = new HashSet<>(first);
        union.addAll(second);
        return union;
    }

    /// Whether `x operator bound` is false for zero.
    private static boolean excludesZero(Operator operator, double bound) {
        return switch (operator) {
            case GREATER -> bound >= 0;
            case GREATER_OR_EQUAL -> bound > 0;
            case LESS -> bound <= 0;
            case LESS_OR_EQUAL -> bound < 0;
            case EQUAL -> bound != 0;
            case DIFFERENT -> bound == 0;
            case OR, AND, PLUS, MINUS, TIMES, OVER -> false;
        };
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case GREATER -> Operator.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Operator.LESS;
            case LESS -> Operator.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Operator.GREATER;
            case EQUAL -> Operator.DIFFERENT;
            case DIFFERENT -> Operator.EQUAL;
            case OR, AND, PLUS, MINUS, TIMES, OVER -> operator;
        };
    }

    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case GREATER -> Operator.LESS;
            case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            case LESS -> Operator.GREATER;
            case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case OR, AND, EQUAL, DIFFERENT, PLUS, MINUS, TIMES, OVER -> operator;
        };
    }
}
