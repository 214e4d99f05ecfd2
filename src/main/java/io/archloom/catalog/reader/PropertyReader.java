package io.archloom.catalog.reader;

import io.archloom.catalog.Property;
import io.archloom.catalog.Property.Emit;
import io.archloom.catalog.Property.Range;
import io.archloom.catalog.Property.Wording;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.quantity.Unit;
import io.archloom.value.Value;
import io.archloom.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// Reads properties and assumptions of kinds and connections.
///
/// Their conditions may refer to one another, so that all are declared to the vocabulary before any condition is read.
final class PropertyReader {
    private enum Section { BASIC, ADVANCED, TRAFFIC }

    private final Faults faults;
    private final Vocabulary vocabulary;
    private final Map<String, List<BigDecimal>> numbers;

    /// @param numbers lists of allowed numbers, by name
    PropertyReader(Faults faults, Vocabulary vocabulary, Map<String, List<BigDecimal>> numbers) {
        this.faults = faults;
        this.numbers = numbers;
        this.vocabulary = vocabulary;
    }

    /// A property and what is still to be read of it.
    private record Draft(Property property, Fields fields) {}

    List<Property> read(List<Node.Entry> properties, List<Node.Entry> assumptions) {
        var drafts = new ArrayList<Draft>();
        properties.forEach(entry -> drafts.add(declare(entry, false)));
        assumptions.forEach(entry -> drafts.add(declare(entry, true)));
        return drafts.stream().map(this::finish).toList();
    }

    private Draft declare(Node.Entry entry, boolean assumed) {
        var name = entry.name();
        if (!name.matches(assumed ? "[a-z]\\w*" : "[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*")) {
            faults.at(entry.key(), assumed ? "name.assumption" : "name.property", name);
        }
        if (vocabulary.meaning(name).isPresent()) {
            faults.at(entry.key(), "name.taken", name);
        }
        var fields = new Fields(entry.value(), faults);
        var type = fields.requiredChoice("type", Property.Type.class, Property.Type.TEXT);
        var unit = fields.unit("unit");
        boolean numeric = type == Property.Type.INTEGER || type == Property.Type.NUMBER;
        if (unit != Unit.COUNT && !numeric && type != Property.Type.CHOICE) {
            fields.node("unit").ifPresent(node -> faults.at(node, "property.unit", name));
        }
        var allowed = allowed(fields, name, numeric);
        var min = fields.number("min").or(() -> allowed.stream().findFirst());
        var max = fields.number("max").or(() -> allowed.isEmpty() ? Optional.empty() : Optional.of(allowed.getLast()));
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            fields.node("max").ifPresent(node -> faults.at(node, "property.range", name));
        }
        var choices = choices(fields, type);
        var emit = assumed ? Emit.NEVER : fields.choice("emit", Emit.class, Emit.WHEN_SET);
        var section = fields.choice("section", Section.class, assumed ? Section.TRAFFIC : Section.BASIC);
        var property = new Property(name, type, unit, fields.node("default").map(Node::value),
                fields.flag("required", false), new Range(min, max, choices, allowed, pattern(fields)),
                new Wording(fields.required("title"), fields.required("help"), section.name().toLowerCase(Locale.ROOT)), Optional.empty(), emit);
        property.standard().ifPresent(value -> checkStandard(property, value, fields));
        vocabulary.with(name, Symbols.of(property));
        return new Draft(property, fields);
    }

    private Property finish(Draft draft) {
        var when = draft.fields.condition("when", vocabulary);
        draft.fields.end();
        return draft.property.withWhen(when);
    }

    /// The choices: a map from value to title, or a list of values.
    private List<Property.Choice> choices(Fields fields, Property.Type type) {
        var node = fields.node("choices");
        if (type == Property.Type.CHOICE && node.isEmpty()) {
            faults.at(fields.place(), "key.missing", "choices");
        }
        return node.map(choices -> switch (choices.resolved()) {
            case Node.Mapping _ -> fields.entries("choices").stream().map(entry ->
                    new Property.Choice(entry.name(), text(entry.value()))).toList();
            case Node.Sequence _, Node.Scalar _, Node.Alias _ -> fields.texts("choices").stream().map(value ->
                    new Property.Choice(value, value)).toList();
        }).orElse(List.of());
    }

    /// The only numbers allowed, in their order: the name of a list of shared.yaml, or a list of numbers and such names.
    private List<BigDecimal> allowed(Fields fields, String property, boolean numeric) {
        var node = fields.node("allowed");
        if (node.isPresent() && !numeric) {
            faults.at(node.get(), "property.allowed", property);
        }
        return node.stream().flatMap(said -> said.resolved() instanceof Node.Sequence list ? list.items().stream() : Stream.of(said))
                .flatMap(item -> item.value().asNumber().map(List::of).orElseGet(() -> named(item)).stream()).distinct().sorted().toList();
    }

    private List<BigDecimal> named(Node item) {
        var list = numbers.get(text(item));
        if (list == null) {
            faults.at(item, "property.numbers", text(item), Words.hint(text(item), numbers.keySet()));
        }
        return list == null ? List.of() : list;
    }

    private static String text(Node node) {
        return node.resolved() instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private Optional<String> pattern(Fields fields) {
        return fields.text("pattern").filter(text -> {
            try {
                Pattern.compile(text);
                return true;
            } catch (PatternSyntaxException e) {
                fields.node("pattern").ifPresent(node -> faults.at(node, "property.pattern", e.getDescription()));
                return false;
            }
        });
    }

    private void checkStandard(Property property, Value value, Fields fields) {
        boolean fits = switch (property.type()) {
            case TEXT, CODE -> value.asText().isPresent();
            case INTEGER -> value.asNumber().filter(number -> number.stripTrailingZeros().scale() <= 0)
                    .filter(number -> inRange(property, number)).isPresent();
            case NUMBER -> value.asNumber().filter(number -> inRange(property, number)).isPresent();
            case BOOLEAN -> value.asBoolean().isPresent();
            case CHOICE -> property.choices().stream().anyMatch(choice -> choice.value().equals(spelled(value)));
            case LIST -> value instanceof Value.ListOf;
            case MAP -> value instanceof Value.MapOf;
        };
        if (!fits) {
            fields.node("default").ifPresent(node -> faults.at(node, "property.default", property.name()));
        }
    }

    private static String spelled(Value value) {
        return value.asText().or(() -> value.asNumber().map(BigDecimal::toPlainString))
                .or(() -> value.asBoolean().map(String::valueOf)).orElse("");
    }

    private static boolean inRange(Property property, BigDecimal number) {
        return property.min().map(min -> number.compareTo(min) >= 0).orElse(true)
                && property.max().map(max -> number.compareTo(max) <= 0).orElse(true)
                && (property.numbers().isEmpty() || property.numbers().stream().anyMatch(it -> it.compareTo(number) == 0));
    }
}
