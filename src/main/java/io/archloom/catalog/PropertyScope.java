package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import io.archloom.quantity.Unit;
import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What references to declared properties mean: the value that is set or else the standard one, as a number in base units
/// and as a text. Names that are not declared are unknown.
///
/// A text that stands for a quantity (`240/s`, `100 ms`, `256 KB`, `25%`) is read in the dimension of the property's
/// unit. True is 1, false 0. What an intrinsic function will give is not known before deployment: its number is NaN and its
/// text is empty, unless `resolve` knows a parameter's value.
public final class PropertyScope implements Formula.Scope {
    private final List<Property> declared;
    private final Map<String, Value> values;
    private final UnaryOperator<Value> resolve;

    public PropertyScope(List<Property> declared, Map<String, Value> values, UnaryOperator<Value> resolve) {
        this.declared = declared;
        this.values = values;
        this.resolve = resolve;
    }

    public PropertyScope(List<Property> declared, Map<String, Value> values) {
        this(declared, values, UnaryOperator.identity());
    }

    /// The declaration behind a name.
    public Optional<Property> declaration(String name) {
        for (var property : declared) {
            if (property.name().equals(name)) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /// The value behind a name.
    public Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name)).or(() -> declaration(name).flatMap(Property::standard)).map(resolve);
    }

    @Override public double number(String reference) {
        var property = declaration(reference);
        return property.isEmpty() ? Double.NaN : value(reference).map(value -> number(value, property.get().unit())).orElse(Double.NaN);
    }

    @Override public String text(String reference) {
        return declaration(reference).flatMap(_ -> value(reference)).map(PropertyScope::text).orElse("");
    }

    /// The number that a value stands for when it is stored in `unit`, in that unit's base; NaN when it stands for none.
    public static double number(Value value, Unit unit) {
        return switch (value) {
            case Value.Num(var number) -> unit.toBase(number.doubleValue());
            case Value.Bool(var truth) -> truth ? 1 : 0;
            case Value.Text(var text) -> number(text, unit);
            case Value.Null _, Value.ListOf _, Value.MapOf _, Value.Intrinsic _ -> Double.NaN;
        };
    }

    private static double number(String text, Unit unit) {
        return unit.parse(text).toOptional().orElseGet(() -> plain(text, unit));
    }

    private static double plain(String text, Unit unit) {
        // a parameter of the template can be no truth: it is the text of one
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true") ? 1 : 0;
        }
        try {
            return unit.toBase(Double.parseDouble(text.strip()));
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Num(var number) -> number.toPlainString();
            case Value.Bool(var truth) -> Boolean.toString(truth);
            // of a list, the items: "contains" finds one, and a list of one architecture reads as that architecture
            case Value.ListOf(var items) -> String.join(",", items.stream().map(PropertyScope::text).toList());
            case Value.MapOf(var entries) -> String.join(",", entries.keySet());
            case Value.Null _, Value.Intrinsic _ -> "";
        };
    }
}
