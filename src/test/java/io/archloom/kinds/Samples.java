package io.archloom.kinds;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.cli.golden.Golden;
import io.archloom.edit.Edit;
import io.archloom.edit.Fragment;
import io.archloom.file.DesignFile;
import io.archloom.file.Opened;
import io.archloom.model.Connection;
import io.archloom.model.Declarations;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Names;
import io.archloom.model.Resource;
import io.archloom.model.Structure;
import io.archloom.problem.Place;
import io.archloom.problem.Severity;
import io.archloom.synth.Format;
import io.archloom.synth.Synthesis;
import io.archloom.template.TemplateWriter;
import io.archloom.value.Value;
import io.archloom.workbench.Analyst;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Writes designs for the outside world to judge, each as `design.yaml`, `template.yaml` and `expect.json` in a folder of its own:
/// every kind alone, every connection at every access level alone, and valid designs put together at random.
///
/// What must be wired is never asked of the program: each connection needs what the expectations of the goldens, written by
/// hand, say of its sort.
///
/// `rows` is of each row of the catalogue's connections one pair that it is for, at each access level; `connections` is all of them.
///
///     Samples FOLDER kinds|rows|connections|random [COUNT]
final class Samples {
    private static final int FEWEST = 5;
    private static final int MOST = 60;

    /// What `check_graph` lets a need bring along, for those that hold in some goldens only.
    private static final Map<String, List<String>> ACTIONS = Map.of("invoke", List.of("lambda:InvokeFunction"), "task", List.of("lambda:InvokeFunction"),
            "start", List.of("states:StartExecution", "states:StartSyncExecution"), "send", List.of("sqs:SendMessage"), "publish", List.of("sns:Publish"),
            "put-events", List.of("events:PutEvents"), "put-records", List.of("kinesis:PutRecord", "kinesis:PutRecords", "firehose:PutRecord", "firehose:PutRecordBatch"));

    /// A golden's design, and what its expectation says of each pair of logical ids.
    private record Drawn(String name, Design design, Map<Pair, Expected> expected) {}

    /// @param needs   as `check_graph` calls them
    /// @param granted actions for which it has no word
    private record Expected(Set<String> needs, Set<String> granted) {
        Expected() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        boolean isEmpty() {
            return needs.isEmpty() && granted.isEmpty();
        }

        /// What is needed in both of two places, and may be granted in either.
        Expected inBoth(Expected other) {
            var both = new Expected(new LinkedHashSet<>(needs), new LinkedHashSet<>(granted));
            both.needs.retainAll(other.needs);
            both.granted.addAll(other.granted);
            Stream.concat(needs.stream(), other.needs.stream()).filter(need -> !both.needs.contains(need))
                    .forEach(need -> both.granted.addAll(ACTIONS.getOrDefault(need, List.of())));
            return both;
        }
    }

    private record Pair(String from, String to) {}

    /// A design and what must be wired in it.
    private record Sample(Design design, Map<Pair, Expected> expected) {}

    private final Catalog catalog = CatalogReader.shipped();
    private final Analyst analyst = new Analyst(catalog);
    private final List<Drawn> goldens = Goldens.all().stream().map(Samples::drawn).toList();
    /// What a sort of connection needs; absent where no golden says it of that connection alone.
    private final Map<String, Expected> expected = new LinkedHashMap<>();
    private final Map<String, Connection> examples = new LinkedHashMap<>();
    /// What a target needs of its source in turn: a key that encrypts it.
    private final Map<String, Expected> back = new LinkedHashMap<>();
    /// Sorts whose source gets at what lies behind the target, too.
    private final Set<String> reaching = new HashSet<>();

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var samples = new Samples();
        samples.learn();
        var written = switch (arguments[1]) {
            case "kinds" -> samples.kinds();
            case "rows" -> samples.connections(Samples::row);
            case "connections" -> samples.connections((_, sort) -> sort);
            case "random" -> samples.random(Integer.parseInt(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[1]);
        };
        int index = 0;
        for (var sample : written.entrySet()) {
            // what a golden shows in SAM is shown here in plain CloudFormation; what none shows, in both forms in turn
            var form = arguments[1].equals("random") ? Format.values()[index++ % Format.values().length] : Format.CLOUDFORMATION;
            if (samples.onlySam(sample.getValue().design)) {
                form = Format.SAM;
            }
            write(folder.resolve(sample.getKey()), sample.getValue(), form);
        }
        System.out.println(written.size() + " " + arguments[1]);
    }

