package io.archloom;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.Property;
import io.archloom.catalog.ResourceKind;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Assumption;
import io.archloom.model.Connection;
import io.archloom.model.Connection.End;
import io.archloom.model.Criticality;
import io.archloom.model.Declarations;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.EventType;
import io.archloom.model.Existing;
import io.archloom.model.Group;
import io.archloom.model.Load;
import io.archloom.model.Names;
import io.archloom.model.Note;
import io.archloom.model.Placement;
import io.archloom.model.Resource;
import io.archloom.model.RuleSetting;
import io.archloom.model.Scenario;
import io.archloom.model.Settings;
import io.archloom.model.Structure;
import io.archloom.model.Walkthrough;
import io.archloom.model.Workload;
import io.archloom.quantity.Rate;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Valid designs of every shape, over the kinds of a catalogue: connections mostly between ports that fit, properties
/// within their ranges, references between resources, nested groups, loads, steps, settings, and now and then a kind
/// that the catalogue does not know.
///
///     Seeds.forEach(100, (random, _) -> {
///         var design = RandomDesigns.of(random, catalog, 12);
///     });
public final class RandomDesigns {
    private final RandomGenerator random;
    private final Catalog catalog;

    private RandomDesigns(RandomGenerator random, Catalog catalog) {
        this.random = random;
        this.catalog = catalog;
    }

    /// A design of at most `size` resources, possibly none.
    public static Design of(RandomGenerator random, Catalog catalog, int size) {
        return new RandomDesigns(random, catalog).design(random.nextInt(size + 1));
    }

    private Design design(int size) {
        var groups = groups(random.nextInt(4));
        var resources = resources(size, new ArrayList<>(groups.keySet()));
        var connections = connections(new ArrayList<>(resources.values()));
        groups.replaceAll((_, group) -> group.withOf(chance(0.15) ? inside(resources, groups) : Optional.empty()));
        var structure = new Structure(resources, connections, groups, declarations(resources));
        var placement = placement(structure);
        var elements = new ArrayList<ElementId>(resources.keySet());
        elements.addAll(connections.keySet());
        var workload = workload(elements);
        var environments = environments(resources, connections, elements);
        var scenarios = chance(0.3) ? List.of(new Scenario("busy", "production", workload(elements)))
                : List.<Scenario>of();
        int number = random.nextInt(100);
        var settings = new Settings("Design " + number, chance(0.5) ? "Some words.\nAnd more: ÄÖ #1" : "",
                chance(0.5), number % 3 == 0, chance(0.2) ? Map.of("Some.Rule", setting()) : Map.of(), chance(0.2) ? Map.of("team", "shop") : Map.of(),
                number % 5 == 0 ? Map.of("OrderPlaced", new EventType("shop", "An order.", Map.of("type", Value.of("object")), Value.map("id", Value.of(7)))) : Map.of());
        return new Design(structure, placement, workload, environments, scenarios, walkthrough(elements), settings);
    }

    /// A resource that a frame can be the inside of.
    private Optional<ResourceId> inside(Map<ResourceId, Resource> resources, Map<GroupId, Group> groups) {
        return pick(resources.values().stream().filter(r -> r.group().isEmpty()
                && groups.values().stream().noneMatch(g -> g.of().filter(r.id()::equals).isPresent())).toList()).map(Resource::id);
    }

    private Map<GroupId, Group> groups(int count) {
        var groups = new LinkedHashMap<GroupId, Group>();
        for (int i = 0; i < count; i++) {
            var id = new GroupId("group" + i);
            groups.put(id, new Group(id, "Group " + i, chance(0.4) ? pick(new ArrayList<>(groups.keySet()))
                    : Optional.empty()));
        }
        return groups;
    }

