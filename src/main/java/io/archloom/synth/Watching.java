package io.archloom.synth;

import io.archloom.catalog.Operations.Alarm;
import io.archloom.catalog.Operations.Comparison;
import io.archloom.catalog.Operations.Metric;
import io.archloom.catalog.Operations.Missing;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a design needs to be operated: alarms that tell one topic, and a dashboard.
final class Watching implements Pass {
    private static final MathContext DIGITS = new MathContext(6);

    @Override public void write(Stack stack) {
        if (stack.design.settings().operations()) {
            var topic = new AlarmTopic(stack);
            stack.design.structure().resources().keySet().stream().filter(id -> stack.draft(id).isPresent())
                    .forEach(id -> alarms(stack, id, topic));
            Dashboard.writeFor(stack);
        }
    }

    private static void alarms(Stack stack, ResourceId id, AlarmTopic topic) {
        for (var alarm : stack.topology.kind(id).operations().alarms()) {
            if (Stack.applies(alarm.when(), stack.scopes.of(id))) {
                write(stack, id, alarm, topic);
            }
        }
    }

    private static void write(Stack stack, ResourceId id, Alarm alarm, AlarmTopic topic) {
        double threshold = alarm.unit().fromBase(alarm.threshold().in(stack.scopes.of(id)));
        var own = stack.ids.of(id, Ids.joined(alarm.id()) + "Alarm");
        var dimensions = dimensions(stack, id, alarm.metric(), own);
        if (!Double.isFinite(threshold) || dimensions.isEmpty()) {
            return;
        }
        var draft = stack.add(own, "AWS::CloudWatch::Alarm", id);
        draft.set("AlarmDescription", Value.of(Words.of("alarm.description", stack.topology.resource(id).title(), alarm.help())));
        draft.set("Namespace", Value.of(alarm.metric().namespace()));
        draft.set("MetricName", Value.of(alarm.metric().name()));
        draft.set("Dimensions", Value.list(dimensions.get().entrySet().stream()
                .map(each -> Value.map("Name", Value.of(each.getKey()), "Value", each.getValue())).toList()));
        draft.set(alarm.metric().statistic().startsWith("p") ? "ExtendedStatistic" : "Statistic", Value.of(alarm.metric().statistic()));
        draft.set("Period", Value.of(alarm.period()));
        draft.set("EvaluationPeriods", Value.of(alarm.evaluations()));
        draft.set("ComparisonOperator", Value.of(operator(alarm.comparison())));
        draft.set("Threshold", Value.of(BigDecimal.valueOf(threshold).round(DIGITS).stripTrailingZeros()));
        draft.set("TreatMissingData", Value.of(missing(alarm.missing())));
        draft.set("AlarmActions", Value.list(topic.reference()));
        draft.set("OKActions", Value.list(topic.reference()));
    }

    /// Empty when one of them has no value: without it the metric would be another.
    static Optional<Map<String, Value>> dimensions(Stack stack, ResourceId id, Metric metric, String by) {
        var filling = stack.filling(id, by);
        var dimensions = new LinkedHashMap<String, Value>();
        metric.dimensions().forEach((name, value) -> (value instanceof Value.ListOf(var choices) ? choices : List.of(value)).stream()
                .flatMap(choice -> filling.fill(choice).stream()).findFirst().ifPresent(found -> dimensions.put(name, found)));
        return dimensions.size() == metric.dimensions().size() ? Optional.of(dimensions) : Optional.empty();
    }

    private static String operator(Comparison comparison) {
        return switch (comparison) {
            case ABOVE -> "GreaterThanThreshold";
            case AT_LEAST -> "GreaterThanOrEqualToThreshold";
            case BELOW -> "LessThanThreshold";
            case AT_MOST -> "LessThanOrEqualToThreshold";
        };
    }

    private static String missing(Missing missing) {
        return switch (missing) {
            case OK -> "notBreaching";
            case BREACHING -> "breaching";
            case IGNORE -> "ignore";
            case MISSING -> "missing";
        };
    }
}
