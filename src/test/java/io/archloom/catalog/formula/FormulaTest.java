package io.archloom.catalog.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.archloom.Seeds;
import io.archloom.catalog.formula.Expression.Binary;
import io.archloom.catalog.formula.Expression.Call;
import io.archloom.catalog.formula.Expression.Name;
import io.archloom.catalog.formula.Expression.Negative;
import io.archloom.catalog.formula.Expression.Not;
import io.archloom.catalog.formula.Expression.Number;
import io.archloom.catalog.formula.Expression.Operator;
import io.archloom.catalog.formula.Expression.Quoted;
import io.archloom.quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    /// Numbers and texts by reference; what is not there is unknown.
    record Values(Map<String, Double> numbers, Map<String, String> texts) implements Formula.Scope {
        @Override public double number(String reference) {
            return numbers.getOrDefault(reference, Double.NaN);
        }

        @Override public String text(String reference) {
            return texts.getOrDefault(reference, "");
        }
    }

    private static final Values VALUES = new Values(
            Map.of("a", 2.0, "b", 5.0, "zero", 0.0, "flag", 1.0, "off", 0.0, "to.size", 3000.0),
            Map.of("name", "orders.fifo", "mode", "async"));

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            1 + 2 * 3                         => 7
            (1 + 2) * 3                       => 9
            7 - 2 - 1                         => 4
            8 / 4 / 2                         => 1
            -a * b                            => -10
            2 - -a                            => 4
            1.5e2                             => 150
            25%                               => 0.25
            a < b                             => 1
            a >= b                            => 0
            a + 3 == b                        => 1
            a != b                            => 1
            !flag                             => 0
            !off && flag                      => 1
            off || a > 3 || b > 3             => 1
            true && !false                    => 1
            min(a, b, 1)                      => 1
            max(a, b)                         => 5
            ceil(a / 4) + floor(b / 4)        => 2
            ceil(0.35 * 1000)                 => 350
            ceil(350.001)                     => 351
            floor(0.29 * 100)                 => 29
            round(2.4) + sqrt(16)             => 6
            if(a > b, 1, 2)                   => 2
            if(zero > 0, a / zero, 9)         => 9
            zero != 0 && a / zero > 1         => 0
            zero == 0 || a / zero > 1         => 1
            ceil(to.size / (1 * KB))          => 3
            month / hour                      => 730
            name == 'orders.fifo'             => 1
            name != "orders"                  => 1
            endsWith(name, '.fifo')           => 1
            startsWith(name, 'x')             => 0
            contains(name, 's.f')             => 1
            isSet(name) && isSet(a)           => 1
            isSet(nothing)                    => 0
            nothing + 1                       => NaN
            nothing > 1                       => NaN
            nothing > 1 && off                => 0
            nothing > 1 || flag               => 1
            if(nothing, 1, 1)                 => NaN
            """)
    void formulasCompute(String text, double expected) {
        assertEquals(expected, Formula.parse(text).in(VALUES));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            max( 1,ceil(size/(64*KB)) )       => max(1, ceil(size / (64 * KB)))
            ((a))+(b*c)                       => a + b * c
            a-(b-c)                           => a - (b - c)
            (a-b)-c                           => a - b - c
            !(a&&b)||c                        => !(a && b) || c
            (a==b)==c                         => (a == b) == c
            -(a+b)                            => -(a + b)
            x=="it's"                         => x == "it's"
            12.50                             => 12.5
            5%                                => 0.05
            1e6*a                             => 1000000 * a
            """)
    void formulasPrintThemselves(String text, String expected) {
        assertEquals(expected, Formula.parse(text).text());
    }

    @Test void aFormulaNamesItsReferences() {
        assertEquals(Set.of("a", "to.Timeout", "limit.sqs.message", "mode"),
                Formula.parse("if(mode == 'x', a * KB, to.Timeout + limit.sqs.message * month)").references());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            ~~                   => 0  => The formula ends too early.
            1 +                  => 3  => The formula ends too early.
            (1                   => 2  => The formula ends too early.
            1 2                  => 2  => The formula cannot be read from 2 on.
            a = b                => 2  => The formula cannot be read from = on.
            a ? b : c            => 2  => The formula cannot be read from ? on.
            'abc                 => 0  => The quote is not closed.
            1 < Timeout < 3      => 12 => Comparisons do not chain.
            tiemout > 1          => 0  => tiemout is not known here. Did you mean Timeout?
            maxx(1, 2)           => 0  => There is no function maxx. Did you mean max?
            if(1, 2)             => 0  => if takes 3 arguments, not 2.
            ceil(1, 2)           => 0  => ceil takes 1 arguments, not 2.
            1 + Mode             => 4  => Mode is a text, not a number.
            Timeout == 'x'       => 0  => Timeout is a number, not a text.
            Mode == 'asinc'      => 8  => Mode is never asinc; it is one of sync, async.
            Tags > 1             => 0  => Tags is a list or map; only isSet can be asked of it.
            Timeout + size       => 8  => a time and an amount of data do not go together.
            size < Timeout       => 5  => an amount of data and a time do not go together.
            if(Timeout > 1, size, Timeout) => 0 => an amount of data and a time do not go together.
            max(rate, Timeout)   => 0  => a rate and a time do not go together.
            rate * Timeout + size => 15 => a plain number and an amount of data do not go together.
            size / Timeout       => 5  => Timeout may be zero, and something is divided by it.
            1 / 0                => 2  => 0 may be zero, and something is divided by it.
            1 / (Timeout - 1)    => 2  => Timeout - 1 may be zero, and something is divided by it.
            if(Timeout >= 0, 1 / Timeout, 0) => 19 => Timeout may be zero, and something is divided by it.
            if(Timeout > 0, 1, 1 / Timeout)  => 21 => Timeout may be zero, and something is divided by it.
            sqrt(Timeout)        => 0  => The square root of a time means nothing.
            isSet(1)             => 6  => 1 is not a reference.
            """)
    void aFaultSaysWhereAndWhat(String text, int at, String message) {
        var fault = assertThrows(FormulaFault.class, () -> FormulaCompiler.compile(text, vocabulary()));
        assertEquals(at + ": " + message, fault.at() + ": " + fault.message());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            Timeout + 1 * second                   => SECONDS
            Timeout > 29                           => COUNT
            rate * Timeout                         => COUNT
            size * 8 + 100                         => BYTES
            size / max(0.001, Timeout)             => BYTES_PER_SECOND
            rate / max(1, chunks)                  => RATE
            rate / chunks                          => RATE
            if(Timeout > 0, size / Timeout, 0)     => BYTES_PER_SECOND
            if(Timeout == 0, 0, 1 / Timeout)       => RATE
            if(!Fifo || Timeout <= 0, 0, 1/Timeout) => RATE
            if(Timeout, 1 / Timeout, 0)            => RATE
            limit.sqs.message / KB                 => COUNT
            1 / limit.sqs.message * size           => COUNT
            sqrt(size * size)                      => BYTES
            """)
    void dimensionsAreInferred(String text, Unit unit) {
        assertEquals(unit.dimension(), FormulaCompiler.compile(text, vocabulary()).measure().dimension());
    }

    private static Vocabulary vocabulary() {
        var limit = Symbol.number(Symbol.Type.NUMBER, new Measure.Of(io.archloom.quantity.Dimension.DATA), Unit.KILOBYTES, Symbol.Sign.POSITIVE);
        var vocabulary = new Vocabulary(Map.of("limit.sqs.message", limit)).with("Timeout", Symbol.TIME).with("rate", Symbol.RATE)
                .with("size", Symbol.constant(1, io.archloom.quantity.Dimension.DATA)).with("Fifo", Symbol.TRUTH)
                .with("Mode", Symbol.text(List.of("sync", "async")))
                .with("Tags", new Symbol(Symbol.Type.OPAQUE, Measure.PLAIN, Unit.COUNT, Symbol.Sign.ANY, List.of(), java.util.OptionalDouble.empty()));
        return vocabulary.with("chunks", Symbol.of(FormulaCompiler.compile("max(1, ceil(size / (64 * KB)))", vocabulary)));
    }

    @Test void aListContainsWholeItemsOnly() {
        var tags = new Values(Map.of(), Map.of("Tags", "arm64,x86_64"));
        assertEquals(1, FormulaCompiler.compile("contains(Tags, 'arm64')", vocabulary()).formula().in(tags));
        assertEquals(0, FormulaCompiler.compile("contains(Tags, 'arm')", vocabulary()).formula().in(tags));
    }

    @Test void whatIsPrintedParsesToTheSame() {
        Seeds.forEach(500, (random, _) -> {
            var tree = tree(random, 5);
            var printed = tree.text();
            assertEquals(printed, FormulaParser.parse(printed).text());
            assertEquals(shape(tree), shape(FormulaParser.parse(printed)));
        });
    }

    @Test void hostileTextIsAFaultAndNothingElse() {
        Seeds.forEach(2000, (random, _) -> {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append("ab.01 +-*/()!&|=<>'\",%ifmax(\uD83D".charAt(random.nextInt(29)));
            }
            try {
                FormulaCompiler.compile(text.toString(), vocabulary());
            } catch (FormulaFault fault) {
                assertEquals(true, fault.at() >= 0 && fault.at() <= text.length());
            }
        });
        assertThrows(FormulaFault.class, () -> FormulaParser.parse("(".repeat(1999)));
        assertThrows(FormulaFault.class, () -> FormulaParser.parse("-".repeat(1999)));
        assertThrows(FormulaFault.class, () -> FormulaParser.parse("1+".repeat(1999)));
    }

    private static Expression tree(RandomGenerator random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> new Number(random.nextInt(1000) / 8.0, 0);
                case 1 -> new Quoted(random.nextBoolean() ? "it's" : "say \"x\"", 0);
                default -> new Name(random.nextBoolean() ? "MemorySize" : "to.Timeout", 0);
            };
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Negative(tree(random, depth - 1), 0);
            case 1 -> new Not(tree(random, depth - 1), 0);
            case 2 -> new Call("max", List.of(tree(random, depth - 1), tree(random, depth - 1)), 0);
            default -> new Binary(Operator.values()[random.nextInt(Operator.values().length)], tree(random, depth - 1),
                    tree(random, depth - 1), 0);
        };
    }

    /// The tree without positions, every operation in parentheses.
    private static String shape(Expression expression) {
        return switch (expression) {
            case Binary(var operator, var left, var right, _) -> "(" + shape(left) + operator + shape(right) + ")";
            case Negative(var operand, _) -> "(neg " + shape(operand) + ")";
            case Not(var operand, _) -> "(not " + shape(operand) + ")";
            case Call(var function, var arguments, _) -> function + arguments.stream().map(FormulaTest::shape).toList();
            case Number _, Quoted _, Name _ -> expression.text();
        };
    }
}
