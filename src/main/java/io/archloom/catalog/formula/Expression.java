package io.archloom.catalog.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// A formula as it is written: the tree that [FormulaParser] makes and [FormulaCompiler] checks and compiles.
///
/// `at` is where the part stands in the formula's text, from 0. Law: the text of a tree parses to a tree of that text.
sealed interface Expression {

    int at();

    /// How tightly it binds: 1 for `||` to 7 for what needs no parentheses.
    int binding();

    /// The formula, normalised: single spaces, no needless parentheses.
    String text();

    /// The operators between two operands; a higher binding is tighter.
    enum Operator {
        OR("||", 1), AND("&&", 2), EQUAL("==", 3), DIFFERENT("!=", 3), LESS("<", 3), LESS_OR_EQUAL("<=", 3),
        GREATER(">", 3), GREATER_OR_EQUAL(">=", 3), PLUS("+", 4), MINUS("-", 4), TIMES("*", 5), OVER("/", 5);

        final String symbol;
        final int binding;

        Operator(String symbol, int binding) {
            this.symbol = symbol;
            this.binding = binding;
        }
    }

    /// A number; shares may be written `25%`, truth `true` and `false`.
    record Number(double value, int at) implements Expression {
        @Override public int binding() {
            return 7;
        }

        @Override public String text() {
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
    }

    /// A text in quotes.
    record Quoted(String value, int at) implements Expression {
        @Override public int binding() {
            return 7;
        }

        @Override public String text() {
            var quote = value.contains("'") ? "\"" : "'";
            return quote + value + quote;
        }
    }

    /// A reference, such as `MemorySize` or `to.Timeout`.
    record Name(String name, int at) implements Expression {
        @Override public int binding() {
            return 7;
        }

        @Override public String text() {
            return name;
        }
    }

    /// `-x`.
    record Negative(Expression operand, int at) implements Expression {
        @Override public int binding() {
            return 6;
        }

        @Override public String text() {
            return "-" + within(operand, 6);
        }
    }

    /// `!x`.
    record Not(Expression operand, int at) implements Expression {
        @Override public int binding() {
            return 6;
        }

        @Override public String text() {
            return "!" + within(operand, 6);
        }
    }

    /// Two operands and the operator between them; `at` is the operator's place.
    record Binary(Operator operator, Expression left, Expression right, int at) implements Expression {
        @Override public int binding() {
            return operator.binding;
        }

        @Override public String text() {
            // comparisons do not chain
            int least = operator.binding == 3 ? 4 : operator.binding;
            return within(left, least) + " " + operator.symbol + " " + within(right, operator.binding + 1);
        }
    }

    /// A function and what it is given.
    record Call(String function, List<Expression> arguments, int at) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override public int binding() {
            return 7;
        }

        @Override public String text() {
            return arguments.stream().map(Expression::text).collect(Collectors.joining(", ", function + "(", ")"));
        }
    }

    private static String within(Expression operand, int binding) {
        return operand.binding() >= binding ? operand.text() : "(" + operand.text() + ")";
    }
}
