package io.archloom.rules;

import io.archloom.Standing;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Assumption;
import io.archloom.model.Connection;
import io.archloom.model.Connection.End;
import io.archloom.model.Criticality;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.EventType;
import io.archloom.model.Group;
import io.archloom.model.Load;
import io.archloom.model.Names;
import io.archloom.model.Resource;
import io.archloom.model.RuleSetting;
import io.archloom.model.Settings;
import io.archloom.model.Structure;
import io.archloom.model.Walkthrough;
import io.archloom.model.Workload;
import io.archloom.quantity.Rate;
import io.archloom.value.Value;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A design in a line:
///
///     Q: sqs-queue FifoQueue=true; F: lambda-function; Q.consumers > F.invoke BatchSize=5; load Q 3; assume Q size=4
///
/// Values are numbers, `true` and `false`, lists `[a|b]`, maps `{a:_b}`, references `!Name`, and otherwise texts, in which `_` is a blank
/// unless they are all capitals, as choices are: `KeySpec=RSA_2048`.
/// `F in T` places F in the frame of T, `frame T` draws an empty one. `attribute F DependsOn=G`, `label F Title`, `off F Some.Rule`, `step F`, `critical F regulated` (after its load) set what their names say;
/// `exists Q orders` or an ARN is what the environment has already, `given Size 3` what it gives a parameter; `event Placed` describes an event type.
final class Line {
    private final LinkedHashMap<ResourceId, Resource> resources = new LinkedHashMap<>();
    private final LinkedHashMap<ConnectionId, Connection> connections = new LinkedHashMap<>();
    private final LinkedHashMap<ResourceId, ResourceId> homes = new LinkedHashMap<>();
    private final LinkedHashSet<ResourceId> frames = new LinkedHashSet<>();
    private Workload workload = Workload.NONE;
    private Walkthrough walkthrough = Walkthrough.NONE;
    private Environment environment = Environment.PRODUCTION;
    private Settings settings = Settings.named("Line");

    static Design design(String text) {
        var line = new Line();
        for (var part : text.split(";")) {
            if (!part.isBlank()) {
                line.add(List.of(part.strip().split("\\s+")));
            }
        }
        return Design.named("Line").withStructure(new Structure(line.resources, line.connections, line.groups(), Structure.EMPTY.declarations()))
                .withWorkload(line.workload).withWalkthrough(line.walkthrough).withEnvironments(List.of(line.environment)).withSettings(line.settings);
    }

    private Map<GroupId, Group> groups() {
        frames.addAll(homes.values());
        var groups = new LinkedHashMap<GroupId, Group>();
        frames.forEach(of -> groups.put(frame(of), new Group(frame(of), "", Optional.ofNullable(homes.get(of)).map(Line::frame), Optional.of(of))));
        homes.forEach((id, of) -> {
            if (!frames.contains(id)) {
                resources.computeIfPresent(id, (_, resource) -> resource.withGroup(Optional.of(frame(of))));
            }
        });
        return groups;
    }

    private static GroupId frame(ResourceId of) {
        return new GroupId(of.value());
    }

    private void add(List<String> words) {
        var first = words.getFirst();
        if (first.endsWith(":")) {
            var id = new ResourceId(first.substring(0, first.length() - 1));
            var resource = Resource.of(id, words.get(1).contains("/") ? words.get(1) : "aws/" + words.get(1));
            for (var pair : words.subList(2, words.size())) {
                resource = resource.withProperty(name(pair), Optional.of(value(pair)));
            }
            resources.put(id, resource);
        } else if (words.size() > 2 && words.get(1).equals(">")) {
            connect(end(first), end(words.get(2)), words.subList(3, words.size()));
        } else if (first.equals("frame")) {
            frames.add(new ResourceId(words.get(1)));
        } else if (words.size() == 3 && words.get(1).equals("in")) {
            homes.put(new ResourceId(first), new ResourceId(words.get(2)));
        } else {
            set(first, new ResourceId(words.get(1)), words.subList(2, words.size()));
        }
    }

    private void connect(End from, End to, List<String> pairs) {
        var id = new ConnectionId(Names.fresh(from.resource() + "-" + to.resource(), taken -> connections.containsKey(new ConnectionId(taken))));
        var connection = Connection.of(id, from, to);
        for (var pair : pairs) {
            connection = connection.withProperty(name(pair), Optional.of(value(pair)));
        }
        connections.put(id, connection);
    }

    private void set(String what, ResourceId id, List<String> words) {
        switch (what) {
            case "load" -> workload = workload.withLoad(id, Optional.of(Load.constant(new Rate(Double.parseDouble(words.getFirst())))));
            case "event" -> settings = settings.withEvent(id.value(), Optional.of(EventType.UNKNOWN));
            case "critical" -> workload = workload.withLoad(id, workload.load(id).map(load -> load.withCriticality(
                    Arrays.stream(Criticality.values()).filter(one -> one.id().equals(words.getFirst())).findFirst())));
            case "assume" -> workload = workload.withAssumption(id, name(words.getFirst()), Optional.of(Assumption.typed(value(words.getFirst()))));
            case "attribute" -> resources.computeIfPresent(id, (_, resource) -> {
                var attributes = new LinkedHashMap<>(resource.attributes());
                attributes.put(name(words.getFirst()), value(words.getFirst()));
                return resource.withAttributes(attributes);
            });
            case "label" -> resources.computeIfPresent(id, (_, resource) -> resource.withLabel(Optional.of(words.getFirst())));
            case "off" -> resources.computeIfPresent(id, (_, resource) -> resource.withRule(words.getFirst(),
                    Optional.of(new RuleSetting(RuleSetting.Grade.OFF, "agreed"))));
            case "exists" -> environment = environment.withExisting(id, Optional.of(words.getFirst().contains(":")
                    ? Standing.byArn(words.getFirst()) : Standing.byName(words.getFirst())));
            case "given" -> environment = environment.withParameter(id.value(), Optional.of(Value.of(words.getFirst())));
            case "step" -> walkthrough = new Walkthrough(List.of(new Walkthrough.Step("One", "", new Rectangle(0, 0, 8, 8), new LinkedHashSet<>(List.of(id)))));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static End end(String text) {
        var parts = text.split("\\.");
        return new End(new ResourceId(parts[0]), parts[1]);
    }

    private static String name(String pair) {
        return pair.substring(0, pair.indexOf('='));
    }

    private static Value value(String pair) {
        var text = pair.substring(pair.indexOf('=') + 1);
        if (text.startsWith("{") || text.startsWith("[{")) {
            return ((YamlDocument) YamlReader.read(text.replace('_', ' '), "line")).value();
        }
        if (text.startsWith("[")) {
            return Value.list(Arrays.stream(text.substring(1, text.length() - 1).split("\\|")).filter(item -> !item.isEmpty()).map(Value::of).toList());
        }
        if (text.startsWith("!")) {
            return new Value.Ref(text.substring(1));
        }
        if (text.equals("true") || text.equals("false")) {
            return Value.of(text.equals("true"));
        }
        return text.matches("-?\\d+(\\.\\d+)?") ? Value.of(new BigDecimal(text))
                : Value.of(text.matches("[A-Z][A-Z0-9_]+") ? text : text.replace('_', ' '));
    }
}
