package io.archloom.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.Port;
import io.archloom.catalog.Property;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.cli.golden.Golden;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.problem.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shipped catalogue is complete: whoever adds a kind is told here what is still missing.
class CatalogTest {
    private static final Path ICONS = Path.of("icons");
    /// The folders there that are no vendors'.
    private static final Set<Path> INTERFACE = Set.of(ICONS.resolve("ui"), ICONS.resolve("app"));
    private final Catalog catalog = CatalogReader.shipped();

    @Test void theShippedCatalogueHasNoProblem() {
        assertEquals(List.of(), CatalogReader.read(List.of()).problems());
    }

    @Test void everyKindHasItsIconAndNoIconIsLeftOver() throws IOException {
        try (var icons = Files.walk(ICONS)) {
            var there = icons.filter(file -> Files.isRegularFile(file) && !INTERFACE.contains(file.getParent())).map(file -> ICONS.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(kinds().stream().map(id -> id + ".svg").collect(Collectors.toCollection(TreeSet::new)), there);
        }
    }

    @Test void everyKindHasGoldensAndEveryGoldenAKind() {
        var cases = Goldens.all().stream().collect(Collectors.groupingBy(Golden::kind));
        assertEquals(kinds(), new TreeSet<>(cases.keySet()));
    }

    @Test void everyGoldenDrawsItsKind() {
        for (var golden : Goldens.all()) {
            assertTrue(Goldens.design(golden).structure().resources().values().stream()
                    .anyMatch(resource -> resource.kind().equals(golden.kind())), golden.toString());
        }
    }

    @Test void everyKindSaysWhatItIs() {
        for (var kind : catalog.kinds()) {
            assertTrue(kind.docs().startsWith("https://"), kind.id());
            assertTrue(kind.summary().endsWith("."), kind.id());
            kind.ports().forEach(port -> assertTrue(!port.title().isBlank(), kind.id() + "." + port.id()));
            Stream.concat(kind.properties().stream(), kind.assumptions().stream())
                    .forEach(property -> explainsItself(property, kind.id()));
        }
        for (var connection : catalog.connections()) {
            assertTrue(connection.help().endsWith("."), name(connection));
            connection.properties().forEach(property -> explainsItself(property, name(connection)));
            connection.access().forEach(level -> assertTrue(!level.title().isBlank() && !level.verb().isBlank(), name(connection)));
        }
    }

    @Test void noTwoKindsHaveTheSameTitle() {
        var byTitle = catalog.kinds().stream().collect(Collectors.groupingBy(kind -> kind.title(), TreeMap::new, Collectors.mapping(kind -> kind.id(), Collectors.toList())));
        byTitle.values().removeIf(kinds -> kinds.size() == 1);
        assertEquals(Map.of(), byTitle);
    }

    @Test void everyKindThatOthersReferToMayExistAlready() {
        assertEquals(List.of(), catalog.kinds().stream()
                .filter(kind -> kind.type().isPresent() && !kind.emission().references().isEmpty() && kind.emission().existing().isEmpty())
                .map(kind -> kind.id() + ": emit.existing is missing").toList());
    }

    /// What is drawn of any type can refer to whatever is deployed.
    @Test void everyKindThatIsDeployedCanBeToldToWhatIsOfAnyType() {
        var rows = catalog.connections().stream().filter(row -> row.from().toString().equals("*.out")).map(ConnectionKind::to).toList();
        assertEquals(List.of(), catalog.kinds().stream()
                .filter(kind -> kind.type().isPresent() && kind.ports().stream().anyMatch(port -> port.direction() == Port.Direction.IN))
                .filter(kind -> rows.stream().noneMatch(to -> to.kind().equals(kind.id()) || to.kind().equals("*") && kind.port(to.port()).isPresent()))
                .map(kind -> kind.id()).toList());
    }

    private static void explainsItself(Property property, String owner) {
        assertTrue(!property.title().isBlank(), owner + " " + property.name());
        assertTrue(property.help().endsWith("."), owner + " " + property.name() + ": " + property.help());
    }

    /// Rows for several ends differ in nothing else: it is enough to draw one of them.
    @Test void everyConnectionAndAccessLevelIsDrawnInAGolden() {
        var drawn = new TreeSet<String>();
        designs().forEach(design -> design.structure().connections().values().forEach(connection ->
                catalog.kindOf(connection, design.structure()).ifPresent(kind -> drawn.add(kind.row() + level(kind, connection)))));
        var missing = new TreeMap<String, String>();
        for (var kind : catalog.connections()) {
            kind.access().forEach(level -> missing.put(kind.row() + " " + level.id(), name(kind) + " " + level.id()));
            if (kind.access().isEmpty()) {
                missing.put(kind.row(), name(kind));
            }
        }
        missing.keySet().removeAll(drawn);
        assertEquals(Map.of(), missing);
    }

    @Test void everyPropertyThatATemplateShowsIsSetInAGolden() {
        var set = new TreeSet<String>();
        designs().forEach(design -> {
            design.structure().resources().values().forEach(resource ->
                    resource.properties().keySet().forEach(name -> set.add(resource.kind() + " " + name)));
            design.structure().connections().values().forEach(connection -> catalog.kindOf(connection, design.structure())
                    .ifPresent(kind -> connection.properties().keySet().forEach(name -> set.addAll(List.of(at(kind, name), kind.row() + name)))));
        });
        var missing = new TreeSet<String>();
        catalog.kinds().forEach(kind -> kind.properties().forEach(property -> missing.add(kind.id() + " " + property.name())));
        catalog.connections().forEach(kind -> kind.properties().stream()
                .filter(property -> !property.section().equals("traffic") && !set.contains(kind.row() + property.name()))
                .forEach(property -> missing.add(at(kind, property.name()))));
        missing.removeAll(set);
        assertEquals(Set.of(), missing);
    }

    @Test void hostileFilesOfAUserGiveProblemsWithTheirLine(@TempDir Path folder) throws IOException {
        var acme = Files.createDirectories(folder.resolve("acme"));
        Files.writeString(acme.resolve("bomb.yaml"), bomb());
        Files.writeString(acme.resolve("deep.yaml"), "[".repeat(5000));
        Files.write(acme.resolve("bytes.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
        Files.writeString(acme.resolve("object.yaml"), "kind: !!javax.script.ScriptEngineManager [x]\n");
        Files.writeString(acme.resolve("empty.yaml"), "");
        Files.writeString(acme.resolve("formula.yaml"), "kind: acme/formula\ntitle: x\nquantities:\n  x: \"" + "(".repeat(3000) + "\"\n");
        Files.writeString(acme.resolve("connections.yaml"), "- {from: aws/sqs-queue.nowhere, to: ../../etc/passwd, verb: x}\n");
        Files.writeString(folder.resolve("prices.yaml"), "name: theirs\nskus:\n  sqs.standard: {unit: request, per: 0, regions: {us-east-1: {price: -1}}}\n");
        var result = CatalogReader.read(List.of(folder));
        var files = new TreeSet<String>();
        for (var problem : result.problems()) {
            var place = (Place.InFile) problem.place();
            assertTrue(place.line() >= 1 && place.column() >= 1, problem.toString());
            assertTrue(!problem.message().isBlank() && !problem.advice().isBlank(), problem.toString());
            files.add(folder.relativize(Path.of(place.file())).toString().replace('\\', '/'));
        }
        assertEquals(new TreeSet<>(List.of("acme/bomb.yaml", "acme/bytes.yaml", "acme/connections.yaml", "acme/deep.yaml",
                "acme/empty.yaml", "acme/formula.yaml", "acme/object.yaml", "prices.yaml")), files);
        assertTrue(kinds().stream().allMatch(id -> result.catalog().kind(id).isPresent()));
    }

    /// A few lines whose aliases stand for billions of items.
    private static String bomb() {
        var text = new StringBuilder("a: &a [x, x, x, x]\n");
        for (char at = 'b'; at <= 'n'; at++) {
            var before = "*" + (char) (at - 1);
            text.append(at).append(": &").append(at).append(" [").append(String.join(", ", Collections.nCopies(8, before))).append("]\n");
        }
        return text.toString();
    }

    private TreeSet<String> kinds() {
        return catalog.kinds().stream().map(kind -> kind.id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Design> designs() {
        var designs = new ArrayList<Design>();
        Goldens.all().forEach(golden -> designs.add(Goldens.design(golden)));
        return designs;
    }

    /// Connections to one kind share how they say a property, and so do those that start at any kind.
    private static String at(ConnectionKind kind, String property) {
        return (kind.from().kind().equals("*") ? "any" : kind.to().kind()) + "<" + property;
    }

    private static String name(ConnectionKind kind) {
        return kind.from() + " > " + kind.to();
    }

    private static String level(ConnectionKind kind, Connection connection) {
        return kind.accessOf(connection).map(level -> " " + level.id()).orElse("");
    }
}
