package io.archloom.file;

import io.archloom.geometry.Rectangle;
import io.archloom.model.Assumption;
import io.archloom.model.Connection;
import io.archloom.model.Declarations;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.Environment;
import io.archloom.model.EventType;
import io.archloom.model.Existing;
import io.archloom.model.Group;
import io.archloom.model.Load;
import io.archloom.model.Note;
import io.archloom.model.Placement;
import io.archloom.model.Resource;
import io.archloom.model.RuleSetting;
import io.archloom.model.Scenario;
import io.archloom.model.Settings;
import io.archloom.model.Walkthrough;
import io.archloom.model.Workload;
import io.archloom.quantity.Percent;
import io.archloom.value.Value;
import io.archloom.yaml.YamlLayout;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// A design as the value that its file holds: the canonical form, in which sections that are empty are left out.
final class DesignValue {
    /// The version of the format that this program writes.
    static final int VERSION = 1;

    /// Blank lines between sections, and one line for each placement, load and walkthrough region.
    static final YamlLayout LAYOUT = YamlLayout.PLAIN
            .blankBefore("resources").blankBefore("connections").blankBefore("groups").blankBefore("events").blankBefore("workload")
            .blankBefore("environments").blankBefore("scenarios").blankBefore("walkthrough").blankBefore("settings")
            .blankBefore("template").blankBefore("placement").blankBefore("resources", "*")
            .flow("groups", "*").flow("workload", "loads", "*").flow("workload", "assumptions", "*")
            .flow("walkthrough", "*", "view").flow("walkthrough", "*", "highlight")
            .flow("placement", "resources", "*").flow("placement", "groups", "*").flow("placement", "notes", "*", "bounds")
            .flow("environments", "*", "workload", "loads", "*").flow("environments", "*", "workload", "assumptions", "*")
            .flow("environments", "*", "tags").flow("environments", "*", "properties", "*").flow("environments", "*", "existing", "*")
            .flow("settings", "rules", "*").flow("resources", "*", "rules", "*").flow("connections", "*", "rules", "*");

    private DesignValue() {}

    static Value.MapOf of(Design design) {
        var map = new Entries();
        map.put("archloom", Value.of(VERSION));
        map.put("name", Value.of(design.settings().name()));
        map.text("description", design.settings().description());
        var structure = design.structure();
        map.map("resources", structure.resources(), ElementId::value, DesignValue::resource);
        map.map("connections", structure.connections(), ElementId::value, DesignValue::connection);
        map.map("groups", structure.groups(), ElementId::value, DesignValue::group);
        map.map("events", design.settings().events(), Function.identity(), DesignValue::event);
        map.section("workload", workload(design.workload()));
        map.put("environments", list(design.environments(), DesignValue::environment));
        map.list("scenarios", design.scenarios(), DesignValue::scenario);
        map.list("walkthrough", design.walkthrough().steps(), DesignValue::step);
        map.section("settings", settings(design.settings()));
        map.section("template", declarations(structure.declarations()));
        map.section("placement", placement(design.placement()));
        return map.value();
    }

    /// How an element is named where several sorts may stand: a resource plainly, others as `group:checkout`.
    static String name(ElementId id) {
        return switch (id) {
            case ElementId.ResourceId resource -> resource.value();
            case ElementId.ConnectionId connection -> "connection:" + connection.value();
            case ElementId.GroupId group -> "group:" + group.value();
            case ElementId.NoteId note -> "note:" + note.value();
        };
    }

    private static Value resource(Resource resource) {
        var map = new Entries();
        map.put("kind", Value.of(resource.kind()));
        resource.label().ifPresent(label -> map.put("label", Value.of(label)));
        resource.group().ifPresent(group -> map.put("group", Value.of(group.value())));
        map.values("properties", resource.properties());
        map.values("attributes", resource.attributes());
        map.map("rules", resource.rules(), Function.identity(), DesignValue::rule);
        return map.value();
    }

    private static Value connection(Connection connection) {
        var map = new Entries();
        map.put("from", Value.of(connection.from().toString()));
        map.put("to", Value.of(connection.to().toString()));
        map.values("properties", connection.properties());
        map.map("rules", connection.rules(), Function.identity(), DesignValue::rule);
        return map.value();
    }

    private static Value group(Group group) {
        var map = new Entries();
        group.of().ifPresentOrElse(of -> map.put("of", Value.of(of.value())), () -> map.put("title", Value.of(group.title())));
        group.parent().ifPresent(parent -> map.put("parent", Value.of(parent.value())));
        return map.value();
    }

    private static Value event(EventType type) {
        var map = new Entries();
        map.text("team", type.team());
        map.text("description", type.description());
        map.values("schema", type.schema());
        if (!type.sample().equals(Value.NULL)) {
            map.put("sample", type.sample());
        }
        return map.value();
    }

    private static Value rule(RuleSetting setting) {
        return Value.map("grade", Value.of(setting.grade().name().toLowerCase(Locale.ROOT)),
                "reason", Value.of(setting.reason()));
    }

    private static Value.MapOf workload(Workload workload) {
        var map = new Entries();
        map.map("loads", workload.loads(), DesignValue::name, DesignValue::load);
        map.map("assumptions", workload.assumptions(), DesignValue::name, DesignValue::assumptions);
        return map.value();
    }

