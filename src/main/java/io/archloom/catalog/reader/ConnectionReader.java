package io.archloom.catalog.reader;

import io.archloom.catalog.ConnectionEmission;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.ConnectionKind.AccessLevel;
import io.archloom.catalog.ConnectionKind.Endpoint;
import io.archloom.catalog.ConnectionKind.Style;
import io.archloom.catalog.ConnectionKind.Traffic;
import io.archloom.catalog.Port;
import io.archloom.catalog.Property;
import io.archloom.catalog.ResourceKind.Flow;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.FormulaCompiler.Compiled;
import io.archloom.catalog.formula.Symbol;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.catalog.reader.ChargeReader.Facts;
import io.archloom.catalog.reader.KindReader.ReadKind;
import io.archloom.quantity.Dimension;
import io.archloom.quantity.Unit;
import io.archloom.yaml.Node;
import io.archloom.yaml.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads one row of a table of connections. Its formulas may ask of either end what that kind's own formulas may ask.
final class ConnectionReader {
    private static final String ANY = "*";
    /// The first flow of an end, whatever it is called.
    private static final String MAIN = "main";
    private static final String METRICS = "$to.metrics";
    /// What every connection that events cross has.
    private static final Property CARRIES = new Property(ConnectionKind.CARRIES, Property.Type.LIST, Unit.COUNT, Optional.empty(), false, Property.Range.ANY,
            new Property.Wording(Words.of("carries.title"), Words.of("carries.help"), "traffic"), Optional.empty(), Property.Emit.NEVER);

    /// What every call of something outside has.
    private static final Property GIVES_UP = new Property(ConnectionKind.GIVES_UP, Property.Type.NUMBER, Unit.MILLISECONDS, Optional.empty(), false,
            Property.Range.between(Optional.of(BigDecimal.ONE), Optional.empty()),
            new Property.Wording(Words.of("timeout.title"), Words.of("timeout.help"), "traffic"), Optional.empty(), Property.Emit.NEVER);

    private final Fields fields;
    private final Faults faults;
    private final Facts facts;
    private final Map<String, ReadKind> kinds;
    private final Vocabulary vocabulary;
    private final Placeholders placeholders;

    private ConnectionReader(Fields fields, Facts facts, Map<String, ReadKind> kinds) {
        this.fields = fields;
        this.faults = fields.faults();
        this.facts = facts;
        this.kinds = kinds;
        this.vocabulary = new Vocabulary(facts.limits());
        this.placeholders = new Placeholders(vocabulary);
    }

    static ConnectionKind read(Node row, Faults faults, Facts facts, Map<String, ReadKind> kinds) {
        return new ConnectionReader(new Fields(row, faults), facts, kinds).connection();
    }

    private ConnectionKind connection() {
        var from = endpoint("from", Port.Direction.OUT);
        var to = endpoint("to", Port.Direction.IN);
        var source = Optional.ofNullable(kinds.get(from.kind()));
        var target = Optional.ofNullable(kinds.get(to.kind()));
        declareEnds(source, target);
        var levels = fields.entries("access");
        if (!levels.isEmpty()) {
            vocabulary.with("access", Symbol.text(levels.stream().map(Node.Entry::name).toList()));
        }
        var style = fields.requiredChoice("style", Style.class, Style.ACCESS);
        var own = new PropertyReader(faults, vocabulary, facts.numbers()).read(properties(target), List.of());
        var added = carriesEvents(style, target) ? Stream.of(CARRIES)
                : style == Style.SYNCHRONOUS && target.filter(kind -> kind.kind().role() == Role.EXTERNAL).isPresent() ? Stream.of(GIVES_UP) : Stream.<Property>of();
        var properties = Stream.concat(own.stream(), added.filter(property -> own.stream().noneMatch(one -> one.name().equals(property.name())))).toList();
        properties.forEach(placeholders::declared);
        var targetFlows = flows(target);
        var steps = vocabulary.copy().with("out", Symbol.RATE)
                .withEnd("level", flow -> knows(targetFlows, flow) ? Optional.of(Symbol.PLAIN) : Optional.empty());
        var emissions = new EmissionReader(written(source, target, targetFlows), placeholders);
        var access = levels.stream().map(level -> access(level, targetFlows, emissions)).toList();
        var values = values(steps);
        var traffic = fields.fields("traffic");
        var crossing = new Traffic(values, into(traffic, "to", targetFlows, steps), into(traffic, "from", flows(source), steps));
        traffic.node("values");
        traffic.end();

        var words = steps.copy().with("from", Symbol.TEXT).with("to", Symbol.TEXT).with("verb", Symbol.TEXT);
        var charges = new ChargeReader(facts, words);
        var waits = fields.node("waits").isPresent() ? fields.formula("waits", steps, new Dimension[0]) : Formula.constant(0);
        var kind = new ConnectionKind(from, to, fields.required("verb"), fields.number("preferred").map(Number::intValue).orElse(0),
                style, fields.required("help"), properties, access,
                fields.phrase("label", words), crossing, waits, charges.delays(fields, "delays"), charges.limits(fields),
                charges.prices(fields), charges.rules(fields, blamable(properties, source, target)),
                fields.node("emit").map(_ -> emissions.ofConnection(fields.fields("emit"))).orElse(ConnectionEmission.NONE),
                fields.condition("public", words), bound(properties), faults.shown(fields.place()));
        fields.end();
        return kind;
    }

