package io.archloom.catalog.reader;

import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.FormulaCompiler.Compiled;
import io.archloom.catalog.formula.FormulaFault;
import io.archloom.catalog.formula.Measure;
import io.archloom.catalog.formula.Text;
import io.archloom.catalog.formula.Units;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.quantity.Dimension;
import io.archloom.quantity.Unit;
import io.archloom.value.Value;
import io.archloom.yaml.Mark;
import io.archloom.yaml.Node;
import io.archloom.yaml.Span;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The entries of one map of a catalogue file, read key by key. What is missing or wrong becomes a problem and reads as
/// nothing; keys that nobody asked for are unknown, which [#end] reports.
final class Fields {
    private final Node place;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Faults faults;

    /// @param node should be a map; for anything else there is a problem and no entry
    Fields(Node node, Faults faults) {
        this.place = node;
        this.faults = faults;
        if (node.resolved() instanceof Node.Mapping map) {
            map.entries().forEach(entry -> entries.put(entry.name(), entry));
        } else if (!isNothing(node)) {
            faults.at(node, "value.map");
        }
    }

    private static boolean isNothing(Node node) {
        return node.resolved() instanceof Node.Scalar scalar && scalar.value().equals(Value.NULL);
    }

    Faults faults() {
        return faults;
    }

    Node place() {
        return place;
    }

    Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(Node.Entry::value).filter(node -> !isNothing(node));
    }

    /// The text of a scalar, however it is written.
    Optional<String> text(String key) {
        return node(key).flatMap(node -> {
            if (node.resolved() instanceof Node.Scalar scalar) {
                return Optional.of(scalar.text());
            }
            faults.at(node, "value.text", key);
            return Optional.empty();
        });
    }

    String required(String key) {
        var text = text(key);
        if (text.isEmpty() && !entries.containsKey(key)) {
            faults.at(place, "key.missing", key);
        }
        return text.orElse("");
    }

    /// A required text that must have a certain form.
    String required(String key, String pattern) {
        var text = required(key);
        if (!text.isEmpty() && !text.matches(pattern)) {
            faults.at(entries.get(key).value(), "value.form", key, text);
        }
        return text;
    }

    boolean flag(String key, boolean standard) {
        return node(key).map(node -> node.value().asBoolean().orElseGet(() -> {
            faults.at(node, "value.flag", key);
            return standard;
        })).orElse(standard);
    }

    Optional<BigDecimal> number(String key) {
        return node(key).flatMap(node -> {
            var number = node.value().asNumber();
            if (number.isEmpty()) {
                faults.at(node, "value.number", key);
            }
            return number;
        });
    }

    double requiredNumber(String key, Predicate<BigDecimal> allowed) {
        if (!entries.containsKey(key)) {
            faults.at(place, "key.missing", key);
        }
        var number = number(key);
        if (number.isPresent() && !allowed.test(number.get())) {
            faults.at(entries.get(key).value(), "value.range", key, number.get().toPlainString());
            return Double.NaN;
        }
        return number.map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    /// One of an enumeration's constants, written in lower case with hyphens; empty, with a problem, for any other word.
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).flatMap(text -> {
            var constants = type.getEnumConstants();
            for (var constant : constants) {
                if (id(constant).equals(text)) {
                    return Optional.of(constant);
                }
            }
            var ids = Arrays.stream(constants).map(Fields::id).toList();
            faults.at(entries.get(key).value(), "value.choice", key, text, String.join(", ", ids), Words.hint(text, ids));
            return Optional.empty();
        });
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E standard) {
        return choice(key, type).orElse(standard);
    }

    <E extends Enum<E>> E requiredChoice(String key, Class<E> type, E standard) {
        if (!entries.containsKey(key)) {
            faults.at(place, "key.missing", key);
        }
        return choice(key, type, standard);
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Unit unit(String key) {
        return text(key).map(text -> Units.of(text).orElseGet(() -> {
            faults.at(entries.get(key).value(), "value.unit", text, String.join(" ", Units.symbols()));
            return Unit.COUNT;
        })).orElse(Unit.COUNT);
    }

    /// The map at `key`, without entries when it is absent.
    Fields fields(String key) {
        return new Fields(node(key).orElseGet(Fields::nothing), faults);
    }

    private static Node nothing() {
        var mark = new Mark(1, 1, 0);
        return new Node.Scalar(new Span(mark, mark), Optional.empty(), Optional.empty(), "",
                Node.Style.PLAIN);
    }

    /// The entries of the map at `key`, in the order written.
    List<Node.Entry> entries(String key) {
        return node(key).map(node -> {
            if (node.resolved() instanceof Node.Mapping map) {
                return map.entries();
            }
            faults.at(node, "value.map");
            return List.<Node.Entry>of();
        }).orElse(List.of());
    }

    /// The items of the list at `key`.
    List<Node> items(String key) {
        return node(key).map(node -> {
            if (node.resolved() instanceof Node.Sequence list) {
                return list.items();
            }
            faults.at(node, "value.list", key);
            return List.<Node>of();
        }).orElse(List.of());
    }

    /// The maps in the list at `key`.
    List<Fields> maps(String key) {
        return items(key).stream().map(item -> new Fields(item, faults)).toList();
    }

    List<String> texts(String key) {
        return items(key).stream().map(item -> {
            if (item.resolved() instanceof Node.Scalar scalar) {
                return scalar.text();
            }
            faults.at(item, "value.text", key);
            return "";
        }).toList();
    }

    Optional<Compiled> formula(String key, Vocabulary vocabulary) {
        return node(key).flatMap(node -> faults.formula(node, vocabulary));
    }

    /// A required formula of one of these dimensions; unknown for ever when it is missing or wrong.
    Formula formula(String key, Vocabulary vocabulary, Dimension... expected) {
        if (!entries.containsKey(key)) {
            faults.at(place, "key.missing", key);
        }
        return formula(key, vocabulary).map(compiled -> {
            if (expected.length > 0 && compiled.measure() instanceof Measure.Of(var dimension)
                    && !List.of(expected).contains(dimension)) {
                faults.at(entries.get(key).value(), FormulaFault.measure(expected[0], dimension));
            }
            return compiled.formula();
        }).orElse(Formula.constant(Double.NaN));
    }

    Optional<Formula> condition(String key, Vocabulary vocabulary) {
        return formula(key, vocabulary).map(Compiled::formula);
    }

    Text phrase(String key, Vocabulary vocabulary) {
        return node(key).flatMap(node -> faults.phrase(node, vocabulary)).orElse(Text.of(""));
    }

    Text requiredPhrase(String key, Vocabulary vocabulary) {
        if (!entries.containsKey(key)) {
            faults.at(place, "key.missing", key);
        }
        return phrase(key, vocabulary);
    }

    /// The values of the map at `key`, placeholders checked.
    Map<String, Value> values(String key, Placeholders placeholders) {
        var values = new LinkedHashMap<String, Value>();
        entries(key).forEach(entry -> {
            placeholders.check(entry.value(), faults);
            values.put(entry.name(), entry.value().value());
        });
        return values;
    }

    Optional<Value> value(String key, Placeholders placeholders) {
        return node(key).map(node -> {
            placeholders.check(node, faults);
            return node.value();
        });
    }

    /// Reports the keys that were not asked for.
    void end() {
        entries.forEach((name, entry) -> {
            if (!asked.contains(name)) {
                faults.at(entry.key(), "key.unknown", name, Words.hint(name, asked));
            }
        });
    }
}