    private static Value load(Load load) {
        var map = new Entries();
        map.put("rate", Value.of(load.rate().toString()));
        switch (load.profile()) {
            case Load.Constant _ -> { }
            case Load.OfficeHours _ -> map.put("profile", Value.of("office-hours"));
            case Load.Burst(var share, var hours) -> map.put("profile", Value.map("burst", Value.map(
                    "share", Value.of(new Percent(share).toString()), "hours", number(hours))));
        }
        load.criticality().ifPresent(criticality -> map.put("criticality", Value.of(criticality.id())));
        return map.value();
    }

    private static Value assumptions(Map<String, Assumption> byName) {
        var map = new Entries();
        byName.forEach((name, assumption) -> map.put(name, assumption.measured()
                .<Value>map(where -> Value.map("value", assumption.value(), "measured", Value.of(where)))
                .orElse(assumption.value())));
        return map.value();
    }

    private static Value environment(Environment environment) {
        var map = new Entries();
        map.put("name", Value.of(environment.name()));
        map.put("region", Value.of(environment.region()));
        environment.operations().ifPresent(operations -> map.put("operations", Value.of(operations)));
        map.values("parameters", environment.parameters());
        map.map("tags", environment.tags(), Function.identity(), Value::of);
        map.map("properties", environment.properties(), DesignValue::name, Value::map);
        map.section("workload", workload(environment.workload()));
        map.map("existing", environment.existing(), ElementId::value, DesignValue::existing);
        return map.value();
    }

    private static Value existing(Existing existing) {
        var map = new Entries();
        switch (existing) {
            case Existing.ByArn(var arn, _) -> map.put("arn", arn);
            case Existing.ByName(var name, _) -> map.put("name", name);
            case Existing.ByParameter(var parameter, var held, _) -> {
                map.put("ssm", Value.of(parameter));
                if (held == Existing.Held.ARN) {
                    map.put("holds", Value.of("arn"));
                }
            }
        }
        map.values("attributes", existing.attributes());
        return map.value();
    }

    private static Value scenario(Scenario scenario) {
        var map = new Entries();
        map.put("name", Value.of(scenario.name()));
        map.put("environment", Value.of(scenario.environment()));
        map.section("workload", workload(scenario.workload()));
        return map.value();
    }

    private static Value step(Walkthrough.Step step) {
        var map = new Entries();
        map.put("title", Value.of(step.title()));
        map.text("text", step.text());
        map.put("view", bounds(step.view()));
        map.list("highlight", step.highlighted(), id -> Value.of(name(id)));
        return map.value();
    }

    private static Value.MapOf settings(Settings settings) {
        var map = new Entries();
        if (!settings.freeTier()) {
            map.put("freeTier", Value.FALSE);
        }
        if (settings.operations()) {
            map.put("operations", Value.TRUE);
        }
        map.map("rules", settings.rules(), Function.identity(), DesignValue::rule);
        map.map("tags", settings.tags(), Function.identity(), Value::of);
        return map.value();
    }

    private static Value.MapOf declarations(Declarations declarations) {
        var map = new Entries();
        map.values("parameters", declarations.parameters());
        map.values("conditions", declarations.conditions());
        map.values("mappings", declarations.mappings());
        map.values("globals", declarations.globals());
        map.values("outputs", declarations.outputs());
        map.values("metadata", declarations.metadata());
        return map.value();
    }

    private static Value.MapOf placement(Placement placement) {
        var map = new Entries();
        map.map("resources", placement.resources(), ElementId::value, DesignValue::bounds);
        map.map("groups", placement.groups(), ElementId::value, DesignValue::bounds);
        map.map("notes", placement.notes(), ElementId::value, DesignValue::note);
        return map.value();
    }

    private static Value note(Note note) {
        return Value.map("text", Value.of(note.text()), "bounds", bounds(note.bounds()));
    }

    private static Value bounds(Rectangle box) {
        return Value.list(number(box.x()), number(box.y()), number(box.width()), number(box.height()));
    }

    private static Value number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Value.of((long) number)
                : Value.of(BigDecimal.valueOf(number));
    }

    private static <T> Value list(Collection<? extends T> items, Function<T, Value> value) {
        return Value.list(items.stream().map(value).toList());
    }

    /// A map being made, in which what is empty has no entry.
    private static final class Entries {
        private final Map<String, Value> entries = new LinkedHashMap<>();

        void put(String name, Value value) {
            entries.put(name, value);
        }

        void text(String name, String text) {
            if (!text.isEmpty()) {
                put(name, Value.of(text));
            }
        }

        void section(String name, Value.MapOf section) {
            if (!section.entries().isEmpty()) {
                put(name, section);
            }
        }

        void values(String name, Map<String, Value> values) {
            section(name, Value.map(values));
        }

        <K, V> void map(String name, Map<K, V> map, Function<? super K, String> key, Function<? super V, Value> value) {
            var section = new LinkedHashMap<String, Value>();
            map.forEach((k, v) -> section.put(key.apply(k), value.apply(v)));
            section(name, Value.map(section));
        }

        <T> void list(String name, Collection<T> items, Function<T, Value> value) {
            if (!items.isEmpty()) {
                put(name, DesignValue.<T>list(items, value));
            }
        }

        Value.MapOf value() {
            return Value.map(entries);
        }
    }
}
