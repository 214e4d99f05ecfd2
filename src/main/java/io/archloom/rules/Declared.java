package io.archloom.rules;

import io.archloom.catalog.Property;
import io.archloom.catalog.PropertyScope;
import io.archloom.problem.Severity;
import io.archloom.text.Nearest;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Holds a value against the declaration of its property: type, range, choices, allowed numbers, pattern. What an intrinsic function will give
/// is not known before deployment, and passes.
final class Declared {
    static final RuleText TYPE = new RuleText("Property.Type", Severity.ERROR);
    static final RuleText RANGE = new RuleText("Property.Range", Severity.ERROR);
    static final RuleText CHOICE = new RuleText("Property.Choice", Severity.ERROR);
    static final RuleText PATTERN = new RuleText("Property.Pattern", Severity.ERROR);

    /// What is wrong with a value.
    ///
    /// @param arguments of the rule's message, after the property's and its owner's name
    /// @param better    a value that is right; empty: none is known but the default
    record Fault(RuleText text, List<Object> arguments, Optional<Value> better) {}

    private Declared() {}

    static Optional<Fault> fault(Property property, Value value) {
        if (value instanceof Value.Intrinsic) {
            return Optional.empty();
        }
        return switch (property.type()) {
            case TEXT -> scalar(value).map(text -> text(property, text)).orElseGet(() -> type(property, Optional.empty()));
            case CODE -> Optional.empty();
            case CHOICE -> scalar(value).map(text -> choice(property, text)).orElseGet(() -> type(property, Optional.empty()));
            case BOOLEAN -> truth(property, value);
            case INTEGER, NUMBER -> number(property, value);
            case LIST -> value instanceof Value.ListOf ? Optional.empty() : type(property, scalar(value).map(_ -> Value.list(value)));
            case MAP -> value instanceof Value.MapOf ? Optional.empty() : type(property, Optional.empty());
        };
    }

    private static Optional<Fault> type(Property property, Optional<Value> better) {
        return Optional.of(new Fault(TYPE, List.of(RuleText.of("type." + property.type())), better));
    }

    /// A value as one text; empty for lists, maps and nothing.
    static Optional<String> scalar(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Optional.of(text);
            case Value.Num(var number) -> Optional.of(number.toPlainString());
            case Value.Bool(var truth) -> Optional.of(Boolean.toString(truth));
            case Value.Null _, Value.ListOf _, Value.MapOf _, Value.Intrinsic _ -> Optional.empty();
        };
    }

    private static Optional<Fault> truth(Property property, Value value) {
        if (value instanceof Value.Bool) {
            return Optional.empty();
        }
        var meant = value.asText().filter(text -> text.equals("true") || text.equals("false")).map(text -> Value.of(text.equals("true")));
        return type(property, meant);
    }

    private static Optional<Fault> text(Property property, String text) {
        var length = BigDecimal.valueOf(text.length());
        if (property.min().filter(min -> length.compareTo(min) < 0).isPresent()) {
            return Optional.of(new Fault(RANGE, List.of(RuleText.of("range.short", property.min().get())), Optional.empty()));
        }
        if (property.max().filter(max -> length.compareTo(max) > 0).isPresent()) {
            return Optional.of(new Fault(RANGE, List.of(RuleText.of("range.long", property.max().get())), Optional.empty()));
        }
        boolean matches = property.pattern().map(pattern -> Pattern.matches(pattern, text)).orElse(true);
        return matches || text.isEmpty() && !property.required() ? Optional.empty()
                : Optional.of(new Fault(PATTERN, List.of(text, property.pattern().get()), Optional.empty()));
    }

    private static Optional<Fault> choice(Property property, String text) {
        var choices = property.choices().stream().map(Property.Choice::value).toList();
        if (choices.contains(text)) {
            return Optional.empty();
        }
        var near = Nearest.to(text, choices);
        return Optional.of(new Fault(CHOICE, List.of(text, choices.stream().collect(Collectors.joining(", "))), near.map(Value::of)));
    }

    private static Optional<Fault> number(Property property, Value value) {
        double base = PropertyScope.number(value, property.unit());
        if (Double.isNaN(base) || value instanceof Value.Bool) {
            return type(property, Optional.empty());
        }
        // a template knows numbers only; quantities in words are for what is assumed
        if (value instanceof Value.Text(var text) && property.emitted() && !text.strip().matches("-?\\d+(\\.\\d+)?")) {
            return type(property, Optional.of(Repairs.number(base, property)));
        }
        double stored = property.unit().fromBase(base);
        if (property.min().filter(min -> stored < min.doubleValue()).isPresent()) {
            return Optional.of(new Fault(RANGE, List.of(RuleText.of("range.least", amount(property, property.min().get()))), property.min().map(Value::of)));
        }
        if (property.max().filter(max -> stored > max.doubleValue()).isPresent()) {
            return Optional.of(new Fault(RANGE, List.of(RuleText.of("range.most", amount(property, property.max().get()))), property.max().map(Value::of)));
        }
        if (!property.numbers().isEmpty() && property.numbers().stream().noneMatch(it -> it.doubleValue() == stored)) {
            var near = property.numbers().stream().min(Comparator.comparingDouble(it -> Math.abs(it.doubleValue() - stored)));
            var all = property.numbers().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
            return Optional.of(new Fault(CHOICE, List.of(amount(property, BigDecimal.valueOf(stored).stripTrailingZeros()), all), near.map(Value::of)));
        }
        return property.type() == Property.Type.INTEGER && stored != Math.rint(stored)
                ? type(property, Optional.of(Value.of(Math.round(stored)))) : Optional.empty();
    }

    private static String amount(Property property, BigDecimal number) {
        var symbol = property.unit().symbol();
        return symbol.isEmpty() || symbol.equals("%") || symbol.startsWith("/") ? number.toPlainString() + symbol : number.toPlainString() + " " + symbol;
    }
}