    private Map<ResourceId, Resource> resources(int count, List<GroupId> groups) {
        var resources = new LinkedHashMap<ResourceId, Resource>();
        for (int i = 0; i < count; i++) {
            var kind = chance(0.05) ? Optional.<ResourceKind>empty() : pick(catalog.kinds());
            var stem = kind.map(ResourceKind::stem).orElse("Mystery");
            var id = new ResourceId(Names.fresh(stem, taken -> resources.containsKey(new ResourceId(taken))));
            var others = new ArrayList<>(resources.keySet());
            var attributes = new LinkedHashMap<String, Value>();
            if (chance(0.1) && !others.isEmpty()) {
                attributes.put("DependsOn", chance(0.5) ? Value.of(one(others).value())
                        : Value.list(Value.of(one(others).value())));
            }
            resources.put(id, new Resource(id, kind.map(ResourceKind::id).orElse("own/mystery"),
                    chance(0.2) ? Optional.of("Label of " + id) : Optional.empty(),
                    properties(kind.map(ResourceKind::properties).orElse(List.of()), others), attributes,
                    chance(0.4) ? pick(groups) : Optional.empty(),
                    chance(0.1) ? Map.of("Some.Rule", setting()) : Map.of()));
        }
        return resources;
    }

    private Map<String, Value> properties(List<Property> declared, List<ResourceId> others) {
        var properties = new LinkedHashMap<String, Value>();
        for (var property : declared) {
            if (chance(0.3)) {
                value(property).ifPresent(value -> properties.put(property.name(), value));
            }
        }
        if (chance(0.1)) {
            properties.put("Unknown", Value.map("Deep", Value.list(Value.of(true), Value.of("text # no comment"))));
        }
        if (chance(0.2) && !others.isEmpty()) {
            properties.put("Reference", reference(one(others)));
        }
        return properties;
    }

    private Value reference(ResourceId to) {
        return switch (random.nextInt(4)) {
            case 0 -> new Value.Ref(to.value());
            case 1 -> new Value.GetAtt(to.value(), "Arn");
            case 2 -> new Value.Sub("arn of ${" + to + "} is ${" + to + ".Arn}", Map.of());
            default -> new Value.Call("Fn::Join", Value.list(Value.of("-"), Value.list(new Value.Ref(to.value()))));
        };
    }

    /// A value that the property allows; empty where only its author could make one up.
    private Optional<Value> value(Property property) {
        return switch (property.type()) {
            case BOOLEAN -> Optional.of(Value.of(random.nextBoolean()));
            case CHOICE -> pick(property.choices()).map(choice -> Value.of(choice.value()));
            case INTEGER, NUMBER -> {
                if (!property.numbers().isEmpty()) {
                    yield pick(property.numbers()).map(Value::of);
                }
                var least = property.min().orElse(BigDecimal.ZERO).longValue();
                var most = property.max().map(BigDecimal::longValue).orElse(least + 1000);
                yield Optional.of(Value.of(least + (long) (random.nextDouble() * (most - least))));
            }
            case TEXT, LIST, MAP, CODE -> property.standard();
        };
    }

    private Map<ConnectionId, Connection> connections(List<Resource> resources) {
        var connections = new LinkedHashMap<ConnectionId, Connection>();
        int wanted = resources.isEmpty() ? 0 : random.nextInt(2 * resources.size());
        for (int i = 0; i < wanted; i++) {
            var from = one(resources);
            var to = one(resources);
            var kind = pick(catalog.between(from.kind(), to.kind()));
            if (kind.isEmpty() && !chance(0.1)) {
                continue;
            }
            var name = Names.fresh(from.id() + "-" + to.id(), taken -> connections.containsKey(new ConnectionId(taken)));
            var id = new ConnectionId(name);
            connections.put(id, new Connection(id, new End(from.id(), kind.map(k -> k.from().port()).orElse("out")),
                    new End(to.id(), kind.map(k -> k.to().port()).orElse("in")),
                    properties(kind.map(k -> k.properties()).orElse(List.of()), List.of()),
                    chance(0.05) ? Map.of("Some.Rule", setting()) : Map.of()));
        }
        return connections;
    }

    private Declarations declarations(Map<ResourceId, Resource> resources) {
        if (!chance(0.3)) {
            return Declarations.NONE;
        }
        var outputs = new LinkedHashMap<String, Value>();
        pick(new ArrayList<>(resources.keySet())).ifPresent(id -> outputs.put("Out", Value.map("Value", reference(id))));
        return new Declarations(Map.of("Size", Value.map("Type", Value.of("Number"))), Map.of(), Map.of(), Map.of(),
                outputs, Map.of());
    }

