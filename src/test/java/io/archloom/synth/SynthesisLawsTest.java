package io.archloom.synth;

import io.archloom.RandomDesigns;
import io.archloom.Resourceless;
import io.archloom.Seeds;
import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Placement;
import io.archloom.model.Structure;
import io.archloom.template.LogicalId;
import io.archloom.template.Template;
import io.archloom.template.TemplateWriter;
import io.archloom.topology.Topology;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What holds for the template of every design.
class SynthesisLawsTest {
    private static final int DESIGNS = 40;
    private static final Catalog CATALOG = CatalogReader.shipped();

    private interface Law {
        void check(Design design, Format format, RandomGenerator random);
    }

    private static void forEach(Law law) {
        Seeds.forEach(DESIGNS, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 14);
            for (var format : Format.values()) {
                law.check(design, format, random);
            }
        });
    }

    private static Template template(Design design, Format format) {
        return Synthesis.of(design, CATALOG, format).template();
    }

    @Test void theSameDesignGivesTheSameTextAndPlacementIsNoPartOfIt() {
        forEach((design, format, _) -> {
            var text = TemplateWriter.yaml(template(design, format));
            assertEquals(text, TemplateWriter.yaml(template(design, format)));
            assertEquals(text, TemplateWriter.yaml(template(design.withPlacement(Placement.EMPTY), format)));
        });
    }

    /// What belongs to the stack as a whole when it is operated.
    private static final Set<String> STACKS = Set.of("AlarmKey", "AlarmTopic", "AlarmTopicPolicy", "AlarmSubscription", "Dashboard");

    @Test void everyLogicalIdHasAnOriginInTheDesign() {
        forEach((design, format, _) -> {
            var synthesis = Synthesis.of(design, CATALOG, format);
            var own = new LinkedHashSet<>(synthesis.template().resources().keySet());
            own.removeIf(id -> isTheStacks(id.value(), synthesis.template()) && !synthesis.origins().containsKey(id));
            assertEquals(own, synthesis.origins().keySet());
            synthesis.origins().forEach((id, origin) -> assertTrue(design.contains(origin), id + " of " + origin));
        });
    }

    /// Numbered only where something else has the name.
    private static boolean isTheStacks(String id, Template template) {
        var stem = id.replaceAll("\\d+$", "");
        return STACKS.contains(stem) && (id.equals(stem) || template.resources().containsKey(new LogicalId(stem)));
    }

    @Test void renamingAResourceMovesNoIdOfAnother() {
        forEach((design, format, random) -> {
            if (design.structure().resources().isEmpty()) {
                return;
            }
            var old = List.copyOf(design.structure().resources().keySet()).get(random.nextInt(design.structure().resources().size()));
            var renamed = new Edit.Rename(old, new ResourceId("Quite" + old)).apply(design);
            assertEquals(idsBut(design, format, old), idsBut(renamed, format, new ResourceId("Quite" + old)));
        });
    }

    /// The logical ids of everything that was not written for one resource; a deployment has a part that follows what it deploys.
    private static Set<String> idsBut(Design design, Format format, ResourceId one) {
        return Synthesis.of(design, CATALOG, format).origins().entrySet().stream().filter(entry -> !entry.getValue().equals(one))
                .map(entry -> entry.getKey().value().replaceAll("(?<=Deployment)[0-9a-f]{8}$", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test void orderMovesNoId() {
        forEach((design, format, _) -> {
            var was = design.structure();
            var turned = new Structure(reversed(was.resources()), reversed(was.connections()), was.groups(), was.declarations());
            assertEquals(new TreeSet<>(template(design, format).resources().keySet()),
                    new TreeSet<>(template(design.withStructure(turned), format).resources().keySet()));
        });
    }

    private static <K, V> Map<K, V> reversed(Map<K, V> map) {
        var reversed = new LinkedHashMap<K, V>();
        List.copyOf(map.entrySet()).reversed().forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));
        return reversed;
    }

    @Test void noGrantIsWiderThanWhatItNames() {
        forEach((design, format, _) -> template(design, format).resources().forEach((id, entry) ->
                statements(Value.map(entry.properties()), statement -> {
                    if (statement.get("Effect").orElse(Value.NULL).equals(Value.of("Allow"))) {
                        texts(statement.get("Action").orElse(Value.NULL)).forEach(action -> assertFalse(action.contains("*"), id + " " + action));
                        // in a key's policy everything is that key
                        boolean wide = entry.type().equals("AWS::KMS::Key")
                                || texts(statement.get("Action").orElse(Value.NULL)).stream().allMatch(Resourceless::isAction);
                        texts(statement.get("Resource").orElse(Value.NULL)).forEach(resource -> assertFalse(resource.startsWith("*") && !wide, id + " " + resource));
                    }
                })));
    }

    private static void statements(Value value, Consumer<Value.MapOf> each) {
        switch (value) {
            case Value.MapOf map -> {
                if (map.get("Effect").isPresent()) {
                    each.accept(map);
                }
                map.entries().values().forEach(inner -> statements(inner, each));
            }
            case Value.ListOf(var items) -> items.forEach(item -> statements(item, each));
            default -> {}
        }
    }

    private static List<String> texts(Value value) {
        return switch (value) {
            case Value.Text(var text) -> List.of(text);
            case Value.ListOf(var items) -> items.stream().flatMap(item -> texts(item).stream()).toList();
            case Value.MapOf(var entries) -> entries.values().stream().flatMap(entry -> texts(entry).stream()).toList();
            default -> List.of();
        };
    }

    @Test void whatOurEmissionRefersToIsInTheTemplateAndNoPlaceholderRemains() {
        forEach((design, format, _) -> {
            var template = template(onlyOurs(design), format);
            var known = template.resources().keySet().stream().map(LogicalId::value).collect(Collectors.toSet());
            known.addAll(template.parameters().keySet());
            template.resources().forEach((id, entry) -> {
                Mentions.in(entry.properties()).names().forEach(name -> assertTrue(known.contains(name) || name.startsWith("AWS::")
                        || name.equals("Stack") || isMadeBySam(template, name), id + " mentions " + name));
                texts(Value.map(entry.properties())).forEach(text -> assertFalse(text.startsWith("$self") || text.startsWith("$from")
                        || text.startsWith("$to"), id + " says " + text));
            });
        });
    }

    /// What SAM makes of its resources and lets others refer to.
    /// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
    private static final Map<String, Set<String>> MADE_BY_SAM = Map.of(
            "AWS::Serverless::Function", Set.of("Alias", "Version"),
            "AWS::Serverless::Api", Set.of("Stage", "Deployment"),
            "AWS::Serverless::HttpApi", Set.of("Stage"));

    private static boolean isMadeBySam(Template template, String name) {
        int dot = name.indexOf('.');
        var of = dot < 0 ? null : template.resources().get(new LogicalId(name.substring(0, dot)));
        return of != null && MADE_BY_SAM.getOrDefault(of.type(), Set.of()).contains(name.substring(dot + 1));
    }

    @Test void noCircleRemainsThatANameCouldBreak() {
        forEach((design, format, _) -> {
            var topology = Topology.of(design.structure(), CATALOG);
            var byName = Circles.of(Synthesis.written(design, CATALOG, format, topology, Handover.NONE, Set.of())).byName();
            assertEquals(Set.of(), Circles.of(Synthesis.written(design, CATALOG, format, topology, Handover.NONE, byName)).byName());
        });
    }

    /// The design without the references that its user made.
    private static Design onlyOurs(Design design) {
        var structure = design.structure();
        for (var resource : List.copyOf(structure.resources().values())) {
            var properties = new LinkedHashMap<>(resource.properties());
            properties.remove("Reference");
            structure = structure.with(resource.withProperties(properties).withAttributes(Map.of()));
        }
        for (var connection : new ArrayList<>(structure.connections().values())) {
            var properties = new LinkedHashMap<>(connection.properties());
            properties.remove("Reference");
            structure = structure.with(connection.withProperties(properties));
        }
        return design.withStructure(structure);
    }
}