    /// What conditions of an emission may ask: what is drawn and set.
    private Vocabulary written(Optional<ReadKind> source, Optional<ReadKind> target, Optional<List<String>> targetFlows) {
        return vocabulary.without(Solved::ofConnection).withEnd("level", flow -> knows(targetFlows, flow) ? Optional.of(Symbol.PLAIN) : Optional.empty())
                .withEnd("from", name -> drawn(source, name)).withEnd("to", name -> drawn(target, name));
    }

    private static Optional<Symbol> drawn(Optional<ReadKind> end, String name) {
        return end.filter(kind -> Solved.of(kind.kind()).test(name)).isPresent() ? Optional.empty() : end(end, name);
    }

    /// The properties as they are meant: `choices: $to.metrics` are those of the target.
    private List<Node.Entry> properties(Optional<ReadKind> target) {
        return fields.entries("properties").stream().map(entry -> {
            if (entry.value().resolved() instanceof Node.Mapping property && property.entry("choices").filter(ConnectionReader::areMetrics).isPresent()) {
                var choices = property.entry("choices").orElseThrow();
                var measured = target.flatMap(kind -> kind.kind().operations().measured());
                if (measured.isEmpty()) {
                    faults.at(choices.value(), "connection.metrics", target.map(kind -> kind.kind().id()).orElse(ANY));
                }
                return measured.map(it -> new Node.Entry(entry.key(), chosen(property, choices, it.metrics()))).orElse(entry);
            }
            return entry;
        }).toList();
    }

    private static boolean areMetrics(Node.Entry choices) {
        return choices.value().resolved() instanceof Node.Scalar scalar && scalar.text().equals(METRICS);
    }

    private static Node.Mapping chosen(Node.Mapping property, Node.Entry choices, Map<String, String> metrics) {
        var span = choices.value().span();
        var listed = metrics.entrySet().stream().map(metric -> new Node.Entry(text(span, metric.getKey()), text(span, metric.getValue()))).toList();
        var entries = new ArrayList<>(property.entries());
        entries.set(entries.indexOf(choices), new Node.Entry(choices.key(), new Node.Mapping(span, Optional.empty(), Optional.empty(), true, listed)));
        if (property.entry("default").isEmpty()) {
            entries.add(new Node.Entry(text(span, "default"), text(span, metrics.keySet().iterator().next())));
        }
        return new Node.Mapping(property.span(), property.tag(), property.anchor(), property.flow(), entries);
    }

    private static Node text(Span span, String text) {
        return new Node.Scalar(span, Optional.empty(), Optional.empty(), text, Node.Style.DOUBLE_QUOTED);
    }

    private Optional<String> bound(List<Property> properties) {
        var name = fields.text("bound");
        var names = properties.stream().map(Property::name).toList();
        name.filter(text -> !names.contains(text)).flatMap(_ -> fields.node("bound")).ifPresent(node ->
                faults.at(node, "rule.property", name.get(), Words.hint(name.get(), names)));
        return name;
    }

    /// Whether events cross a connection: one that brings them, or that sends to what hands them on.
    private static boolean carriesEvents(Style style, Optional<ReadKind> target) {
        return style == Style.EVENT || (style == Style.ACCESS || style == Style.SYNCHRONOUS)
                && target.filter(kind -> kind.kind().role() == Role.MESSAGING).isPresent();
    }

    /// `kind.port`; a problem when there is no such port or it goes the other way.
    private Endpoint endpoint(String key, Port.Direction direction) {
        var text = fields.required(key);
        int dot = text.lastIndexOf('.');
        if (dot < 0) {
            fields.node(key).ifPresent(node -> faults.at(node, "connection.end", text));
            return new Endpoint(text, "");
        }
        var end = new Endpoint(text.substring(0, dot), text.substring(dot + 1));
        if (!end.kind().equals(ANY) && !kinds.containsKey(end.kind())) {
            fields.node(key).ifPresent(node -> faults.at(node, "connection.kind", end.kind(), Words.hint(end.kind(), kinds.keySet())));
            return end;
        }
        var ports = (end.kind().equals(ANY) ? kinds.values() : List.of(kinds.get(end.kind()))).stream()
                .flatMap(kind -> kind.kind().ports().stream()).toList();
        var named = ports.stream().filter(port -> port.id().equals(end.port())).toList();
        if (named.isEmpty()) {
            var ids = ports.stream().map(Port::id).collect(Collectors.toCollection(TreeSet::new));
            fields.node(key).ifPresent(node -> faults.at(node, "connection.port", end.kind(), end.port(), Words.hint(end.port(), ids)));
        } else if (named.stream().noneMatch(port -> port.direction() == direction)) {
            fields.node(key).ifPresent(node -> faults.at(node, "connection.direction", end.toString(), key));
        }
        return end;
    }

