package io.archloom.synth;

import io.archloom.model.Names;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Says one value for several environments: what is the same stands plainly, texts and numbers that differ are looked up in a mapping,
/// everything else is chosen by a condition. Environments are numbers in the design's order.
final class Differences {
    static final String MAPPING = "Environments";
    private static final Value NOTHING = new Value.Ref("AWS::NoValue");
    /// What SAM reads as a list, whatever conditions its items have.
    private static final String POLICIES = "Policies";
    private static final String TAGS = "Tags";

    private final List<String> environments;
    private final String parameter;
    private final String mapping;
    private final Conditions conditions;
    /// In which environments a logical id stands for something, where not in all.
    private final Map<String, Set<Integer>> partial;
    private final Map<String, TreeMap<Integer, Value>> mapped = new LinkedHashMap<>();

    Differences(List<String> environments, String parameter, String mapping, Conditions conditions, Map<String, Set<Integer>> partial) {
        this.environments = environments;
        this.parameter = parameter;
        this.mapping = mapping;
        this.conditions = conditions;
        this.partial = partial;
    }

    /// What is looked up, by environment and name.
    Map<String, Value> mappings() {
        if (mapped.isEmpty()) {
            return Map.of();
        }
        var byEnvironment = new LinkedHashMap<String, Value>();
        for (int i = 0; i < environments.size(); i++) {
            int environment = i;
            var entries = new LinkedHashMap<String, Value>();
            // an entry must be there even where nobody looks it up
            mapped.forEach((name, values) -> entries.put(name, values.getOrDefault(environment, values.firstEntry().getValue())));
            byEnvironment.put(environments.get(i), Value.map(entries));
        }
        return Map.of(mapping, Value.map(byEnvironment));
    }

    boolean usesParameter() {
        return !mapped.isEmpty() || !conditions.written().isEmpty();
    }

    /// One value for all.
    ///
    /// @param among  the environments in which anybody asks
    /// @param values those in which there is a value, at least one
    /// @param name   what it is called in the mapping: a logical id and the property's name
    Value one(Set<Integer> among, TreeMap<Integer, Value> values, String name) {
        var distinct = new LinkedHashSet<>(values.values());
        boolean isEverywhere = values.size() == among.size();
        if (isEverywhere && distinct.size() == 1) {
            return distinct.getFirst();
        }
        if (isEverywhere && distinct.stream().allMatch(Value.MapOf.class::isInstance)) {
            return map(among, values, name);
        }
        if (distinct.stream().allMatch(Value.ListOf.class::isInstance) && (isEverywhere || name.endsWith(POLICIES))) {
            return list(among, values, name);
        }
        if (isEverywhere && distinct.stream().allMatch(Differences::isPlain)) {
            return new Value.Call("Fn::FindInMap", Value.list(Value.of(mapping), new Value.Ref(parameter), Value.of(key(name, values))));
        }
        return chosen(among, values);
    }

    /// A dynamic reference is looked up after the mapping, so it stands in its place.
    private static boolean isPlain(Value value) {
        return switch (value) {
            case Value.Bool _, Value.Num _ -> true;
            case Value.Text(var text) -> !text.contains("{{resolve:");
            default -> false;
        };
    }

    private String key(String name, TreeMap<Integer, Value> values) {
        var letters = name.replaceAll("[^A-Za-z0-9]", "");
        var key = values.equals(mapped.get(letters)) ? letters : Names.fresh(letters, mapped::containsKey);
        mapped.put(key, values);
        return key;
    }

    private Value map(Set<Integer> among, TreeMap<Integer, Value> values, String name) {
        return Value.map(entries(among, perEnvironment(values, it -> ((Value.MapOf) it).entries()), name));
    }

    /// One map of all entries.
    Map<String, Value> entries(Set<Integer> among, TreeMap<Integer, Map<String, Value>> maps, String name) {
        var entries = new LinkedHashMap<String, Value>();
        inOrder(maps.values().stream().map(it -> List.copyOf(it.keySet())).toList()).forEach(key -> {
            var each = new TreeMap<Integer, Value>();
            maps.forEach((environment, map) -> Optional.ofNullable(map.get(key)).ifPresent(value -> each.put(environment, value)));
            // a tag is the same for all resources, so it is looked up under one name
            entries.put(key, one(among, each, key.equals(TAGS) ? TAGS : name + capital(key)));
        });
        return entries;
    }

