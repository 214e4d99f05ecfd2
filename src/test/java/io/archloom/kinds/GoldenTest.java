package io.archloom.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.cli.golden.Golden;
import io.archloom.file.DesignFile;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Placement;
import io.archloom.model.Structure;
import io.archloom.synth.Format;
import io.archloom.synth.Synthesis;
import io.archloom.template.Template;
import io.archloom.template.TemplateWriter;
import io.archloom.value.Value;
import io.archloom.workbench.Analyst;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/// Every golden is what the product says today, line by line, and obeys the laws that hold for any design.
///
/// `mvn verify -Dgolden=accept` writes the files anew and then fails, so that nobody accepts without looking.
class GoldenTest {
    private static final boolean ACCEPT = "accept".equals(System.getProperty("golden"));

    @TestFactory Stream<DynamicNode> goldens() {
        return Goldens.all().stream().map(golden -> dynamicContainer(golden.toString(), Stream.of(
                dynamicTest("says the same as before", () -> saysTheSame(golden)),
                dynamicTest("expects what is drawn", () -> Expectation.coversExactly(Goldens.design(golden), golden.read("expect.json").orElseThrow(),
                        template(Goldens.design(golden), Format.SAM))),
                dynamicTest("is written as it is read", () -> isWrittenAsItIsRead(golden)),
                dynamicTest("is the same with CRLF", () -> isTheSameWithCrLf(golden)),
                dynamicTest("costs and takes the same in another order", () -> isTheSameInAnotherOrder(golden)),
                dynamicTest("is deployed the same wherever its cards lie", () -> isTheSameElsewhere(golden)),
                dynamicTest("is the same template in YAML and JSON", () -> isTheSameInJson(golden)))));
    }

    private static void saysTheSame(Golden golden) {
        switch (golden.check(CatalogReader.shipped(), ACCEPT)) {
            case Golden.Outcome.Same() -> {}
            case Golden.Outcome.Unreadable(var problems) -> fail(problems.toString());
            case Golden.Outcome.Different(var difference, _, _) -> fail((ACCEPT ? "accepted, run again without -Dgolden=accept:\n"
                    : "differs; when it should, accept it with -Dgolden=accept:\n") + difference);
        }
    }

    private static void isWrittenAsItIsRead(Golden golden) {
        var text = golden.read("design.yaml").orElseThrow();
        var opened = Goldens.opened(golden, text);
        assertEquals(text, opened.textOf(opened.design()));
        assertEquals(text, DesignFile.NEW.textOf(opened.design()));
    }

    private static void isTheSameWithCrLf(Golden golden) {
        var text = golden.read("design.yaml").orElseThrow().replace("\n", "\r\n");
        var opened = Goldens.opened(golden, text);
        assertEquals(Goldens.design(golden), opened.design());
        assertEquals(text, opened.textOf(opened.design()));
    }

    private static void isTheSameInAnotherOrder(Golden golden) {
        var design = Goldens.design(golden);
        var structure = design.structure();
        var reversed = design.withStructure(new Structure(reversed(structure.resources()), reversed(structure.connections()),
                structure.groups(), structure.declarations()));
        var one = new Analyst(CatalogReader.shipped()).analyse(design);
        var other = new Analyst(CatalogReader.shipped()).analyse(reversed);
        assertEquals(one.problems(), other.problems());
        assertEquals(one.cost().total().amount().doubleValue(), other.cost().total().amount().doubleValue(), 1e-9);
        one.traffic().flows().forEach((resource, flows) -> flows.forEach((flow, rate) ->
                assertEquals(rate, other.traffic().flow(resource, flow), 1e-9 * Math.max(1, rate), resource + " " + flow)));
        for (var path : one.paths()) {
            var same = other.paths().stream().filter(p -> p.id().equals(path.id())).findFirst().orElseThrow();
            assertEquals(path.felt().p50(), same.felt().p50(), 0.01 * path.felt().p50(), path.title());
            assertEquals(path.felt().p99(), same.felt().p99(), 0.01 * path.felt().p99(), path.title());
        }
    }

    private static void isTheSameElsewhere(Golden golden) {
        var design = Goldens.design(golden);
        var moved = new LinkedHashMap<ResourceId, Rectangle>();
        design.placement().resources().forEach((id, box) -> moved.putFirst(id, box.translate(new Point(-17 * moved.size(), 900))));
        var elsewhere = design.withPlacement(new Placement(moved, Map.of(), Map.of()));
        for (var format : Format.values()) {
            assertEquals(TemplateWriter.yaml(template(design, format)), TemplateWriter.yaml(template(elsewhere, format)));
        }
    }

    private static void isTheSameInJson(Golden golden) {
        for (var format : Format.values()) {
            var template = template(Goldens.design(golden), format);
            assertEquals(value(TemplateWriter.yaml(template)), value(TemplateWriter.json(template)));
        }
    }

    private static Template template(Design design, Format format) {
        return Synthesis.of(design, CatalogReader.shipped(), format).template();
    }

    private static Value value(String text) {
        return assertInstanceOf(YamlDocument.class, YamlReader.read(text, "template")).value();
    }

    private static <K, V> Map<K, V> reversed(Map<K, V> map) {
        var reversed = new LinkedHashMap<K, V>();
        map.forEach(reversed::putFirst);
        return reversed;
    }
}