    private void declareEnds(Optional<ReadKind> source, Optional<ReadKind> target) {
        vocabulary.withEnd("from", name -> end(source, name)).withEnd("to", name -> end(target, name));
        placeholders.end("from", source.map(ConnectionReader::asked)).end("to", target.map(ConnectionReader::asked))
                .end("self", Optional.empty()).further("self", Suffixes.ofConnection(fields.fields("emit")));
        source.ifPresent(kind -> placeholders.further("from", Suffixes.of(kind.kind())));
        target.ifPresent(kind -> placeholders.further("to", Suffixes.of(kind.kind())));
    }

    private static Optional<Symbol> end(Optional<ReadKind> kind, String name) {
        return kind.isEmpty() ? Optional.of(Symbol.UNKNOWN) : kind.get().vocabulary().meaning(name);
    }

    private static Placeholders.End asked(ReadKind end) {
        var kind = end.kind();
        var references = new HashSet<>(kind.emission().references().keySet());
        kind.properties().forEach(property -> references.add(property.name()));
        kind.assumptions().forEach(property -> references.add(property.name()));
        return new Placeholders.End(references, kind.ports().stream().map(Port::id).collect(Collectors.toSet()));
    }

    /// The flows of an end; empty where its kind is not known.
    private static Optional<List<String>> flows(Optional<ReadKind> kind) {
        return kind.map(read -> read.kind().flows().stream().map(Flow::id).toList());
    }

    private static boolean knows(Optional<List<String>> flows, String flow) {
        return flows.isEmpty() || flows.get().contains(flow);
    }

    private AccessLevel access(Node.Entry entry, Optional<List<String>> targetFlows, EmissionReader emissions) {
        var level = new Fields(entry.value(), faults);
        var uses = new LinkedHashMap<String, Double>();
        level.entries("uses").forEach(use -> {
            checkFlow(use, targetFlows);
            var number = use.value().value().asNumber();
            if (number.isEmpty()) {
                faults.at(use.value(), "value.number", use.name());
            }
            uses.put(use.name(), number.map(Number::doubleValue).orElse(0.0));
        });
        var read = new AccessLevel(entry.name(), level.required("title"), level.required("verb"), uses, emissions.grants(level));
        level.end();
        return read;
    }

    private void checkFlow(Node.Entry entry, Optional<List<String>> flows) {
        if (!knows(flows, entry.name())) {
            faults.at(entry.key(), "connection.flow", entry.name(), Words.hint(entry.name(), flows.orElse(List.of())));
        }
    }

    private Map<String, Formula> values(Vocabulary steps) {
        var values = new LinkedHashMap<String, Formula>();
        fields.fields("traffic").entries("values").forEach(entry -> {
            if (steps.meaning(entry.name()).isPresent()) {
                faults.at(entry.key(), "name.taken", entry.name());
            }
            var compiled = faults.formula(entry.value(), steps);
            values.put(entry.name(), compiled.map(Compiled::formula).orElse(Formula.constant(Double.NaN)));
            steps.with(entry.name(), compiled.map(Symbol::of).orElse(Symbol.FAULTY));
        });
        return values;
    }

    private Map<String, Formula> into(Fields traffic, String key, Optional<List<String>> flows, Vocabulary steps) {
        var formulas = new LinkedHashMap<String, Formula>();
        var rates = traffic.fields(key);
        traffic.entries(key).forEach(entry -> {
            var first = entry.name().equals(MAIN) ? flows.flatMap(ids -> ids.stream().findFirst()) : Optional.<String>empty();
            if (first.isEmpty()) {
                checkFlow(entry, flows);
            }
            formulas.put(first.orElse(entry.name()), rates.formula(entry.name(), steps, Dimension.RATE));
        });
        return formulas;
    }

    private static Set<String> blamable(Collection<Property> own, Optional<ReadKind> source, Optional<ReadKind> target) {
        var names = own.stream().map(Property::name).collect(Collectors.toCollection(TreeSet::new));
        source.ifPresent(kind -> kind.kind().properties().forEach(property -> names.add("from." + property.name())));
        target.ifPresent(kind -> kind.kind().properties().forEach(property -> names.add("to." + property.name())));
        return names;
    }
}
