package io.archloom.catalog.formula;

import io.archloom.catalog.formula.Expression.Binary;
import io.archloom.catalog.formula.Expression.Call;
import io.archloom.catalog.formula.Expression.Name;
import io.archloom.catalog.formula.Expression.Negative;
import io.archloom.catalog.formula.Expression.Not;
import io.archloom.catalog.formula.Expression.Number;
import io.archloom.catalog.formula.Expression.Operator;
import io.archloom.catalog.formula.Expression.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads formulas by precedence climbing. Text is read in one pass; length and depth are limited, because a user's
/// catalogue may come from anywhere.
final class FormulaParser {
    static final int MAX_LENGTH = 2000;
    private static final int MAX_DEPTH = 60;
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2}(?!\\d))?)(%?)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");
    /// Longer symbols before those they start with.
    private static final List<Operator> OPERATORS = List.of(Operator.OR, Operator.AND, Operator.EQUAL, Operator.DIFFERENT,
            Operator.LESS_OR_EQUAL, Operator.GREATER_OR_EQUAL, Operator.LESS, Operator.GREATER, Operator.PLUS,
            Operator.MINUS, Operator.TIMES, Operator.OVER);

    private final String text;
    private int at;
    private int depth;

    private FormulaParser(String text) {
        this.text = text;
    }

    /// @throws FormulaFault where the text is not a formula
    static Expression parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new FormulaFault(0, "formula.long", MAX_LENGTH);
        }
        var parser = new FormulaParser(text);
        var whole = parser.operation(1);
        if (parser.at < text.length()) {
            throw parser.unexpected();
        }
        return whole;
    }

    private Expression operation(int least) {
        if (++depth > MAX_DEPTH) {
            throw new FormulaFault(at, "formula.deep", MAX_DEPTH);
        }
        var left = operand();
        int highest = Integer.MAX_VALUE;
        for (var next = operator(); next.isPresent() && next.get().binding >= least; next = operator()) {
            var operator = next.get();
            if (operator.binding > highest) {
                throw new FormulaFault(at, "formula.chain");
            }
            int place = at;
            at += operator.symbol.length();
            left = new Binary(operator, left, operation(operator.binding + 1), place);
            // a second comparison would compare with a truth
            highest = operator.binding == Operator.LESS.binding ? Operator.LESS.binding - 1 : Integer.MAX_VALUE;
        }
        depth--;
        return left;
    }

    private Expression operand() {
        skipSpace();
        int place = at;
        if (at == text.length()) {
            throw new FormulaFault(at, "formula.end");
        }
        char next = text.charAt(at);
        if (next == '-' || next == '!') {
            at++;
            var operand = operation(6);
            return next == '-' ? new Negative(operand, place) : new Not(operand, place);
        }
        if (next == '(') {
            at++;
            var inner = operation(1);
            expect(')');
            return inner;
        }
        if (next == '\'' || next == '"') {
            int end = text.indexOf(next, at + 1);
            if (end < 0) {
                throw new FormulaFault(at, "formula.quote");
            }
            at = end + 1;
            return new Quoted(text.substring(place + 1, end), place);
        }
        var number = matcher(NUMBER);
        if (number.lookingAt()) {
            at = number.end();
            return new Number(Double.parseDouble(number.group(1)) / (number.group(2).isEmpty() ? 1 : 100), place);
        }
        var name = matcher(NAME);
        if (!name.lookingAt()) {
            throw unexpected();
        }
        at = name.end();
        return switch (name.group()) {
            case "true" -> new Number(1, place);
            case "false" -> new Number(0, place);
            default -> {
                skipSpace();
                yield at < text.length() && text.charAt(at) == '(' ? new Call(name.group(), arguments(), place)
                        : new Name(name.group(), place);
            }
        };
    }

    private List<Expression> arguments() {
        var arguments = new ArrayList<Expression>();
        do {
            at++;
            arguments.add(operation(1));
            skipSpace();
        } while (at < text.length() && text.charAt(at) == ',');
        expect(')');
        return arguments;
    }

    /// The operator that comes next, not consumed.
    private Optional<Operator> operator() {
        skipSpace();
        return OPERATORS.stream().filter(operator -> text.startsWith(operator.symbol, at)).findFirst();
    }

    private void expect(char wanted) {
        skipSpace();
        if (at == text.length()) {
            throw new FormulaFault(at, "formula.end");
        }
        if (text.charAt(at) != wanted) {
            throw unexpected();
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    private FormulaFault unexpected() {
        return new FormulaFault(at, "formula.unexpected", text.substring(at, text.offsetByCodePoints(at, 1)));
    }
}
