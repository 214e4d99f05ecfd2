package io.archloom.synth;

import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Names;
import io.archloom.template.LogicalId;
import io.archloom.template.Template;
import io.archloom.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// One template for several environments, made of what each says alone: evaluated in one of them, it says what that one said.
///
/// Where all say the same it has no trace of environments. Otherwise a parameter says which it is, a mapping holds what differs,
/// and conditions choose what is made.
final class SharedTemplate {
    static final String PARAMETER = "Environment";
    private static final String CONDITION = "Condition";
    private static final String DEPENDS_ON = "DependsOn";
    /// Attributes in which CloudFormation takes no functions.
    private static final Set<String> PLAIN = Set.of("DeletionPolicy", "UpdateReplacePolicy");

    private final List<String> environments;
    private final List<Synthesis> each;
    private final Set<Integer> everywhere = new TreeSet<>();
    private final String parameter;
    private final Conditions conditions;
    private final Differences differences;
    private final Map<String, Set<Integer>> partial = new HashMap<>();
    private final Map<LogicalId, ElementId> origins = new LinkedHashMap<>();

    private SharedTemplate(SequencedMap<String, Synthesis> byEnvironment) {
        environments = List.copyOf(byEnvironment.keySet());
        each = List.copyOf(byEnvironment.values());
        for (int i = 0; i < each.size(); i++) {
            everywhere.add(i);
        }
        var names = new LinkedHashSet<String>();
        each.forEach(synthesis -> {
            synthesis.origins().forEach(origins::putIfAbsent);
            names.addAll(synthesis.template().parameters().keySet());
            synthesis.template().resources().keySet().forEach(id -> names.add(id.value()));
        });
        var first = each.getFirst().template();
        parameter = Names.fresh(PARAMETER, names::contains);
        conditions = new Conditions(environments, parameter, name -> each.stream().anyMatch(it -> it.template().conditions().containsKey(name)));
        differences = new Differences(environments, parameter, Names.fresh(Differences.MAPPING, first.mappings()::containsKey), conditions, partial);
    }

    static Synthesis of(SequencedMap<String, Synthesis> byEnvironment) {
        return new SharedTemplate(byEnvironment).shared();
    }

    private Synthesis shared() {
        var first = each.getFirst().template();
        var entries = perEnvironment(Template::resources);
        var ids = Differences.inOrder(entries.values().stream().map(it -> List.copyOf(it.keySet())).toList());
        var made = new LinkedHashMap<LogicalId, TreeMap<Integer, Template.Entry>>();
        for (var id : ids) {
            made.put(id, existing(entries, id));
        }
        // all are known before the first is mentioned
        made.forEach((id, where) -> {
            if (where.size() < each.size()) {
                partial.put(id.value(), where.keySet());
                if (origins.get(id) instanceof ResourceId drawn && drawn.value().equals(id.value())) {
                    conditions.create(id.value(), where.keySet());
                }
            }
        });
        var resources = new LinkedHashMap<LogicalId, Template.Entry>();
        made.forEach((id, where) -> resources.put(id, entry(id, where)));
        var outputs = outputs();
        var globals = differences.entries(everywhere, perEnvironment(Template::globals), "Globals");
        var decided = new LinkedHashMap<String, Value>();
        perEnvironment(Template::conditions).values().forEach(section -> section.forEach(decided::putIfAbsent));
        var metadata = differences.entries(everywhere, perEnvironment(Template::metadata), "Metadata");
        return new Synthesis(new Template(first.description(), first.transform(), metadata, parameters(),
                with(first.mappings(), differences.mappings()), with(decided, conditions.written()), globals, resources, outputs), origins,
                each.stream().flatMap(synthesis -> synthesis.permits().stream()).distinct().toList(),
                each.stream().flatMap(synthesis -> synthesis.circles().stream()).distinct().toList(),
                each.stream().flatMap(synthesis -> synthesis.overwritten().stream()).distinct().toList());
    }

    private <K, V> TreeMap<Integer, Map<K, V>> perEnvironment(Function<Template, Map<K, V>> section) {
        var sections = new TreeMap<Integer, Map<K, V>>();
        for (int i = 0; i < each.size(); i++) {
            sections.put(i, section.apply(each.get(i).template()));
        }
        return sections;
    }

    /// The environments that have an entry, with it.
    private static <K, V> TreeMap<Integer, V> existing(TreeMap<Integer, Map<K, V>> sections, K key) {
        var where = new TreeMap<Integer, V>();
        sections.forEach((environment, section) -> Optional.ofNullable(section.get(key)).ifPresent(value -> where.put(environment, value)));
        return where;
    }

