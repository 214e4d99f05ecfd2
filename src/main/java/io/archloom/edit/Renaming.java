package io.archloom.edit;

import io.archloom.model.Connection;
import io.archloom.model.Declarations;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.Placement;
import io.archloom.model.Resource;
import io.archloom.model.Scenario;
import io.archloom.model.Structure;
import io.archloom.model.Walkthrough;
import io.archloom.model.Workload;
import io.archloom.value.Value;
import io.archloom.workflow.Outline;
import io.archloom.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Renames a resource everywhere: its connections, placement, workload and steps, and the intrinsics that name it
/// (`Ref`, `GetAtt`, `Sub`, `DependsOn`) and the tasks that run it. Every entry keeps its place in the order.
final class Renaming {
    private final ResourceId from;
    private final ResourceId to;
    private final Pattern inSub;

    private Renaming(ResourceId from, ResourceId to) {
        this.from = from;
        this.to = to;
        this.inSub = Pattern.compile("\\$\\{" + Pattern.quote(from.value()) + "(?=[.}])");
    }

    static Design of(Design design, ResourceId from, ResourceId to) {
        if (from.equals(to) || !design.contains(from) || design.contains(to)) {
            return design;
        }
        return new Renaming(from, to).design(design);
    }

    private Design design(Design design) {
        var structure = design.structure();
        var resources = new LinkedHashMap<ResourceId, Resource>();
        structure.resources().forEach((id, r) -> resources.put(id(id), r.withId(id(id))
                .withProperties(values(r.properties())).withAttributes(attributes(r.attributes()))));
        var connections = new LinkedHashMap<>(structure.connections());
        connections.replaceAll((_, c) -> c.withEnds(end(c.from()), end(c.to())).withProperties(values(c.properties())));
        var groups = new LinkedHashMap<>(structure.groups());
        groups.replaceAll((_, g) -> g.withOf(g.of().map(this::id)));
        var d = structure.declarations();
        var declarations = new Declarations(d.parameters(), values(d.conditions()), d.mappings(), values(d.globals()),
                values(d.outputs()), values(d.metadata()));
        var placement = new Placement(keys(design.placement().resources()), design.placement().groups(),
                design.placement().notes());
        var steps = design.walkthrough().steps().stream().map(step -> {
            var highlighted = new LinkedHashSet<ElementId>();
            step.highlighted().forEach(e -> highlighted.add(element(e)));
            return step.withHighlighted(highlighted);
        }).toList();
        var scenarios = design.scenarios().stream()
                .map(s -> new Scenario(s.name(), s.environment(), workload(s.workload()))).toList();
        return new Design(new Structure(resources, connections, groups, declarations), placement, workload(design.workload()),
                Environments.each(design.environments(), this::environment), scenarios, new Walkthrough(steps),
                design.settings());
    }

    private Environment environment(Environment environment) {
        var properties = new LinkedHashMap<ElementId, Map<String, Value>>();
        environment.properties().forEach((id, byName) -> properties.put(element(id), values(byName)));
        return environment.withProperties(properties).withWorkload(workload(environment.workload()))
                .withExisting(keys(environment.existing()));
    }

    private Workload workload(Workload workload) {
        return new Workload(elementKeys(workload.loads()), elementKeys(workload.assumptions()));
    }

    private ResourceId id(ResourceId id) {
        return id.equals(from) ? to : id;
    }

    private ElementId element(ElementId id) {
        return id.equals(from) ? to : id;
    }

    private Connection.End end(Connection.End end) {
        return new Connection.End(id(end.resource()), end.port());
    }

    private <V> Map<ResourceId, V> keys(Map<ResourceId, V> map) {
        var result = new LinkedHashMap<ResourceId, V>();
        map.forEach((id, value) -> result.put(id(id), value));
        return result;
    }

    private <V> Map<ElementId, V> elementKeys(Map<ElementId, V> map) {
        var result = new LinkedHashMap<ElementId, V>();
        map.forEach((id, value) -> result.put(element(id), value));
        return result;
    }

    /// `DependsOn` names resources as plain text.
    private Map<String, Value> attributes(Map<String, Value> attributes) {
        var result = new LinkedHashMap<>(values(attributes));
        result.computeIfPresent("DependsOn", (_, value) -> switch (value) {
            case Value.Text text -> named(text);
            case Value.ListOf(var items) -> Value.list(items.stream()
                    .map(item -> item instanceof Value.Text text ? named(text) : item).toList());
            case Value other -> other;
        });
        return result;
    }

    private Value named(Value.Text text) {
        return text.value().equals(from.value()) ? Value.of(to.value()) : text;
    }

    private Map<String, Value> values(Map<String, Value> values) {
        var result = new LinkedHashMap<String, Value>();
        values.forEach((name, value) -> result.put(name, name.equals(Workflow.PROPERTY) ? Outline.retasked(value(value), from.value(), to.value()) : value(value)));
        return result;
    }

    private Value value(Value value) {
        return switch (value) {
            case Value.Null _, Value.Bool _, Value.Num _, Value.Text _ -> value;
            case Value.ListOf(var items) -> Value.list(items.stream().map(this::value).toList());
            case Value.MapOf(var entries) -> Value.map(values(entries));
            case Value.Ref(var name) -> name.equals(from.value()) ? new Value.Ref(to.value()) : value;
            case Value.GetAtt(var id, var attribute) ->
                    id.equals(from.value()) ? new Value.GetAtt(to.value(), attribute) : value;
            case Value.Sub(var template, var variables) -> new Value.Sub(variables.containsKey(from.value()) ? template
                    : inSub.matcher(template).replaceAll(Matcher.quoteReplacement("${" + to.value())),
                    values(variables));
            case Value.Call(var function, var argument) -> new Value.Call(function, value(argument));
        };
    }
}
