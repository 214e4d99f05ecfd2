package io.archloom.catalog;

import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;

/// The template's parameter that a property's value can become: its type, default and what is allowed follow from the property.
public final class ParameterDeclaration {
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|api_?key|credential).*");

    private ParameterDeclaration() {}

    /// @param literal what the property says so far; the kind's default when empty
    public static Value.MapOf of(Property property, Optional<Value> literal) {
        var declaration = new LinkedHashMap<String, Value>();
        declaration.put("Type", Value.of(type(property)));
        declaration.put("Description", Value.of(property.title()));
        var secret = isSecret(property);
        literal.or(property::standard).filter(_ -> !secret).map(ParameterDeclaration::plain).ifPresent(value -> declaration.put("Default", value));
        if (secret) {
            declaration.put("NoEcho", Value.TRUE);
        }
        switch (property.type()) {
            case BOOLEAN -> declaration.put("AllowedValues", Value.list(Value.of("true"), Value.of("false")));
            case CHOICE -> declaration.put("AllowedValues", Value.list(property.choices().stream().map(it -> Value.of(it.value())).toList()));
            case INTEGER, NUMBER -> {
                if (property.numbers().isEmpty()) {
                    property.min().ifPresent(min -> declaration.put("MinValue", Value.of(min)));
                    property.max().ifPresent(max -> declaration.put("MaxValue", Value.of(max)));
                } else {
                    declaration.put("AllowedValues", Value.list(property.numbers().stream().map(Value::of).toList()));
                }
            }
            case TEXT, CODE -> {
                property.pattern().ifPresent(pattern -> declaration.put("AllowedPattern", Value.of(pattern)));
                property.min().ifPresent(min -> declaration.put("MinLength", Value.of(min)));
                property.max().ifPresent(max -> declaration.put("MaxLength", Value.of(max)));
            }
            case LIST, MAP -> { }
        }
        return Value.map(declaration);
    }

    /// Whether a property can be a parameter: a map cannot.
    public static boolean isPossible(Property property) {
        return property.type() != Property.Type.MAP;
    }

    /// Whether a property's value is better a reference to a secret: nobody should read it in a template or a console.
    public static boolean isSecret(Property property) {
        return property.type() == Property.Type.TEXT && SECRET.matcher(property.name()).matches();
    }

    private static String type(Property property) {
        return switch (property.type()) {
            case INTEGER, NUMBER -> "Number";
            case LIST -> "CommaDelimitedList";
            case TEXT, BOOLEAN, CHOICE, MAP, CODE -> "String";
        };
    }

    /// Parameters are texts or numbers.
    private static Value plain(Value value) {
        return switch (value) {
            case Value.Bool(var truth) -> Value.of(Boolean.toString(truth));
            case Value.ListOf(var items) -> Value.of(String.join(",", items.stream().flatMap(item -> item.asText().stream()).toList()));
            default -> value;
        };
    }
}