    static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static <V> TreeMap<Integer, V> perEnvironment(TreeMap<Integer, Value> values, Function<Value, V> part) {
        var parts = new TreeMap<Integer, V>();
        values.forEach((environment, value) -> parts.put(environment, part.apply(value)));
        return parts;
    }

    /// Lists of one length are compared item by item; of others, equal items are one, and the rest stand where they are in some.
    private Value list(Set<Integer> among, TreeMap<Integer, Value> values, String name) {
        var lists = perEnvironment(values, it -> ((Value.ListOf) it).items());
        var items = new ArrayList<Value>();
        int length = lists.firstEntry().getValue().size();
        if (lists.size() == among.size() && lists.values().stream().allMatch(it -> it.size() == length)) {
            for (int i = 0; i < length; i++) {
                int index = i;
                var each = new TreeMap<Integer, Value>();
                lists.forEach((environment, list) -> each.put(environment, list.get(index)));
                items.add(one(among, each, name + (length == 1 ? "" : i + 1)));
            }
            return Value.list(items);
        }
        if (lists.values().stream().anyMatch(it -> Set.copyOf(it).size() < it.size())) {
            return chosen(among, values);
        }
        var all = inOrder(List.copyOf(lists.values()));
        if (!lists.values().stream().allMatch(list -> all.stream().filter(list::contains).toList().equals(list))) {
            return chosen(among, values);
        }
        for (var item : all) {
            var each = new TreeMap<Integer, Value>();
            lists.forEach((environment, list) -> {
                if (list.contains(item)) {
                    each.put(environment, item);
                }
            });
            items.add(one(among, each, name));
        }
        return Value.list(items);
    }

    /// `!If` in a row, a branch for each value.
    private Value chosen(Set<Integer> among, TreeMap<Integer, Value> values) {
        var groups = new LinkedHashMap<Value, TreeSet<Integer>>();
        among.forEach(environment -> groups.computeIfAbsent(values.getOrDefault(environment, NOTHING), _ -> new TreeSet<>()).add(environment));
        var elsewhere = new TreeSet<Integer>();
        for (int i = 0; i < environments.size(); i++) {
            elsewhere.add(i);
        }
        elsewhere.removeAll(among);
        // what is made comes first, then what is found: `!If [CreateOrders, !GetAtt Orders.Arn, …]`
        var ordered = new ArrayList<>(groups.keySet());
        ordered.sort((a, b) -> Boolean.compare(maker(b, groups.get(b), elsewhere).isPresent(), maker(a, groups.get(a), elsewhere).isPresent()));
        var result = ordered.getLast();
        for (int i = ordered.size() - 2; i >= 0; i--) {
            var group = groups.get(ordered.get(i));
            var name = conditions.among(group, elsewhere, maker(ordered.get(i), group, elsewhere));
            result = new Value.Call("Fn::If", Value.list(Value.of(name), ordered.get(i), result));
        }
        return result;
    }

    /// The condition of a resource that a value mentions, if it is made in these environments only.
    Optional<String> maker(Value value, Set<Integer> in, Set<Integer> elsewhere) {
        return Mentions.in(value).names().stream().filter(name -> {
            var made = partial.get(name);
            return made != null && made.containsAll(in) && made.stream().allMatch(it -> in.contains(it) || elsewhere.contains(it));
        }).findFirst().map(name -> "Create" + name);
    }

    /// The items of all lists, each once: in the order of the first, and what only a later one has behind what precedes it there.
    static <T> List<T> inOrder(List<List<T>> lists) {
        var all = new ArrayList<T>();
        for (var list : lists) {
            int at = 0;
            for (var item : list) {
                int known = all.indexOf(item);
                if (known >= 0) {
                    at = known + 1;
                } else {
                    all.add(at++, item);
                }
            }
        }
        return all;
    }
}