    private static Drawn drawn(Golden golden) {
        var expected = new LinkedHashMap<Pair, Expected>();
        if (YamlReader.read(golden.read("expect.json").orElse("{}"), "expect.json") instanceof YamlDocument json && json.value() instanceof Value.MapOf map) {
            each(map, "edges", "need", (pair, needs) -> expected.computeIfAbsent(pair, _ -> new Expected()).needs.addAll(needs));
            each(map, "granted", "actions", (pair, actions) -> expected.computeIfAbsent(pair, _ -> new Expected()).granted.addAll(actions));
        }
        var opened = golden.opened(golden.read("design.yaml").orElseThrow());
        if (!(opened instanceof Opened.Readable readable)) {
            throw new IllegalStateException(golden + ": " + opened.problems());
        }
        return new Drawn(golden.toString(), readable.design(), expected);
    }

    private static void each(Value.MapOf expectation, String list, String words, BiConsumer<Pair, List<String>> told) {
        if (expectation.entries().get(list) instanceof Value.ListOf(var edges)) {
            for (var edge : edges) {
                var entries = ((Value.MapOf) edge).entries();
                told.accept(new Pair(entries.get("from").asText().orElseThrow(), entries.get("to").asText().orElseThrow()),
                        ((Value.ListOf) entries.get(words)).items().stream().map(word -> word.asText().orElseThrow()).toList());
            }
        }
    }

    private void learn() {
        for (var golden : goldens) {
            var structure = golden.design.structure();
            for (var connection : structure.connections().values()) {
                var pair = pair(connection);
                boolean alone = structure.connections().values().stream().filter(other -> pair(other).equals(pair)).count() == 1;
                sort(connection, structure).filter(_ -> alone).ifPresent(sort -> {
                    if (golden.expected.keySet().stream().anyMatch(other -> other.from.equals(pair.from) && reaches(other.to, connection, structure))) {
                        reaching.add(sort);
                    }
                    var turned = new Pair(pair.to, pair.from);
                    if (structure.connections().values().stream().noneMatch(other -> pair(other).equals(turned))) {
                        back.merge(sort, golden.expected.getOrDefault(turned, new Expected()), Expected::inBoth);
                    }
                    expected.merge(sort, golden.expected.getOrDefault(pair, new Expected()), Expected::inBoth);
                    examples.putIfAbsent(sort, connection);
                });
            }
        }
    }

    /// Whether something is reached through a connection and by no other of the same source.
    private static boolean reaches(String id, Connection connection, Structure structure) {
        var behind = structure.connectionsOf(connection.to().resource()).stream().filter(other -> other != connection);
        return behind.anyMatch(other -> joins(other, id)) && structure.connectionsOf(connection.from().resource()).stream().noneMatch(other -> joins(other, id));
    }

    private static boolean joins(Connection connection, String id) {
        return connection.from().resource().value().equals(id) || connection.to().resource().value().equals(id);
    }

    private static Pair pair(Connection connection) {
        return new Pair(connection.from().resource().value(), connection.to().resource().value());
    }

    private Optional<String> sort(Connection connection, Structure structure) {
        return catalog.kindOf(connection, structure).map(kind -> structure.resources().get(connection.from().resource()).kind() + "."
                + connection.from().port() + ">" + structure.resources().get(connection.to().resource()).kind() + "." + connection.to().port()
                + level(kind, connection));
    }

    private static String level(ConnectionKind kind, Connection connection) {
        return kind.accessOf(connection).map(level -> " " + level.id()).orElse("");
    }

    private boolean onlySam(Design design) {
        return analyst.analyse(design).problems().stream().anyMatch(problem -> problem.rule().equals("NestedStack.OnlySam"));
    }

    private boolean isValid(Design design) {
        return analyst.analyse(design).problems().stream().noneMatch(problem -> problem.severity().atLeast(Severity.ERROR));
    }

    // ---- one alone ----

    private Map<String, Sample> kinds() {
        var samples = new TreeMap<String, Sample>();
        for (var golden : goldens) {
            for (var resource : golden.design.structure().resources().values()) {
                var name = resource.kind().replace('/', '-');
                if (!samples.containsKey(name) && catalog.kindOf(resource).type().isPresent()) {
                    alone(golden, Set.of(resource.id())).ifPresent(sample -> samples.put(name, sample));
                }
            }
        }
        return samples;
    }

