package io.archloom.file;

import io.archloom.geometry.Rectangle;
import io.archloom.text.Nearest;
import io.archloom.value.Value;
import io.archloom.yaml.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// The entries of one map of a design file, read by name and form. What has the wrong form is a fault, and absent.
final class Fields {
    private static final double FAR = 1e7;

    private final Node node;
    private final Map<String, Node> byName = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Faults faults;

    private Fields(Node.Mapping map, Faults faults) {
        this.node = map;
        this.faults = faults;
        map.entries().forEach(entry -> {
            byName.put(entry.name(), entry.value().resolved());
            keys.put(entry.name(), entry.key());
        });
    }

    /// The map at `node`; a fault, and empty, if it is something else.
    static Optional<Fields> of(Node node, String what, Faults faults) {
        if (node.resolved() instanceof Node.Mapping map && map.tag().isEmpty()) {
            return Optional.of(new Fields(map, faults));
        }
        faults.add(node, "File.NotMap", what);
        return Optional.empty();
    }

    Node node() {
        return node;
    }

    Optional<Node> get(String name) {
        asked.add(name);
        return Optional.ofNullable(byName.get(name)).filter(n -> !isNull(n));
    }

    static boolean isNull(Node node) {
        return node.value() instanceof Value.Null;
    }

    Optional<String> text(String name) {
        return get(name).flatMap(n -> text(n, name));
    }

    /// The text at `node`; numbers and the like are taken as they are written.
    Optional<String> text(Node node, String what) {
        if (node.resolved() instanceof Node.Scalar scalar && !isNull(scalar)) {
            return Optional.of(scalar.text());
        }
        faults.add(node, "File.NotText", what);
        return Optional.empty();
    }

    Optional<Boolean> bool(String name) {
        return get(name).flatMap(n -> {
            if (n.value() instanceof Value.Bool(var value)) {
                return Optional.of(value);
            }
            faults.add(n, "File.NotBoolean", name);
            return Optional.empty();
        });
    }

    Optional<Fields> map(String name) {
        return get(name).flatMap(n -> of(n, name, faults));
    }

    /// The items of a list, none when it is absent.
    List<Node> list(String name) {
        return get(name).map(n -> {
            if (n instanceof Node.Sequence list) {
                return list.items();
            }
            faults.add(n, "File.NotList", name);
            return List.<Node>of();
        }).orElse(List.of());
    }

    /// The values of a map, by name.
    Map<String, Value> values(String name) {
        var values = new LinkedHashMap<String, Value>();
        map(name).ifPresent(fields -> fields.forEach((key, n) -> values.put(key, n.value())));
        return values;
    }

    /// The texts of a map, by name.
    Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        map(name).ifPresent(fields -> fields.forEach((key, n) -> text(n, key).ifPresent(text -> texts.put(key, text))));
        return texts;
    }

    /// A rectangle, as `[x, y, width, height]`.
    Optional<Rectangle> rectangle(Node node, String what) {
        if (node instanceof Node.Sequence(_, _, _, _, var items) && items.size() == 4) {
            var numbers = items.stream().map(i -> i.value().asNumber()).toList();
            if (numbers.stream().allMatch(Optional::isPresent)) {
                var n = numbers.stream().mapToDouble(x -> x.get().doubleValue()).toArray();
                if (Math.abs(n[0]) <= FAR && Math.abs(n[1]) <= FAR && n[2] > 0 && n[2] <= FAR && n[3] > 0
                        && n[3] <= FAR) {
                    return Optional.of(new Rectangle(n[0], n[1], n[2], n[3]));
                }
            }
        }
        faults.add(node, "File.NotRectangle", what);
        return Optional.empty();
    }

    /// Every entry, in the order written.
    void forEach(BiConsumer<String, Node> action) {
        asked.addAll(byName.keySet());
        byName.forEach(action);
    }

    Node key(String name) {
        return keys.get(name);
    }

    /// Reports every entry that nobody asked for.
    void refuseOthers() {
        refuseOthers(Map.of());
    }

    /// @param elsewhere where entries stand that somebody may look for here
    void refuseOthers(Map<String, String> elsewhere) {
        keys.forEach((name, key) -> {
            if (asked.contains(name)) {
                return;
            }
            if (elsewhere.containsKey(name)) {
                faults.add(key, "File.MisplacedKey", name, elsewhere.get(name));
            } else {
                faults.add(key, "File.UnknownKey", name, String.join(", ", asked.stream().sorted().toList()),
                        Nearest.to(name, asked).map(near -> " " + Faults.text("File.UnknownKey.meant", near)).orElse(""));
            }
        });
    }
}
