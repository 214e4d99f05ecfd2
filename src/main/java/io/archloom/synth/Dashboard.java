package io.archloom.synth;

import io.archloom.catalog.Operations.Metric;
import io.archloom.catalog.Operations.Widget;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import io.archloom.yaml.JsonWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A dashboard: the charts that the kinds of what it shows declare, three in a row. That of a stack shows everything, in the
/// design's order; one that is drawn shows what it is connected to.
final class Dashboard {
    private static final String BODY = "DashboardBody";
    private static final int WIDTH = 8;
    private static final int HEIGHT = 6;
    private static final int COLUMNS = 3;

    private final Stack stack;
    private final String id;
    private final List<Value> widgets = new ArrayList<>();
    private final Map<String, Value> variables = new LinkedHashMap<>();

    private Dashboard(Stack stack, String id, Collection<ResourceId> shown) {
        this.stack = stack;
        this.id = id;
        for (var resource : shown) {
            if (stack.draft(resource).isPresent()) {
                stack.topology.kind(resource).operations().widgets().stream()
                        .filter(widget -> Stack.applies(widget.when(), stack.scopes.of(resource))).forEach(widget -> add(resource, widget));
            }
        }
    }

    static void writeFor(Stack stack) {
        var dashboard = new Dashboard(stack, stack.ids.free("Dashboard"), stack.design.structure().resources().keySet());
        if (!dashboard.widgets.isEmpty()) {
            var draft = stack.add("Dashboard", "AWS::CloudWatch::Dashboard");
            draft.set("DashboardName", new Value.Sub("${AWS::StackName}-${AWS::Region}"));
            draft.set(BODY, dashboard.body());
        }
    }

    /// The drawn dashboard shows what its connections lead to, in their order.
    static void write(Stack stack, Draft draft, Resource resource) {
        if (!draft.has(BODY)) {
            var shown = new LinkedHashSet<ResourceId>();
            stack.topology.out(resource.id()).forEach(link -> shown.add(link.to()));
            draft.set(BODY, new Dashboard(stack, draft.id, shown).body());
        }
    }

    private Value body() {
        var text = JsonWriter.write(Value.map("widgets", Value.list(widgets))).strip();
        return widgets.isEmpty() ? Value.of(text) : new Value.Sub(text, variables);
    }

    private void add(ResourceId resource, Widget widget) {
        var metrics = widget.metrics().stream().flatMap(metric -> metric(resource, metric).stream()).toList();
        if (!metrics.isEmpty()) {
            int at = widgets.size();
            widgets.add(Value.map("type", Value.of("metric"), "x", Value.of(at % COLUMNS * WIDTH), "y", Value.of(at / COLUMNS * HEIGHT),
                    "width", Value.of(WIDTH), "height", Value.of(HEIGHT), "properties", Value.map(
                            "title", Value.of(plain(stack.topology.resource(resource).title() + ": " + widget.title())),
                            "region", Value.of(widget.region().orElse("${AWS::Region}")), "period", Value.of(widget.period()), "metrics", Value.list(metrics))));
        }
    }

    /// As CloudWatch says it: namespace, name, the dimensions one after the other, how it is drawn.
    private Optional<Value> metric(ResourceId resource, Metric metric) {
        return Watching.dimensions(stack, resource, metric, id).map(dimensions -> {
            var parts = new ArrayList<Value>(List.of(Value.of(metric.namespace()), Value.of(metric.name())));
            dimensions.forEach((name, value) -> {
                parts.add(Value.of(name));
                parts.add(Value.of(placed(value)));
            });
            parts.add(Value.map("stat", Value.of(metric.statistic())));
            return Value.list(parts);
        });
    }

    /// The value as a part of the body, which is one `Fn::Sub`.
    private String placed(Value value) {
        return switch (value) {
            case Value.Text(var text) -> plain(text);
            case Value.Ref(var name) -> "${" + name + "}";
            case Value.GetAtt(var of, var attribute) -> "${" + of + "." + attribute + "}";
            case Value.Sub(var text, var of) when of.isEmpty() -> text;
            case Value other -> {
                var name = "Value" + (variables.size() + 1);
                variables.put(name, other);
                yield "${" + name + "}";
            }
        };
    }

    private static String plain(String text) {
        return text.replace("${", "${!");
    }
}
