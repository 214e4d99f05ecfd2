package io.archloom.catalog.reader;

import io.archloom.catalog.Container;
import io.archloom.catalog.Emission;
import io.archloom.catalog.Family;
import io.archloom.catalog.Operations;
import io.archloom.catalog.Port;
import io.archloom.catalog.Property;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.ResourceKind.Conduct;
import io.archloom.catalog.ResourceKind.Deployed;
import io.archloom.catalog.ResourceKind.Face;
import io.archloom.catalog.ResourceKind.Flow;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.catalog.ResourceKind.Starts;
import io.archloom.catalog.ResourceKind.Starts.Fires;
import io.archloom.catalog.ResourceKind.Surface;
import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.FormulaCompiler.Compiled;
import io.archloom.catalog.formula.Symbol;
import io.archloom.catalog.formula.Text;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.catalog.reader.ChargeReader.Facts;
import io.archloom.geometry.Side;
import io.archloom.quantity.Dimension;
import io.archloom.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a kind's file.
///
/// The order matters: each part may refer to those before it. The number of links at each port and the properties come first,
/// then flows, then quantities one by one, then everything that is computed from them.
final class KindReader {
    private static final String PORT = "[a-z]\\w*";

    private final Fields fields;
    private final Faults faults;
    private final Facts facts;
    private final Vocabulary vocabulary;
    private final Map<String, ReadKind> known;

    private KindReader(Fields fields, Facts facts, Map<String, ReadKind> known) {
        this.known = known;
        this.fields = fields;
        this.faults = fields.faults();
        this.facts = facts;
        this.vocabulary = new Vocabulary(facts.limits());
    }

    /// A kind, and what the formulas of its connections may ask of it.
    record ReadKind(ResourceKind kind, Vocabulary vocabulary) {}

    /// @param id    what the kind must be called, by its file's name
    /// @param known the kinds in whose frames it may lie
    static ReadKind read(Node root, String id, Faults faults, Facts facts, Map<String, ReadKind> known) {
        var reader = new KindReader(new Fields(root, faults), facts, known);
        return new ReadKind(reader.kind(id), reader.vocabulary);
    }

    private ResourceKind kind(String id) {
        var named = fields.required("kind");
        if (!named.isEmpty() && !named.equals(id)) {
            fields.node("kind").ifPresent(node -> faults.at(node, "kind.path", named, id));
        }
        var title = fields.required("title");
        var summary = fields.required("summary");
        var role = fields.requiredChoice("role", Role.class, Role.OTHER);
        var stem = fields.required("stem", "[A-Z][A-Za-z0-9]*");
        var docs = fields.required("docs", "https://\\S+");
        var type = fields.text("type");
        var sam = fields.text("sam");
        var family = fields.choice("family", Family.class, Family.of(role));
        var written = new WrittenReader(faults).read(fields, Stream.concat(type.stream(), sam.stream()).toList());
        var source = fields.flag("source", false);
        // read by themselves
        fields.items("connections");
        fields.node("figures");

        declareLinks();
        var all = new PropertyReader(faults, vocabulary, facts.numbers()).read(fields.entries("properties"), fields.entries("assumptions"));
        var assumed = fields.entries("assumptions").stream().map(Node.Entry::name).collect(Collectors.toSet());
        var properties = all.stream().filter(property -> !assumed.contains(property.name())).toList();
        var assumptions = all.stream().filter(property -> assumed.contains(property.name())).toList();
        var names = all.stream().map(Property::name).collect(Collectors.toSet());
        var fires = fields.node("fires").map(_ -> fires(properties));
        var reserves = property(fields, "reserves", properties);
        var keeps = property(fields, "keeps", properties);

        var flowEntries = fields.entries("flows");
        flowEntries.forEach(this::declareFlow);
        var quantities = quantities();
        var flows = flowEntries.stream().map(this::flow).toList();
        var ports = fields.entries("ports").stream().map(entry -> port(entry, flows)).toList();
        var words = vocabulary.copy().with("self", Symbol.TEXT);
        var subtitle = fields.phrase("subtitle", words);
        var cardFacts = fields.items("facts").stream().map(item -> faults.phrase(item, words).orElse(Text.of(""))).toList();
        var container = fields.node("container").map(_ -> container(fields.fields("container")));
        var charges = new ChargeReader(facts, words);
        var prices = new ChargeReader(facts, words.copy().withEnd("in", name -> around(container.flatMap(Container::within), name))).prices(fields);
        var service = charges.delays(fields, "service");
        var limits = charges.limits(fields);
        var rules = charges.rules(fields, names);
        var emissions = emissions(all, container, Solved.of(flows, quantities));
        var emission = fields.node("emit").map(_ -> emissions.ofKind(fields.fields("emit"))).orElse(Emission.NONE);
        var network = fields.node("network").map(_ -> emissions.network(fields.fields("network")));
        var operations = fields.node("operations").map(_ -> new OperationsReader(fields.fields("operations"), vocabulary, emissions.placeholders()).read())
                .orElse(Operations.NONE);
        var open = fields.condition("public", words);
        fields.end();
        var charged = Stream.concat(prices.stream(), OperationsReader.prices(operations, words, facts.prices()).stream()).toList();
        return new ResourceKind(id, new Face(title.isEmpty() ? id : title, summary, role, family, stem.isEmpty() ? "Resource" : stem, docs, subtitle, cardFacts),
                new Surface(ports, properties, assumptions, container),
                new Conduct(new Starts(source, fires), flows, quantities, charged, service, limits, rules, reserves, keeps),
                new Deployed(type, sam, written, operations.measured().map(it -> emission.with(it.references())).orElse(emission), network, open, operations), false);
    }