    private Placement placement(Structure structure) {
        var resources = new LinkedHashMap<ResourceId, Rectangle>();
        int column = 0;
        for (var id : structure.resources().keySet()) {
            if (!chance(0.05) && structure.frameOf(id).isEmpty()) {
                resources.put(id, new Rectangle(column % 5 * 240, column / 5 * 128, 188, 80));
            }
            column++;
        }
        var groups = new LinkedHashMap<GroupId, Rectangle>();
        for (var id : structure.groups().keySet()) {
            if (chance(0.8)) {
                groups.put(id, new Rectangle(random.nextInt(100) * 8, random.nextInt(60) * 8, 240 + random.nextInt(60) * 8,
                        160 + random.nextInt(40) * 8));
            }
        }
        var notes = new LinkedHashMap<NoteId, Note>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var id = new NoteId("note" + i);
            notes.put(id, new Note(id, "Remember: " + i + "\nsecond line", new Rectangle(random.nextInt(100) * 8,
                    random.nextInt(60) * 8, 184, 88)));
        }
        return new Placement(resources, groups, notes);
    }

    private Workload workload(List<ElementId> elements) {
        var workload = Workload.NONE;
        for (var id : elements) {
            if (chance(0.2)) {
                workload = workload.withLoad(id, Optional.of(new Load(Rate.perMonth(1 + random.nextInt(10_000_000)),
                        switch (random.nextInt(3)) {
                            case 0 -> new Load.OfficeHours();
                            case 1 -> new Load.Burst(0.6, 2);
                            default -> new Load.Constant();
                        }, chance(0.3) ? Optional.of(Criticality.values()[random.nextInt(4)]) : Optional.empty())));
            }
            if (chance(0.1)) {
                workload = workload.withAssumption(id, "duration", Optional.of(chance(0.5)
                        ? Assumption.typed(Value.of(1 + random.nextInt(1000)))
                        : new Assumption(Value.of(120), Optional.of("2026-10 production"))));
            }
        }
        return workload;
    }

    private Walkthrough walkthrough(List<ElementId> elements) {
        var steps = new ArrayList<Walkthrough.Step>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var highlighted = new LinkedHashSet<ElementId>();
            pick(elements).ifPresent(highlighted::add);
            if (chance(0.2)) {
                highlighted.add(new ResourceId("Gone"));
            }
            steps.add(new Walkthrough.Step("Step " + i, "What happens.", new Rectangle(0, 0, 800, 450), highlighted));
        }
        return new Walkthrough(steps);
    }

    private List<Environment> environments(Map<ResourceId, Resource> resources, Map<ConnectionId, Connection> connections,
                                           List<ElementId> elements) {
        if (!chance(0.3)) {
            return List.of(Environment.PRODUCTION);
        }
        var test = Environment.of("test", "eu-west-1").withParameter("Size", Optional.of(Value.of(3))).withWorkload(workload(elements))
                .withTag("stage", chance(0.5) ? Optional.of("test") : Optional.empty())
                .withOperations(chance(0.5) ? Optional.of(chance(0.5)) : Optional.empty());
        for (var resource : resources.values()) {
            if (chance(0.2)) {
                test = test.withProperty(resource.id(), "MemorySize", Optional.of(chance(0.2) ? Value.NULL : Value.of(256)));
            }
            if (chance(0.1)) {
                test = test.withExisting(resource.id(), Optional.of(switch (random.nextInt(3)) {
                    case 0 -> Standing.byArn("arn:aws:sqs:eu-west-1:123456789012:orders");
                    case 1 -> Standing.byName("orders").withAttributes(Map.of("StreamArn", Value.of("arn:aws:x")));
                    default -> Standing.byParameter("/test/orders", chance(0.5) ? Existing.Held.ARN : Existing.Held.NAME);
                }));
            }
        }
        for (var connection : connections.keySet()) {
            if (chance(0.1)) {
                test = test.withProperty(connection, "BatchSize", Optional.of(Value.of(1 + random.nextInt(9))));
            }
        }
        return List.of(Environment.PRODUCTION, test);
    }

    private RuleSetting setting() {
        return new RuleSetting(RuleSetting.Grade.values()[random.nextInt(4)], "agreed in review");
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> Optional<T> pick(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(one(list));
    }
}
