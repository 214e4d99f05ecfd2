package io.archloom.catalog.reader;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ColdStarts;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.LatencyProfile;
import io.archloom.catalog.Limit;
import io.archloom.catalog.Policy;
import io.archloom.catalog.PriceList;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.reader.ChargeReader.Facts;
import io.archloom.catalog.reader.KindReader.ReadKind;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.yaml.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compiles catalogues: the shipped one, and what users add to it.
///
/// Users add kinds, connections, latencies and limits and never redefine ours; prices of theirs take the place of ours. What
/// is wrong in a file becomes a problem with line and column, and all that can be understood is still there.
public final class CatalogReader {
    /// The folder of a catalogue that holds its goldens; the catalogue itself knows nothing of them.
    public static final String GOLDENS = "kinds";

    private static final Pattern KIND_FILE = Pattern.compile("([a-z][a-z0-9-]*/[a-z][a-z0-9-]*)\\.yaml");

    private static final String FIGURES = "figures";

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(CatalogReader::place,
            Comparator.comparing(Place.InFile::file).thenComparing(Place.InFile::line).thenComparing(Place.InFile::column))
            .thenComparing(Problem::message);

    private final List<CatalogFiles> catalogues;
    private final List<CatalogFiles> policies;
    private final Set<String> rules;
    private final List<Problem> problems = new ArrayList<>();

    private PriceList prices = new PriceList("", Map.of(), Map.of(), new LinkedHashSet<>());
    private final Map<String, LatencyProfile> latencies = new LinkedHashMap<>();
    private final Map<String, Limit> limits = new LinkedHashMap<>();
    private final Map<String, ReadKind> kinds = new LinkedHashMap<>();
    private final SharedSets shared = new SharedSets();
    private final Map<String, ConnectionKind> connections = new LinkedHashMap<>();
    private final Map<String, String> icons = new HashMap<>();
    private ColdStarts coldStarts = (_, _, _) -> Optional.empty();

    private CatalogReader(List<CatalogFiles> catalogues, List<CatalogFiles> policies, Set<String> rules) {
        this.catalogues = catalogues;
        this.policies = policies;
        this.rules = rules;
    }

