package io.archloom.catalog.reader;

import io.archloom.yaml.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What many connections have, by the name under which their rows mention it: properties (`include`), ends and rules; and what
/// properties of many kinds have: the numbers that are allowed.
final class SharedSets {
    final Map<String, Node.Mapping> properties = new LinkedHashMap<>();
    final Map<String, Node.Sequence> ends = new LinkedHashMap<>();
    final Map<String, Node.Sequence> rules = new LinkedHashMap<>();
    final Map<String, List<BigDecimal>> numbers = new LinkedHashMap<>();

    /// Reads a `shared.yaml`.
    void add(Node root, Faults faults) {
        var fields = new Fields(root, faults);
        fields.entries("properties").forEach(entry -> {
            if (!(entry.value().resolved() instanceof Node.Mapping set)) {
                faults.at(entry.value(), "value.map");
            } else if (properties.putIfAbsent(entry.name(), set) != null) {
                faults.at(entry.key(), "name.shipped", entry.name());
            }
        });
        addLists(fields, "ends", ends);
        addLists(fields, "rules", rules);
        var lists = new LinkedHashMap<String, Node.Sequence>();
        addLists(fields, "numbers", lists);
        lists.forEach((name, list) -> {
            if (numbers.putIfAbsent(name, numbers(list, faults)) != null) {
                faults.at(list, "name.shipped", name);
            }
        });
        fields.end();
    }

    /// The items of a list of numbers.
    private static List<BigDecimal> numbers(Node.Sequence list, Faults faults) {
        return list.items().stream().flatMap(item -> {
            var number = item.value().asNumber();
            if (number.isEmpty()) {
                faults.at(item, "value.number", "numbers");
            }
            return number.stream();
        }).toList();
    }

    private static void addLists(Fields fields, String key, Map<String, Node.Sequence> known) {
        fields.entries(key).forEach(entry -> {
            if (!(entry.value().resolved() instanceof Node.Sequence list)) {
                fields.faults().at(entry.value(), "value.list", entry.name());
            } else if (known.putIfAbsent(entry.name(), list) != null) {
                fields.faults().at(entry.key(), "name.shipped", entry.name());
            }
        });
    }
}