    private static String row(ConnectionKind kind, String sort) {
        return kind.verb() + kind.help() + sort.replaceFirst("^\\S+", "");
    }

    /// @param alike what connections of one sort have in common of which one is enough
    private Map<String, Sample> connections(BiFunction<ConnectionKind, String, String> alike) {
        var samples = new TreeMap<String, Sample>();
        var shown = new HashSet<String>();
        for (var golden : goldens) {
            var structure = golden.design.structure();
            for (var connection : structure.connections().values()) {
                var sort = sort(connection, structure);
                if (sort.isPresent() && !shown.contains(alike.apply(catalog.kindOf(connection, structure).orElseThrow(), sort.get()))) {
                    alone(golden, Set.of(connection.from().resource(), connection.to().resource())).ifPresent(sample -> {
                        shown.add(alike.apply(catalog.kindOf(connection, structure).orElseThrow(), sort.get()));
                        samples.put(sort.get().replace('/', '-').replace('>', '_').replace(' ', '_'), sample);
                    });
                }
            }
        }
        return samples;
    }

    /// Some resources of a golden without the rest; with their neighbours, then with all, where they are not valid alone.
    private Optional<Sample> alone(Drawn golden, Set<ResourceId> resources) {
        var structure = golden.design.structure();
        var near = new HashSet<>(resources);
        structure.connections().values().stream().filter(c -> resources.contains(c.from().resource()) || resources.contains(c.to().resource()))
                .forEach(c -> near.addAll(List.of(c.from().resource(), c.to().resource())));
        for (var chosen : List.of(resources, near)) {
            var sample = with(new Sample(Design.named("Sample"), Map.of()), golden, chosen);
            if (sample.isPresent() && isValid(sample.get().design)) {
                return sample;
            }
        }
        return isValid(golden.design) ? Optional.of(new Sample(golden.design, golden.expected)) : Optional.empty();
    }