    private Template.Entry entry(LogicalId id, TreeMap<Integer, Template.Entry> where) {
        var first = where.firstEntry().getValue();
        var properties = new TreeMap<Integer, Map<String, Value>>();
        where.forEach((environment, entry) -> properties.put(environment, entry.properties()));
        return new Template.Entry(first.type(), attributes(id, where), differences.entries(where.keySet(), properties, id.value()), first.comment());
    }

    private Map<String, Value> attributes(LogicalId id, TreeMap<Integer, Template.Entry> where) {
        var each = new TreeMap<Integer, Map<String, Value>>();
        where.forEach((environment, entry) -> each.put(environment, entry.attributes()));
        var attributes = new LinkedHashMap<String, Value>();
        var isPartial = where.size() < everywhere.size();
        if (isPartial) {
            var own = where.firstEntry().getValue().attributes().get(CONDITION);
            var ours = condition(id, where);
            attributes.put(CONDITION, Value.of(own == null ? conditions.used(ours) : conditions.both(own.asText().orElse(ours), ours)));
        }
        Differences.inOrder(each.values().stream().map(it -> List.copyOf(it.keySet())).toList()).forEach(name -> {
            var values = existing(each, name);
            if (name.equals(DEPENDS_ON)) {
                attributes.put(name, dependencies(values));
            } else if (name.equals(CONDITION) || PLAIN.contains(name)) {
                attributes.putIfAbsent(name, values.firstEntry().getValue());
            } else {
                attributes.put(name, differences.one(where.keySet(), values, id.value() + name));
            }
        });
        return attributes;
    }

    /// CloudFormation waits for those that are made.
    private static Value dependencies(TreeMap<Integer, Value> values) {
        var all = new LinkedHashSet<Value>();
        values.values().forEach(value -> all.addAll(value instanceof Value.ListOf(var items) ? items : List.of(value)));
        return all.size() == 1 ? all.getFirst() : Value.list(all);
    }

    /// Named after the drawn resource that it is, belongs to or mentions, where that is made in the same environments.
    private String condition(LogicalId id, TreeMap<Integer, Template.Entry> where) {
        var in = where.keySet();
        var owner = origins.get(id) instanceof ResourceId drawn ? Optional.of(drawn.value()) : Optional.<String>empty();
        return owner.filter(it -> in.equals(partial.get(it))).map(it -> conditions.create(it, in))
                .orElseGet(() -> conditions.among(in, Set.of(), differences.maker(Value.map(where.firstEntry().getValue().properties()), in, Set.of())));
    }

    private Map<String, Value> outputs() {
        var sections = perEnvironment(Template::outputs);
        var outputs = new LinkedHashMap<String, Value>();
        Differences.inOrder(sections.values().stream().map(it -> List.copyOf(it.keySet())).toList()).forEach(name -> {
            var values = existing(sections, name);
            var shared = differences.one(values.keySet(), values, name);
            boolean isPartial = values.size() < everywhere.size();
            outputs.put(name, isPartial && shared instanceof Value.MapOf map ? conditional(map, values.keySet()) : shared);
        });
        return outputs;
    }

    private Value conditional(Value.MapOf output, Set<Integer> in) {
        var ours = conditions.among(in, Set.of(), differences.maker(output, in, Set.of()));
        return output.with(CONDITION, Value.of(output.get(CONDITION).flatMap(Value::asText).map(own -> conditions.both(own, ours)).orElse(ours)));
    }

    /// A parameter that some environment does not need has a value there nevertheless: `samconfig.toml` gives it an empty one.
    private Map<String, Value> parameters() {
        var parameters = new LinkedHashMap<String, Value>();
        var sections = perEnvironment(Template::parameters);
        if (differences.usesParameter()) {
            parameters.put(parameter, Value.map("Type", Value.of("String"), "Default", Value.of(environments.getFirst()),
                    "AllowedValues", Value.list(environments.stream().map(Value::of).toList()), "Description", Value.of(Words.of("parameter.environment"))));
        }
        Differences.inOrder(sections.values().stream().map(it -> List.copyOf(it.keySet())).toList()).forEach(name -> {
            parameters.put(name, existing(sections, name).firstEntry().getValue());
        });
        return parameters;
    }

    private static Map<String, Value> with(Map<String, Value> own, Map<String, Value> ours) {
        var both = new LinkedHashMap<>(own);
        both.putAll(ours);
        return both;
    }
}
