package io.archloom.ui.inspector;

import io.archloom.catalog.Property;
import io.archloom.quantity.Unit;
import io.archloom.value.Value;
import io.archloom.yaml.Reading;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import io.archloom.yaml.YamlWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/// A property's value as text in a field, and back.
///
/// A number stands in its property's unit, without it; typed with another one it is converted (`5 min` in a field of
/// seconds is 300). A list of plain texts has one on each line. Whatever starts with `!` is a CloudFormation function.
/// Law: what [#print] gives for a value of the property's type or a function, [#read] reads back to the same value.
final class FieldText {
    private static final int MOST_LETTERS = 32;
    private static final MathContext DIGITS = new MathContext(12);

    /// What came of reading a field.
    sealed interface Typed {}

    /// A value; empty when the field was left empty, which means the default.
    record Good(Optional<Value> value) implements Typed {}

    /// A sentence that says why it is none.
    record Bad(String reason) implements Typed {}

    private FieldText() {}

    /// Whether a value can only be shown as text: a function, or something of another type than the property's.
    static boolean isForeign(Value value, Property property) {
        return switch (property.type()) {
            case BOOLEAN -> value.asBoolean().isEmpty();
            case CHOICE -> value.asText().filter(text -> property.choices().stream().anyMatch(c -> c.value().equals(text))).isEmpty();
            case TEXT, INTEGER, NUMBER, LIST, MAP, CODE -> false;
        };
    }

    static String print(Value value, Property property) {
        return switch (value) {
            case Value.Null() -> "";
            case Value.Bool(var truth) -> Boolean.toString(truth);
            case Value.Num(var number) -> number.toPlainString();
            case Value.Text(var text) -> text.startsWith("!") || property.type() == Property.Type.MAP || property.type() == Property.Type.LIST
                    ? YamlWriter.write(value).strip() : text;
            case Value.ListOf(var items) when property.type() == Property.Type.LIST && !items.isEmpty()
                    && items.stream().allMatch(FieldText::isPlainItem) -> String.join("\n", items.stream().map(i -> i.asText().orElseThrow()).toList());
            case Value.ListOf _, Value.MapOf _, Value.Intrinsic _ -> YamlWriter.write(value).strip();
        };
    }