    /// A catalogue, and what is wrong with its files, by file and line.
    public record Result(Catalog catalog, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /// The shipped catalogue, read once at its first use.
    public static Catalog shipped() {
        return Shipped.CATALOG;
    }

    private static final class Shipped {
        static final Catalog CATALOG = read(List.of()).catalog();
    }

    /// The shipped catalogue and what these folders add, the earlier ones first. A folder holds `<vendor>/<kind>.yaml`,
    /// `<vendor>/connections.yaml`, `<vendor>/shared.yaml`, files of facts, and `icons/<vendor>/<kind>.svg`; one that does not exist adds nothing.
    ///
    /// @throws UncheckedIOException when a folder cannot be read
    public static Result read(List<Path> folders) {
        return read(folders, List.of(), Set.of());
    }

    /// The same with the policies of other folders: every `*.yaml` there.
    ///
    /// @param rules the ids of rules that are no kind's and no connection's, which no policy may have
    /// @throws UncheckedIOException when a folder cannot be read
    public static Result read(List<Path> folders, List<Path> policies, Set<String> rules) {
        var catalogues = new ArrayList<CatalogFiles>();
        catalogues.add(ShippedFiles.read());
        catalogues.addAll(files(folders));
        return new CatalogReader(catalogues, files(policies), rules).result();
    }

    /// The same, and what is wrong with the types and names that the files of these folders write into templates, by the providers'
    /// schemas; without folders, those of the shipped catalogue.
    ///
    /// @throws UncheckedIOException when a folder cannot be read
    public static Result check(List<Path> folders) {
        var checked = folders.isEmpty() ? List.of(ShippedFiles.read()) : files(folders);
        var all = folders.isEmpty() ? checked : Stream.concat(Stream.of(ShippedFiles.read()), checked.stream()).toList();
        var reader = new CatalogReader(all, List.of(), Set.of());
        var read = reader.result();
        var found = new ArrayList<>(read.problems());
        checked.forEach(files -> files.trees().forEach((path, node) -> reader.checkTypes(path, node, new Faults(files.shown(path), found))));
        return new Result(read.catalog(), found.stream().distinct().sorted(BY_PLACE).toList());
    }

    private void checkTypes(String path, Node node, Faults faults) {
        var types = new EmittedTypes(faults, id -> Optional.ofNullable(kinds.get(id)).map(ReadKind::kind));
        var rows = isTable(path) ? Optional.of(node) : Optional.<Node>empty();
        if (KIND_FILE.matcher(path).matches() && !isShared(path) && node.resolved() instanceof Node.Mapping kind && rows.isEmpty()) {
            types.ofKind(node);
            rows = kind.get("connections");
        }
        // what is wrong with the rows themselves is said already
        var expanded = new ConnectionRows(shared);
        var said = new Faults("", new ArrayList<>());
        rows.ifPresent(list -> {
            if (list.resolved() instanceof Node.Sequence table) {
                table.items().forEach(row -> expanded.expand(row, said).forEach(types::ofConnection));
            }
        });
    }

    private static List<CatalogFiles> files(List<Path> folders) {
        var files = new ArrayList<CatalogFiles>();
        for (var folder : folders) {
            try {
                files.add(CatalogFiles.read(folder, folder.resolve("icons"), folder.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    static Result read(CatalogFiles... catalogues) {
        return new CatalogReader(List.of(catalogues), List.of(), Set.of()).result();
    }

    private Result result() {
        catalogues.forEach(files -> problems.addAll(files.problems()));
        each("prices.yaml", (reader, _, _) -> addPrices(reader.prices(reader.name())));
        each("latencies.yaml", this::addLatencies);
        each("limits.yaml", this::addLimits);
        each("cold-starts.yaml", (reader, _, _) -> coldStarts = reader.coldStarts());
        catalogues.forEach(files -> files.trees().forEach((path, node) -> {
            if (isKind(path) && node.resolved() instanceof Node.Mapping kind) {
                kind.get(FIGURES).ifPresent(figures -> read(figures, new Faults(files.shown(path), problems), this::addFigures));
            }
        }));
        catalogues.forEach(files -> files.trees().forEach((path, node) -> {
            if (isShared(path)) {
                shared.add(node, new Faults(files.shown(path), problems));
            }
        }));
        var facts = new Facts(prices, latencies, Symbols.of(limits.values()), shared.numbers);
        // what lies in a frame may ask of the kind whose frame it is
        for (int depth = 0; depth <= 2; depth++) {
            int wanted = depth;
            catalogues.forEach(files -> files.trees().forEach((path, node) -> {
                if (depth(node) == wanted) {
                    addKind(files, path, node, facts);
                }
            }));
        }
        var table = new ConnectionTable(shared, facts, kinds, connections);
        catalogues.forEach(files -> files.trees().forEach((path, node) -> {
            var faults = new Faults(files.shown(path), problems);
            if (isTable(path)) {
                table.add(node, faults);
            } else if (isKind(path) && node.resolved() instanceof Node.Mapping kind) {
                kind.get("connections").ifPresent(rows -> table.add(rows, faults));
            }
        }));
        table.addRests();
        var sorted = kinds.values().stream().map(ReadKind::kind)
                .sorted(Comparator.comparing(ResourceKind::role).thenComparing(ResourceKind::title).thenComparing(ResourceKind::id)).toList();
        var catalog = new Catalog(sorted, List.copyOf(connections.values()), prices, latencies, coldStarts, limits, icons, readPolicies());
        return new Result(catalog, problems.stream().sorted(BY_PLACE).toList());
    }

    private List<Policy> readPolicies() {
        var taken = new HashSet<>(rules);
        kinds.values().forEach(known -> known.kind().rules().forEach(rule -> taken.add(rule.id())));
        connections.values().forEach(known -> known.rules().forEach(rule -> taken.add(rule.id())));
        var read = new ArrayList<Policy>();
        for (var files : policies) {
            problems.addAll(files.problems());
            files.trees().forEach((path, node) -> read.addAll(new PolicyReader(new Faults(files.shown(path), problems), kinds, prices, taken).read(node)));
        }
        return read;
    }

    /// 0 for a kind with an inside, 1 for one with an inside that lies in another's, 2 for all others.
    private static int depth(Node root) {
        return root.resolved() instanceof Node.Mapping kind && kind.get("container").isPresent()
                ? kind.get("container").get().resolved() instanceof Node.Mapping map && map.get("within").isPresent() ? 1 : 0 : 2;
    }

    private static Place.InFile place(Problem problem) {
        return problem.place() instanceof Place.InFile place ? place : new Place.InFile("", 1, 1);
    }

    private interface FactsOf {
        void read(FactsReader reader, Node root, Faults faults);
    }

    private void each(String path, FactsOf facts) {
        for (var files : catalogues) {
            Optional.ofNullable(files.trees().get(path)).ifPresent(node -> read(node, new Faults(files.shown(path), problems), facts));
        }
    }

    private static void read(Node node, Faults faults, FactsOf facts) {
        var reader = new FactsReader(node, faults);
        facts.read(reader, node, faults);
        reader.end();
    }

    /// What a kind's own file knows of its prices, delays and limits.
    private void addFigures(FactsReader reader, Node node, Faults faults) {
        addPrices(reader.prices(""));
        addLatencies(reader, node, faults);
        addLimits(reader, node, faults);
    }

    private void addLatencies(FactsReader reader, Node node, Faults faults) {
        add(latencies, reader.latencies(), node, "latencies", faults);
    }

    private void addLimits(FactsReader reader, Node node, Faults faults) {
        add(limits, reader.limits(), node, "limits", faults);
    }

    private void addPrices(PriceList added) {
        var all = new LinkedHashMap<>(prices.prices());
        BiFunction<Map<String, PriceList.Price>, Map<String, PriceList.Price>, Map<String, PriceList.Price>> newer = (ours, theirs) -> {
            var merged = new LinkedHashMap<>(ours);
            merged.putAll(theirs);
            return merged;
        };
        added.prices().forEach((sku, regions) -> all.merge(sku, regions, newer));
        var skus = new LinkedHashMap<>(prices.skus());
        skus.putAll(added.skus());
        var regions = new LinkedHashSet<>(prices.regions());
        regions.addAll(added.regions());
        var others = new LinkedHashSet<>(prices.others());
        others.addAll(added.others());
        prices = new PriceList(Stream.of(prices.name(), added.name()).filter(name -> !name.isEmpty()).collect(Collectors.joining(" + ")), all, skus, regions, others);
    }

    private static <T> void add(Map<String, T> known, Map<String, T> added, Node root, String table, Faults faults) {
        added.forEach((id, fact) -> {
            if (known.putIfAbsent(id, fact) != null) {
                faults.at(keyOf(root, table, id), "name.shipped", id);
            }
        });
    }

    private static Node keyOf(Node root, String table, String id) {
        return root.resolved() instanceof Node.Mapping map && map.get(table).map(Node::resolved).orElse(root) instanceof Node.Mapping rows
                ? rows.entry(id).map(Node.Entry::key).orElse(root) : root;
    }

    private static boolean isKind(String path) {
        return KIND_FILE.matcher(path).matches();
    }

    private static boolean isTable(String path) {
        return path.matches("[^/]+/connections\\.yaml");
    }

    private static boolean isShared(String path) {
        return path.matches("[^/]+/shared\\.yaml");
    }

    private static boolean isFacts(String path) {
        return List.of("prices.yaml", "latencies.yaml", "limits.yaml", "cold-starts.yaml").contains(path);
    }

    private void addKind(CatalogFiles files, String path, Node root, Facts facts) {
        if (isTable(path) || isShared(path) || isFacts(path)) {
            return;
        }
        var faults = new Faults(files.shown(path), problems);
        var match = KIND_FILE.matcher(path);
        if (!match.matches()) {
            faults.at(root, "kind.file", path);
            return;
        }
        var id = match.group(1);
        if (kinds.containsKey(id)) {
            faults.at(root, "name.shipped", id);
            return;
        }
        kinds.put(id, KindReader.read(root, id, faults, facts, kinds));
        Optional.ofNullable(files.icons().get(id)).ifPresentOrElse(icon -> icons.put(id, icon),
                () -> faults.at(root, "icon.missing", id));
    }
}