    /// A sample with some resources of a golden put in under names that are free; empty where they rest on what is declared there.
    private static Optional<Sample> with(Sample sample, Drawn golden, Set<ResourceId> chosen) {
        if (!golden.design.structure().declarations().equals(Declarations.NONE)) {
            return Optional.empty();
        }
        var fragment = Fragment.of(golden.design, chosen);
        var fresh = fragment.freshFor(sample.design);
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < fragment.resources().size(); i++) {
            names.put(fragment.resources().get(i).id().value(), fresh.resources().get(i).id().value());
        }
        var expected = new LinkedHashMap<>(sample.expected);
        fragment.connections().stream().map(Samples::pair).forEach(pair -> expected.putIfAbsent(new Pair(names.get(pair.from), names.get(pair.to)), new Expected()));
        golden.expected.forEach((pair, all) -> renamed(pair.from, names).ifPresent(from -> renamed(pair.to, names)
                .ifPresent(to -> expected.put(new Pair(from, to), all))));
        return Optional.of(new Sample(new Edit.Insert(fragment).apply(sample.design), expected));
    }

    /// The new name of a resource, or of what belongs to it.
    private static Optional<String> renamed(String id, Map<String, String> names) {
        return names.keySet().stream().filter(id::startsWith)
                .filter(name -> id.length() == name.length() || Character.isUpperCase(id.charAt(name.length()))).max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(owner -> names.get(owner) + id.substring(owner.length()));
    }

    // ---- put together at random ----

    private Map<String, Sample> random(int count) {
        var samples = new TreeMap<String, Sample>();
        for (int seed = 1; seed <= count; seed++) {
            samples.put("random-%03d".formatted(seed), random(new SplittableRandom(seed)));
        }
        return samples;
    }

    private Sample random(RandomGenerator random) {
        int size = random.nextInt(FEWEST, MOST + 1);
        var sample = new Sample(Design.named("Sample"), Map.of());
        for (int tries = 0; sample.design.structure().resources().size() < size && tries < 10 * MOST; tries++) {
            var golden = goldens.get(random.nextInt(goldens.size()));
            if (sample.design.structure().resources().size() + golden.design.structure().resources().size() <= MOST) {
                sample = with(sample, golden, golden.design.structure().resources().keySet()).filter(it -> isValid(it.design)).orElse(sample);
            }
        }
        for (int tries = 0; tries < size; tries++) {
            sample = connected(sample, random).filter(it -> isValid(it.design)).orElse(sample);
        }
        return sample;
    }

    /// With one more connection between two resources that have none, of a sort that some golden shows.
    private Optional<Sample> connected(Sample sample, RandomGenerator random) {
        var structure = sample.design.structure();
        var resources = List.copyOf(structure.resources().values());
        var from = resources.get(random.nextInt(resources.size()));
        var to = resources.get(random.nextInt(resources.size()));
        var sorts = examples.keySet().stream().filter(sort -> sort.startsWith(from.kind() + ".") && sort.contains(">" + to.kind() + ".")).toList();
        // what opens a resource, its key or its password, is granted to whoever uses it, which no expectation of the pair alone says
        boolean opened = opens(from) || opens(to) || structure.connectionsOf(to.id()).stream().flatMap(c -> Stream.of(c.from(), c.to()))
                .anyMatch(end -> opens(structure.resources().get(end.resource())));
        boolean reached = structure.connectionsOf(from.id()).stream().anyMatch(c -> sort(c, structure).filter(reaching::contains).isPresent());
        if (opened || reached || from == to || sorts.isEmpty() || structure.connectionsOf(from.id()).stream().anyMatch(c -> c.touches(to.id()))) {
            return Optional.empty();
        }
        var sort = sorts.get(random.nextInt(sorts.size()));
        if (reaching.contains(sort) && !structure.connectionsOf(to.id()).isEmpty()) {
            return Optional.empty();
        }
        var example = examples.get(sort);
        var id = new ConnectionId(Names.fresh(from.id() + "-" + to.id(), name -> sample.design.contains(new ConnectionId(name))));
        var connection = Connection.of(id, new Connection.End(from.id(), example.from().port()), new Connection.End(to.id(), example.to().port()))
                .withProperties(example.properties());
        var expected = new LinkedHashMap<>(sample.expected);
        expected.put(new Pair(from.id().value(), to.id().value()), this.expected.get(sort));
        Optional.ofNullable(back.get(sort)).filter(needed -> !needed.isEmpty()).ifPresent(needed -> expected.put(new Pair(to.id().value(), from.id().value()), needed));
        var connected = new Edit.Connect(connection).apply(sample.design);
        // a connection that a state machine's definition does not use, for one, wires nothing
        return analyst.analyse(connected).problems().stream().anyMatch(problem -> problem.severity().atLeast(Severity.WARNING)
                && problem.place() instanceof Place.OnElement(var element, _) && element.equals(id)) ? Optional.empty() : Optional.of(new Sample(connected, expected));
    }

    private static boolean opens(Resource resource) {
        return Set.of("aws/kms-key", "aws/secretsmanager-secret").contains(resource.kind());
    }

    // ---- written ----

    private static void write(Path folder, Sample sample, Format format) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("design.yaml"), DesignFile.NEW.textOf(sample.design));
        var synthesis = Synthesis.of(sample.design, CatalogReader.shipped(), format);
        Files.writeString(folder.resolve("template.yaml"), TemplateWriter.yaml(synthesis.template()));
        var edges = new ArrayList<String>();
        var granted = new ArrayList<String>();
        withCompanions(sample.expected, synthesis).forEach((pair, expected) -> {
            edges.add(line(pair, "need", expected.needs));
            if (!expected.granted.isEmpty()) {
                granted.add(line(pair, "actions", expected.granted));
            }
        });
        Files.writeString(folder.resolve("expect.json"), "{\"edges\": [\n" + String.join(",\n", edges) + "\n], \"granted\": [\n"
                + String.join(",\n", granted) + "\n]}\n");
    }

    /// What leads to a resource may lead to what was written for it.
    private static Map<Pair, Expected> withCompanions(Map<Pair, Expected> expected, Synthesis synthesis) {
        var all = new LinkedHashMap<>(expected);
        synthesis.origins().forEach((id, origin) -> {
            if (!origin.value().equals(id.value())) {
                expected.keySet().stream().filter(pair -> pair.to.equals(origin.value()))
                        .forEach(pair -> all.putIfAbsent(new Pair(pair.from, id.value()), new Expected()));
            }
        });
        return all;
    }

    private static String line(Pair pair, String key, Set<String> words) {
        return "  {\"from\": \"%s\", \"to\": \"%s\", \"%s\": [%s]}".formatted(pair.from, pair.to, key,
                String.join(", ", words.stream().map(word -> '"' + word + '"').toList()));
    }
}
