package io.archloom.catalog.formula;

import io.archloom.catalog.formula.Expression.Name;
import io.archloom.catalog.formula.Symbol.Type;
import io.archloom.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/// Reads texts with values in braces: `{reference}`, `{formula}`, `{formula | unit}`, `{condition ? text : text}`.
public final class TextParser {
    private final String text;
    private final Vocabulary vocabulary;
    private final List<Text.Part> parts = new ArrayList<>();

    private TextParser(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /// @throws FormulaFault where braces do not match, or what stands in them is neither known here nor a formula
    public static Text parse(String text, Vocabulary vocabulary) {
        var parser = new TextParser(text, vocabulary);
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            parser.literal(at, open);
            int close = parser.closing(open);
            parser.parts.add(parser.value(open + 1, close));
            at = close + 1;
        }
        parser.literal(at, text.length());
        return new Text(parser.parts);
    }

    private void literal(int from, int to) {
        int stray = text.indexOf('}', from);
        if (stray >= 0 && stray < to) {
            throw new FormulaFault(stray, "text.stray");
        }
        if (from < to) {
            parts.add(new Text.Literal(text.substring(from, to)));
        }
    }

    private int closing(int open) {
        char quote = 0;
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '}') {
                return i;
            } else if (c == '\'' && !text.substring(open, i).contains(" ? ") || c == '"') {
                quote = c;
            }
        }
        throw new FormulaFault(open, "text.open");
    }

    private Text.Part value(int from, int to) {
        var content = text.substring(from, to);
        int question = content.indexOf(" ? ");
        if (question >= 0) {
            // its spaces are its own, not those of the question mark
            int colon = content.indexOf(" : ", question + 3);
            if (colon < 0) {
                throw new FormulaFault(from + question + 1, "text.colon");
            }
            return new Text.Choice(formula(content.substring(0, question), from).formula(),
                    content.substring(question + 3, colon).strip(), content.substring(colon + 3).strip());
        }
        int bar = content.lastIndexOf(" | ");
        if (bar >= 0) {
            return withUnit(formula(content.substring(0, bar), from), content.substring(bar + 3).strip(), from + bar + 3);
        }
        return plain(content, from);
    }

    private Text.Part plain(String content, int from) {
        try {
            if (FormulaParser.parse(content) instanceof Name(var name, _)) {
                var symbol = vocabulary.meaning(name);
                if (symbol.isPresent() && symbol.get().type() != Type.NUMBER) {
                    return new Text.Reference(name);
                }
                if (symbol.isPresent() && symbol.get().unit() == Unit.PERCENT) {
                    return new Text.Number(formula(content, from).formula(), Unit.PERCENT);
                }
            }
        } catch (FormulaFault fault) {
            throw fault.moved(from);
        }
        var compiled = formula(content, from);
        return new Text.Number(compiled.formula(), Symbol.baseOf(compiled.measure().dimension()));
    }

    private Text.Part withUnit(FormulaCompiler.Compiled compiled, String symbol, int at) {
        var unit = Units.of(symbol).orElseThrow(() ->
                new FormulaFault(at, "text.unit", symbol, String.join(" ", Units.symbols())));
        if (!compiled.measure().fits(new Measure.Of(unit.dimension()))) {
            throw FormulaFault.measure(at, unit.dimension(), compiled.measure().dimension());
        }
        return new Text.Number(compiled.formula(), unit);
    }

    private FormulaCompiler.Compiled formula(String content, int from) {
        try {
            return FormulaCompiler.compile(content, vocabulary);
        } catch (FormulaFault fault) {
            throw fault.moved(from);
        }
    }
}