    /// The name of a property.
    private Optional<String> property(Fields fields, String key, List<Property> properties) {
        var name = fields.text(key);
        var names = properties.stream().map(Property::name).toList();
        name.filter(text -> !names.contains(text)).flatMap(_ -> fields.node(key)).ifPresent(node ->
                faults.at(node, "rule.property", name.get(), Words.hint(name.get(), names)));
        return name;
    }

    private Fires fires(List<Property> properties) {
        var fires = fields.fields("fires");
        if (!fields.flag("source", false)) {
            faults.at(fires.place(), "kind.fires");
        }
        fires.required("schedule");
        var read = new Fires(property(fires, "schedule", properties).orElse(""), fires.condition("when", vocabulary));
        fires.end();
        return read;
    }

    private void declareLinks() {
        var ports = fields.entries("ports").stream().map(Node.Entry::name).collect(Collectors.toSet());
        vocabulary.withEnd("links", port -> ports.contains(port) ? Optional.of(Symbol.PLAIN) : Optional.empty());
        fields.entries("ports").stream().filter(entry -> !entry.name().matches(PORT)).forEach(entry ->
                faults.at(entry.key(), "name.port", entry.name()));
    }

    private void declareFlow(Node.Entry entry) {
        if (!entry.name().matches("[a-z]\\w*")) {
            faults.at(entry.key(), "name.flow", entry.name());
        }
        if (vocabulary.meaning(entry.name()).isPresent()) {
            faults.at(entry.key(), "name.taken", entry.name());
        }
        vocabulary.with(entry.name(), Symbol.RATE);
    }

    private Flow flow(Node.Entry entry) {
        var flow = new Fields(entry.value(), faults);
        var read = new Flow(entry.name(), flow.required("title"), flow.required("unit"),
                flow.node("of").map(_ -> flow.formula("of", vocabulary, Dimension.RATE)));
        flow.end();
        return read;
    }

    private Map<String, Formula> quantities() {
        var quantities = new LinkedHashMap<String, Formula>();
        fields.entries("quantities").forEach(entry -> {
            if (!entry.name().matches("[a-z]\\w*")) {
                faults.at(entry.key(), "name.quantity", entry.name());
            }
            if (vocabulary.meaning(entry.name()).isPresent()) {
                faults.at(entry.key(), "name.taken", entry.name());
            }
            var compiled = faults.formula(entry.value(), vocabulary);
            quantities.put(entry.name(), compiled.map(Compiled::formula).orElse(Formula.constant(Double.NaN)));
            vocabulary.with(entry.name(), compiled.map(Symbol::of).orElse(Symbol.FAULTY));
        });
        return quantities;
    }

    private Port port(Node.Entry entry, List<Flow> flows) {
        var port = new Fields(entry.value(), faults);
        var flow = port.text("flow");
        var ids = flows.stream().map(Flow::id).toList();
        flow.filter(id -> !ids.contains(id)).flatMap(_ -> port.node("flow")).ifPresent(node ->
                faults.at(node, "port.flow", flow.get(), Words.hint(flow.get(), ids)));
        var read = new Port(entry.name(), port.required("title"), port.requiredChoice("side", Side.class, Side.RIGHT),
                port.requiredChoice("direction", Port.Direction.class, Port.Direction.OUT), flow, port.flag("failure", false),
                port.choice("split", Port.Split.class, Port.Split.COPY), port.condition("when", vocabulary));
        port.end();
        return read;
    }

    /// @param solved what a template cannot depend on
    private EmissionReader emissions(List<Property> properties, Optional<Container> container, Predicate<String> solved) {
        var references = properties.stream().map(Property::name).collect(Collectors.toSet());
        fields.node("emit").map(node -> new Fields(node, faults)).ifPresent(emit ->
                emit.entries("references").forEach(entry -> references.add(entry.name())));
        var ports = fields.entries("ports").stream().map(Node.Entry::name).collect(Collectors.toSet());
        container.ifPresent(_ -> ports.add(Container.INSIDE));
        var words = vocabulary.without(solved).withEnd("in", name -> around(container.flatMap(Container::within), name, Solved::of));
        var placeholders = new Placeholders(words).end("self", Optional.of(new Placeholders.End(references, ports))).end("in", Optional.empty())
                .further("self", Suffixes.of(fields));
        container.flatMap(Container::within).map(known::get).ifPresent(around -> placeholders.further("in", Suffixes.of(around.kind())));
        properties.forEach(placeholders::declared);
        return new EmissionReader(words, placeholders);
    }

    private Container container(Fields container) {
        var within = container.text("within");
        within.filter(id -> !known.containsKey(id)).flatMap(_ -> container.node("within")).ifPresent(node ->
                faults.at(node, "container.within", within.get(), Words.hint(within.get(), known.keySet())));
        if (!fields.entries("ports").isEmpty()) {
            faults.at(container.place(), "container.ports");
        }
        var words = vocabulary.copy().withEnd("in", name -> around(within, name));
        var read = new Container(within, container.node("subnets").map(_ -> new ContainerReader(container.fields("subnets"), words).subnets()),
                container.node("addresses").map(_ -> new ContainerReader(container.fields("addresses"), words).addresses()));
        container.end();
        return read;
    }

    /// What a name means in the frame that a resource of this kind lies in.
    private Optional<Symbol> around(Optional<String> within, String name) {
        return around(within, name, _ -> _ -> false);
    }

    private Optional<Symbol> around(Optional<String> within, String name, Function<ResourceKind, Predicate<String>> hidden) {
        return within.map(known::get).filter(kind -> !hidden.apply(kind.kind()).test(name)).flatMap(kind -> kind.vocabulary().meaning(name));
    }
}
