package io.archloom.schema;

import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Holds a value against a shape.
///
/// CloudFormation decides what an intrinsic stands for only when it deploys, so that one fits everywhere; and it reads `"5"` as a
/// number and `5` as a text where the type wants so.
public final class Conformance {
    /// What does not fit, and where.
    ///
    /// @param path within the value: `Rules.0.Id`; empty for the value itself
    public sealed interface Fault {
        String path();

        record WrongType(String path, String expected) implements Fault {}

        record Unknown(String path, List<String> known) implements Fault {}

        record Missing(String path) implements Fault {}

        record NotAllowed(String path, String value, List<String> choices) implements Fault {}

        record OutOfRange(String path, Optional<BigDecimal> least, Optional<BigDecimal> most) implements Fault {}

        record WrongLength(String path, Optional<BigDecimal> least, Optional<BigDecimal> most) implements Fault {}

        record WrongForm(String path, String pattern) implements Fault {}
    }

    private final List<Fault> faults = new ArrayList<>();

    private Conformance() {}

    /// Every fault, in the value's order.
    ///
    /// @param path of the value, before what is inside it
    public static List<Fault> faults(Shape shape, Value value, String path) {
        var conformance = new Conformance();
        conformance.check(shape, value, path);
        return conformance.faults;
    }

    private void check(Shape shape, Value value, String path) {
        switch (value) {
            case Value.Intrinsic _, Value.Null _ -> {}
            case Value.MapOf map -> {
                if (expects(shape, path, "object")) {
                    entries(shape, map, path);
                }
            }
            case Value.ListOf(var items) -> {
                if (expects(shape, path, "array")) {
                    length(items.size(), shape.minItems(), shape.maxItems(), path);
                    shape.items().ifPresent(item -> {
                        for (int i = 0; i < items.size(); i++) {
                            check(item, items.get(i), inside(path, Integer.toString(i)));
                        }
                    });
                }
            }
            case Value.Text(var text) -> scalar(shape, text, path);
            case Value.Num(var number) -> scalar(shape, number.toPlainString(), path);
            case Value.Bool(var truth) -> scalar(shape, Boolean.toString(truth), path);
        }
    }

    private boolean expects(Shape shape, String path, String type) {
        var types = shape.types();
        if (types.isEmpty() || types.contains(type)) {
            return true;
        }
        faults.add(new Fault.WrongType(path, types.iterator().next()));
        return false;
    }

    private void entries(Shape shape, Value.MapOf map, String path) {
        // of a map with an intrinsic such as Fn::Transform it is not known what it will hold
        if (map.entries().keySet().stream().anyMatch(name -> name.startsWith("Fn::"))) {
            return;
        }
        for (var required : shape.required()) {
            if (map.get(required).isEmpty()) {
                faults.add(new Fault.Missing(inside(path, required)));
            }
        }
        var patterned = shape.isPatterned() ? shape.patterned() : Map.<Pattern, Shape>of();
        map.entries().forEach((name, value) -> {
            var property = shape.property(name);
            if (property.isPresent()) {
                check(property.get(), value, inside(path, name));
            } else if (!patterned.isEmpty()) {
                patterned.entrySet().stream().filter(it -> it.getKey().matcher(name).find()).findFirst().ifPresentOrElse(
                        it -> check(it.getValue(), value, inside(path, name)),
                        () -> faults.add(new Fault.WrongForm(inside(path, name), String.join(" | ", patterned.keySet().stream().map(Pattern::pattern).toList()))));
            } else if (!shape.isOpen()) {
                faults.add(new Fault.Unknown(inside(path, name), List.copyOf(shape.properties().keySet())));
            }
        });
    }

    private void scalar(Shape shape, String text, String path) {
        var types = shape.types();
        if (types.isEmpty()) {
            return;
        }
        if (types.contains("string")) {
            if (!shape.choices().isEmpty() && !shape.choices().contains(text)) {
                faults.add(new Fault.NotAllowed(path, text, shape.choices()));
                return;
            }
            length(text.codePointCount(0, text.length()), shape.minLength(), shape.maxLength(), path);
            shape.pattern().filter(pattern -> !pattern.matcher(text).find() && !isDynamic(text))
                    .ifPresent(pattern -> faults.add(new Fault.WrongForm(path, pattern.pattern())));
        } else if (types.contains("integer") || types.contains("number")) {
            number(shape, text, path);
        } else if (types.contains("boolean")) {
            if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
                faults.add(new Fault.WrongType(path, "boolean"));
            }
        } else {
            faults.add(new Fault.WrongType(path, types.iterator().next()));
        }
    }

    /// A dynamic reference, which CloudFormation resolves when it deploys.
    private static boolean isDynamic(String text) {
        return text.contains("{{resolve:");
    }

    private void number(Shape shape, String text, String path) {
        if (isDynamic(text)) {
            return;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException _) {
            faults.add(new Fault.WrongType(path, shape.types().contains("integer") ? "integer" : "number"));
            return;
        }
        if (shape.types().contains("integer") && !shape.types().contains("number") && number.stripTrailingZeros().scale() > 0) {
            faults.add(new Fault.WrongType(path, "integer"));
        } else if (!shape.choices().isEmpty() && !shape.choices().contains(number.stripTrailingZeros().toPlainString())) {
            faults.add(new Fault.NotAllowed(path, text, shape.choices()));
        } else if (isOutside(number, shape.minimum(), shape.maximum())) {
            faults.add(new Fault.OutOfRange(path, shape.minimum(), shape.maximum()));
        }
    }

    private void length(int length, Optional<BigDecimal> least, Optional<BigDecimal> most, String path) {
        if (isOutside(BigDecimal.valueOf(length), least, most)) {
            faults.add(new Fault.WrongLength(path, least, most));
        }
    }

    private static boolean isOutside(BigDecimal number, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return least.filter(it -> number.compareTo(it) < 0).isPresent() || most.filter(it -> number.compareTo(it) > 0).isPresent();
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
