package io.archloom.catalog.reader;

import io.archloom.catalog.Limit;
import io.archloom.catalog.Property;
import io.archloom.catalog.formula.Measure;
import io.archloom.catalog.formula.Symbol;
import io.archloom.catalog.formula.Symbol.Sign;
import io.archloom.catalog.formula.Symbol.Type;
import io.archloom.quantity.Unit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What references to the catalogue's declarations mean in formulas.
final class Symbols {
    private Symbols() {}

    /// Limits of the table, by reference. Their values are asked for each time, so that an explanation can name them.
    static Map<String, Symbol> of(Collection<Limit> limits) {
        var symbols = new HashMap<String, Symbol>();
        limits.forEach(limit -> symbols.put(limit.reference(), Symbol.number(Type.NUMBER, new Measure.Of(limit.unit().dimension()), limit.unit(),
                limit.value() > 0 ? Sign.POSITIVE : Sign.ANY)));
        return Map.copyOf(symbols);
    }

    static Symbol of(Property property) {
        return switch (property.type()) {
            case BOOLEAN -> Symbol.TRUTH;
            case INTEGER, NUMBER -> Symbol.number(Type.NUMBER, new Measure.Of(property.unit().dimension()), property.unit(),
                    property.min().map(min -> min.signum() >= 0).orElse(false) ? Sign.NOT_NEGATIVE : Sign.ANY);
            case TEXT, CODE -> Symbol.TEXT;
            case CHOICE -> property.choices().stream().allMatch(choice -> choice.value().matches("\\d+"))
                    ? Symbol.number(Type.ANY, new Measure.Of(property.unit().dimension()), property.unit(), Sign.NOT_NEGATIVE)
                    : Symbol.text(property.choices().stream().map(Property.Choice::value).toList());
            case LIST, MAP -> Symbol.number(Type.OPAQUE, Measure.PLAIN, Unit.COUNT, Sign.ANY);
        };
    }
}
