package io.archloom.catalog.reader;

import io.archloom.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/// What many connections have, by the name under which their rows mention it: properties (`include`), ends and rules.
final class SharedSets {
    final Map<String, Node.Mapping> properties = new LinkedHashMap<>();
    final Map<String, Node.Sequence> ends = new LinkedHashMap<>();
    final Map<String, Node.Sequence> rules = new LinkedHashMap<>();

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
        fields.end();
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
