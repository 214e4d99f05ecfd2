package io.archloom.catalog.reader;

import io.archloom.catalog.Emission.Each;
import io.archloom.catalog.Property;
import io.archloom.catalog.Repeated;
import io.archloom.catalog.formula.Computed;
import io.archloom.catalog.formula.Symbol;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.value.Value;
import io.archloom.yaml.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The placeholders that an emitted value may hold at its place: `$self`, `$self:Role`, `$to.arn`, `$BatchSize`, and in
/// `!Sub` texts `${to.arn}`; `$self:.Alias`, what SAM makes of the resource; also `$to.failures.arn`, a reference of what that
/// port leads to or what comes to it. A text that starts with `$$` holds none.
final class Placeholders {
    private static final Pattern IN_SUB = Pattern.compile("\\$\\{(self|from|to|in)(?::([\\w{}]*\\w}?))?(?:\\.([^}]*))?}");
    private static final Pattern WHOLE = Pattern.compile("\\$([A-Za-z][\\w.*-]*)(:\\.?[\\w{}]+)?");

    /// What can be asked of an end.
    ///
    /// @param references its kind's references and properties
    /// @param ports      what is beyond them can be asked, too
    record End(Set<String> references, Set<String> ports) {
        boolean knows(String name) {
            int dot = name.indexOf('.');
            return references.contains(name) || dot > 0 && ports.contains(name.substring(0, dot));
        }
    }

    /// What can be asked of each end; empty where the kind is not known.
    private final Map<String, Optional<End>> ends = new LinkedHashMap<>();
    /// The further resources of each end, where they are known.
    private final Map<String, Suffixes> further = new HashMap<>();
    private final Set<String> properties = new HashSet<>();
    private final Set<String> lists = new HashSet<>();
    private final Vocabulary vocabulary;

    /// @param vocabulary what formulas among the values may use
    Placeholders(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Placeholders end(String name, Optional<End> asked) {
        ends.put(name, asked);
        return this;
    }

    Placeholders further(String end, Suffixes suffixes) {
        further.put(end, suffixes);
        return this;
    }

    /// Whether an end brings a further resource with this suffix, as far as that is known.
    boolean brings(String end, String suffix) {
        return further.get(end) == null || further.get(end).knows(suffix);
    }

    /// Reports a key that names no further resource of an end.
    void checkFurther(Fields fields, String key, String end) {
        fields.text(key).filter(suffix -> !brings(end, suffix)).flatMap(_ -> fields.node(key)).ifPresent(node ->
                suffix(end, fields.text(key).orElse(""), node, fields.faults()));
    }

    private void suffix(String end, String suffix, Node place, Faults faults) {
        if (!brings(end, suffix)) {
            var known = further.get(end).declared();
            faults.at(place, "placeholder.suffix", end, suffix, String.join(", ", known), Words.hint(suffix, known));
        }
    }

    Placeholders property(String name) {
        properties.add(name);
        return this;
    }

    /// A property that is declared; for each item of a list something can be written.
    Placeholders declared(Property property) {
        if (property.type() == Property.Type.LIST) {
            lists.add(property.name());
        }
        return property(property.name());
    }

    /// The same, and what tells one copy from another of what is written several times.
    Placeholders ofCopies() {
        var copies = new Placeholders(vocabulary.copy().with("n", Symbol.PLAIN).with("index", Symbol.PLAIN).with("item", Symbol.TEXT));
        copies.ends.putAll(ends);
        copies.further.putAll(further);
        copies.properties.addAll(properties);
        copies.lists.addAll(lists);
        return copies.property("n").property("index").property("item");
    }

    /// How often something is written: the name of a list property, a list that an end tells (`$in.subnets`), or a formula.
    Optional<Each> each(Node node, Faults faults) {
        var text = node.resolved() instanceof Node.Scalar scalar ? scalar.text() : "";
        if (text.startsWith("$")) {
            check(node, faults);
            return Optional.of(new Each.Item(text.substring(1)));
        }
        return lists.contains(text) ? Optional.of(new Each.Item(text))
                : faults.formula(node, vocabulary).map(compiled -> new Each.Count(compiled.formula()));
    }

    /// Reports the placeholders at a node that mean nothing.
    void check(Node node, Faults faults) {
        check(node.value(), node, faults);
    }

    private void check(Value value, Node place, Faults faults) {
        switch (value) {
            case Value.Text(var text) when Computed.is(text) -> faults.check(Computed.written(text), place, vocabulary);
            case Value.Text(var text) when text.contains("${AWS::") || IN_SUB.matcher(text).find() -> faults.at(place, "placeholder.sub");
            case Value.Text(var text) -> whole(text, place, faults);
            case Value.Ref(var name) -> whole(name, place, faults);
            case Value.GetAtt(var id, _) -> whole(id, place, faults);
            case Value.Sub(var template, var variables) -> {
                var match = IN_SUB.matcher(template);
                while (match.find()) {
                    if (match.group(2) == null) {
                        reference(match.group(1), Optional.ofNullable(match.group(3)), place, faults);
                    } else {
                        suffix(match.group(1), match.group(2), place, faults);
                    }
                }
                variables.values().forEach(variable -> check(variable, place, faults));
            }
            case Value.Call(_, var argument) -> check(argument, place, faults);
            case Value.ListOf(var items) -> {
                var nodes = place.resolved() instanceof Node.Sequence list ? list.items() : List.<Node>of();
                for (int i = 0; i < items.size(); i++) {
                    check(items.get(i), i < nodes.size() ? nodes.get(i) : place, faults);
                }
            }
            case Value.MapOf map when Repeated.is(map) -> repeated(place, faults);
            case Value.MapOf(var entries) -> {
                var nodes = new HashMap<String, Node>();
                if (place.resolved() instanceof Node.Mapping map) {
                    map.entries().forEach(entry -> nodes.put(entry.name(), entry.value()));
                }
                entries.keySet().forEach(name -> whole(name, place, faults));
                entries.forEach((name, entry) -> check(entry, nodes.getOrDefault(name, place), faults));
            }
            case Value.Null(), Value.Bool(_), Value.Num(_) -> {}
        }
    }

    private void repeated(Node place, Faults faults) {
        if (place.resolved() instanceof Node.Mapping map) {
            map.get(Repeated.EACH).ifPresent(node -> each(node, faults));
            map.get(Repeated.VALUE).ifPresent(node -> ofCopies().check(node, faults));
        }
    }

    private void whole(String text, Node place, Faults faults) {
        var match = WHOLE.matcher(text);
        if (!match.matches() || properties.contains(match.group(1))) {
            return;
        }
        var name = match.group(1);
        int dot = name.indexOf('.');
        if (match.group(2) != null && !match.group(2).startsWith(":.")) {
            suffix(name, match.group(2).substring(1), place, faults);
        }
        reference(dot < 0 ? name : name.substring(0, dot),
                dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1)), place, faults);
    }

    private void reference(String end, Optional<String> name, Node place, Faults faults) {
        var asked = ends.get(end);
        if (asked == null) {
            var known = new TreeSet<>(properties);
            known.addAll(ends.keySet());
            faults.at(place, "placeholder.unknown", end, Words.hint(end, known));
        } else if (name.isPresent() && asked.isPresent() && !asked.get().knows(name.get())) {
            faults.at(place, "placeholder.reference", end, name.get(), String.join(", ", new TreeSet<>(asked.get().references())));
        }
    }
}