    /// A value in a sentence: short, in one line, with its unit.
    static String words(Value value, Property property) {
        var text = value instanceof Value.Null ? Texts.of("field.default") : print(value, property).lines().findFirst().orElse("");
        var unit = value instanceof Value.Num ? property.unit().symbol() : "";
        return (text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS - 1) + "…" : text) + (unit.isEmpty() ? "" : " " + unit);
    }

    /// Whether an item reads back as a text when it stands on a line of its own.
    private static boolean isPlainItem(Value item) {
        return item.asText().filter(text -> !text.isBlank() && text.equals(text.strip()) && !text.contains("\n")
                && "-[{!\"'".indexOf(text.charAt(0)) < 0).isPresent();
    }

    static Typed read(String typed, Property property) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return property.required() && property.standard().isEmpty() ? bad("field.required") : new Good(Optional.empty());
        }
        if (text.matches("['\"]?!.*")) {
            return yaml(text);
        }
        return switch (property.type()) {
            case TEXT -> text(text, property);
            case CODE -> good(Value.of(typed));
            case INTEGER, NUMBER -> number(text, property);
            case BOOLEAN -> text.equals("true") || text.equals("false") ? good(Value.of(Boolean.parseBoolean(text))) : bad("field.boolean");
            case CHOICE -> property.choices().stream().anyMatch(c -> c.value().equals(text)) ? good(Value.of(text))
                    : bad("field.choice", String.join(", ", property.choices().stream().map(Property.Choice::value).toList()));
            case LIST -> list(text, property);
            case MAP -> map(text);
        };
    }

    private static Typed text(String text, Property property) {
        var length = BigDecimal.valueOf(text.codePointCount(0, text.length()));
        if (property.max().filter(max -> length.compareTo(max) > 0).isPresent()) {
            return bad("field.long", length, property.max().get());
        }
        if (property.min().filter(min -> length.compareTo(min) < 0).isPresent()) {
            return bad("field.short", length, property.min().get());
        }
        return property.pattern().filter(pattern -> !matches(text, pattern)).isPresent()
                ? bad("field.pattern", property.pattern().get()) : good(Value.of(text));
    }

    private static boolean matches(String text, String pattern) {
        try {
            return text.matches(pattern);
        } catch (PatternSyntaxException _) {
            // a user's catalogue may hold a pattern that is none; a rule of the loader says so
            return true;
        }
    }

    private static Typed number(String text, Property property) {
        var read = number(text, property.unit());
        if (read.isEmpty()) {
            return property.unit().symbol().isEmpty() ? bad("field.number") : bad("field.number.unit", property.unit().symbol());
        }
        var number = read.get();
        if (property.type() == Property.Type.INTEGER && number.stripTrailingZeros().scale() > 0) {
            return bad("field.integer");
        }
        boolean low = property.min().filter(min -> number.compareTo(min) < 0).isPresent();
        boolean high = property.max().filter(max -> number.compareTo(max) > 0).isPresent();
        if (low || high) {
            return new Bad(range(property).orElseThrow());
        }
        if (!property.numbers().isEmpty() && property.numbers().stream().noneMatch(it -> it.compareTo(number) == 0)) {
            return bad("field.choice", String.join(", ", property.numbers().stream().map(BigDecimal::toPlainString).toList()));
        }
        return good(Value.of(number));
    }

    /// The number that a text stands for, in `unit`.
    private static Optional<BigDecimal> number(String text, Unit unit) {
        var plain = text.endsWith(unit.symbol()) ? text.substring(0, text.length() - unit.symbol().length()).strip() : text;
        try {
            return Optional.of(new BigDecimal(plain.replaceAll("(?<=\\d),(?=\\d{3})", "")));
        } catch (NumberFormatException _) {
            return unit.parse(text).toOptional().map(base -> new BigDecimal(unit.fromBase(base)).round(DIGITS).stripTrailingZeros())
                    .map(n -> n.scale() < 0 ? n.setScale(0) : n);
        }
    }

    /// "From 128 to 10240 MB."; empty when any number will do.
    static Optional<String> range(Property property) {
        var unit = property.unit().symbol().isEmpty() ? "" : " " + property.unit().symbol();
        var min = property.min().map(BigDecimal::toPlainString);
        var max = property.max().map(BigDecimal::toPlainString);
        if (min.isPresent() && max.isPresent()) {
            return Optional.of(Texts.of("field.range", min.get(), max.get() + unit));
        }
        return min.map(least -> Texts.of("field.least", least + unit)).or(() -> max.map(most -> Texts.of("field.most", most + unit)));
    }

    private static Typed list(String text, Property property) {
        if ("-[".indexOf(text.charAt(0)) >= 0) {
            return yaml(text) instanceof Good(var value) && value.isPresent() && value.get() instanceof Value.ListOf list
                    ? good(list) : yaml(text) instanceof Bad bad ? bad : bad("field.list");
        }
        var items = new ArrayList<Value>();
        Arrays.stream(text.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> items.add(Value.of(line)));
        return good(Value.list(items));
    }

    private static Typed map(String text) {
        return switch (yaml(text)) {
            case Good(var value) when value.isPresent() && (value.get() instanceof Value.MapOf || value.get() instanceof Value.Intrinsic) -> good(value.get());
            case Good _ -> bad("field.map");
            case Bad bad -> bad;
        };
    }

    /// Whatever YAML says.
    static Typed yaml(String text) {
        return switch (YamlReader.read(text, "")) {
            case YamlDocument document -> good(document.value());
            case Reading.Unreadable(var faults) -> new Bad(faults.getFirst().message());
        };
    }

    private static Typed good(Value value) {
        return new Good(Optional.of(value));
    }

    private static Typed bad(String key, Object... arguments) {
        return new Bad(Texts.of(key, arguments));
    }
}
