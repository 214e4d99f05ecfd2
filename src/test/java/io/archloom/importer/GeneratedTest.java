package io.archloom.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind.Style;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.file.DesignFile;
import io.archloom.file.Opened;
import io.archloom.importer.Part.Drawn;
import io.archloom.model.Design;
import io.archloom.template.TemplateReader;
import io.archloom.template.TemplateReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What we write, we recognise: in every kind's template each resource is of the kind that was drawn, and each connection is
/// found again and leads where it led, if the template says it by a reference: not a metric by the stack's name, or a call to an
/// address.
class GeneratedTest {
    private static final Catalog CATALOG = CatalogReader.shipped();
    private static final Recognition.Recognizer RECOGNIZER = new Recognition.Recognizer(CATALOG);

    @TestFactory Stream<DynamicTest> whatWeWriteWeRecognise() throws IOException {
        try (var files = Files.walk(Path.of("src/test/resources/kinds"))) {
            return files.filter(file -> file.endsWith("design.yaml") && Files.exists(file.resolveSibling("template.yaml"))).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
        }
    }

    private static String name(Path design) {
        return design.getParent().getParent().getFileName() + "/" + design.getParent().getFileName();
    }

    private static void check(Path file) throws IOException {
        var design = assertInstanceOf(Opened.Readable.class, DesignFile.open(file)).design();
        var template = assertInstanceOf(TemplateReading.Read.class,
                TemplateReader.read(Files.readAllBytes(file.resolveSibling("template.yaml")), "template.yaml")).template();
        var recognition = RECOGNIZER.recognition(template, SideFiles.NONE);
        var lost = new TreeSet<String>();
        resources(design, recognition, lost);
        connections(design, recognition, lost);
        assertEquals(Set.of(), lost);
    }

    private static void resources(Design design, Recognition recognition, Set<String> lost) {
        design.structure().resources().forEach((id, resource) -> {
            var part = recognition.parts().get(id.value());
            boolean typed = CATALOG.kindOf(resource).type().isPresent();
            if (part != null && typed && !(part instanceof Drawn(_, var kind) && kind.id().equals(resource.kind()))) {
                lost.add(id + " is " + resource.kind() + ", not " + part);
            }
        });
    }

    private static void connections(Design design, Recognition recognition, Set<String> lost) {
        var found = new HashSet<List<String>>();
        var said = references(recognition);
        recognition.links().forEach(link -> recognition.drawn(link.from()).ifPresent(from -> recognition.drawn(link.to()).ifPresent(to -> {
            if (!from.equals(to)) {
                found.add(List.of(from.instance().id(), to.instance().id()));
                // a source is polled: what is triggered asks for the right to take, so that the template says it from there;
                // and some begin at the other end because nothing flows: a table names the key that encrypts it
                if (link.polled() || link.how().eitherWay()) {
                    found.add(List.of(to.instance().id(), from.instance().id()));
                }
            }
        })));
        var drawn = design.structure().connections().values().stream()
                .map(connection -> List.of(connection.from().resource().value(), connection.to().resource().value())).collect(Collectors.toSet());
        design.structure().connections().forEach((id, connection) -> {
            var from = connection.from().resource().value();
            var to = connection.to().resource().value();
            boolean there = isThere(recognition, from) && isThere(recognition, to) && !from.equals(to);
            boolean told = CATALOG.kindOf(connection, design.structure()).filter(kind -> kind.style() != Style.REFERENCE).isPresent();
            // of two that know each other one is known by a name of its own, as references would close a circle
            boolean named = drawn.contains(List.of(to, from)) && found.contains(List.of(to, from));
            if (there && told && said.contains(Set.of(from, to)) && !found.contains(List.of(from, to)) && !named) {
                lost.add(connection.from() + " to " + connection.to());
            }
        });
    }

    /// The pairs of which one refers to the other by its own properties.
    private static Set<Set<String>> references(Recognition recognition) {
        var pairs = new HashSet<Set<String>>();
        for (var part : recognition.parts().values()) {
            for (var reference : Reference.in(part.instance().properties())) {
                if (recognition.parts().containsKey(reference.name()) && !part.instance().id().equals(reference.name())) {
                    pairs.add(Set.of(part.instance().id(), reference.name()));
                }
            }
        }
        return pairs;
    }

    private static boolean isThere(Recognition recognition, String id) {
        return recognition.parts().get(id) instanceof Drawn;
    }
}
