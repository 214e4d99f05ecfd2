package io.archloom.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.archloom.catalog.ConnectionEmission.At;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.ConnectionKind.Style;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.template.LogicalId;
import io.archloom.template.Template;
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

    /// @param template the design's, in either form
    static void coversExactly(Design design, String json, Template template) {
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
        expected.removeIf(name -> comesWith(design, template, name.substring(name.indexOf(" > ") + 3)));
        // of what merely refers to something, some is wired in a way that can be read back, and some is not
        expected.removeAll(referred);
        assertEquals(drawn, expected);
    }

    private static boolean comesWith(Design design, Template template, String id) {
        return !design.structure().resources().containsKey(new ResourceId(id)) && template.resources().containsKey(new LogicalId(id));
    }

    /// Whether an event is not handed over, but picked by what the target says of it: the pattern of a rule.
    private static boolean isTold(ConnectionKind kind) {
        var emission = kind.emission();
        return kind.style() == Style.EVENT && emission.event().isEmpty() && emission.grants().isEmpty() && emission.permissions().isEmpty()
                && emission.policies().isEmpty() && emission.resources().isEmpty() && emission.settings().stream().anyMatch(setting -> setting.at() == At.TO && setting.append());
    }

    /// Whether both ends are deployed, and the emulator can tell what crosses between them.
    private static boolean isChecked(Connection connection, Design design) {
        var catalog = CatalogReader.shipped();
        var ends = design.structure().resources();
        var target = ends.get(connection.to().resource());
        return catalog.kindOf(ends.get(connection.from().resource())).type().isPresent() && catalog.kindOf(target).type().isPresent()
                && !isTold(catalog.kindOf(connection, design.structure()).orElseThrow());
    }
}
