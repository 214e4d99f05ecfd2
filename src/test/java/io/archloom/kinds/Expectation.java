package io.archloom.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.archloom.catalog.ConnectionKind.Style;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/// What `expect.json` says must be wired, held against what is drawn: neither may know of more than the other.
final class Expectation {
    private static final Set<Style> UNSEEN = EnumSet.of(Style.REFERENCE, Style.WATCH);

    private Expectation() {}

    static void coversExactly(Design design, String json) {
        var expected = new TreeSet<String>();
        var edges = ((Value.MapOf) assertInstanceOf(YamlDocument.class, YamlReader.read(json, "expect.json")).value()).entries().get("edges");
        for (var edge : ((Value.ListOf) edges).items()) {
            var entries = ((Value.MapOf) edge).entries();
            expected.add(entries.get("from").asText().orElseThrow() + " > " + entries.get("to").asText().orElseThrow());
        }
        var drawn = new TreeSet<String>();
        var referred = new TreeSet<String>();
        for (var connection : design.structure().connections().values()) {
            var name = connection.from().resource() + " > " + connection.to().resource();
            if (UNSEEN.contains(CatalogReader.shipped().kindOf(connection, design.structure()).orElseThrow().style())) {
                referred.add(name);
            } else if (isChecked(connection, design)) {
                drawn.add(name);
            }
        }
        // what comes with a resource, such as its security group, is in the template and not in the drawing
        expected.removeIf(name -> !design.structure().resources().containsKey(new ResourceId(name.substring(name.indexOf(" > ") + 3))));
        // of what merely refers to something, some is wired in a way that can be read back, and some is not
        expected.removeAll(referred);
        assertEquals(drawn, expected);
    }

    /// Whether both ends are deployed, and the emulator can tell what crosses between them.
    private static boolean isChecked(Connection connection, Design design) {
        var catalog = CatalogReader.shipped();
        var ends = design.structure().resources();
        var target = ends.get(connection.to().resource());
        return catalog.kindOf(ends.get(connection.from().resource())).type().isPresent() && catalog.kindOf(target).type().isPresent()
                && !(connection.from().port().equals("events") && target.kind().equals("aws/event-rule"));
    }
}
