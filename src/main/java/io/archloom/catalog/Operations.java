package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import io.archloom.quantity.Unit;
import io.archloom.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a resource of a kind is watched when the design is operated: what raises an alarm, and what the dashboard shows. Values
/// may hold the placeholders of [Emission].
///
/// @param unwatched why there is nothing to look at, where there is not
/// @param measured  empty: no alarm can be drawn that watches it by this
public record Operations(List<Alarm> alarms, List<Widget> widgets, Optional<String> unwatched, Optional<Measured> measured) {
    public static final Operations NONE = new Operations(List.of(), List.of(), Optional.empty(), Optional.empty());

    /// What an alarm that somebody draws may watch.
    ///
    /// @param dimensions of a list the first that has a value
    /// @param metrics    what each is called, by its name; the first is the one to begin with
    public record Measured(String namespace, Map<String, Value> dimensions, Map<String, String> metrics) {
        public static final String NAMESPACE = "metrics.namespace";
        public static final String DIMENSIONS = "metrics.dimensions";

        public Measured {
            dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        }

        /// What connections may ask of it, as of a kind's other references.
        public Map<String, Value> references() {
            return Map.of(NAMESPACE, Value.of(namespace), DIMENSIONS, Value.list(dimensions.entrySet().stream()
                    .map(each -> Value.map("Name", Value.of(each.getKey()), "Value", first(each.getValue()))).toList()));
        }

        private static Value first(Value value) {
            return value instanceof Value.ListOf choices ? new Value.Call("Fn::First", choices) : value;
        }
    }

    /// A metric of CloudWatch.
    ///
    /// @param dimensions by name; of a list the first that has a value
    /// @param statistic  `Sum`, `Average`, `Minimum`, `Maximum`, `SampleCount`, or a percentile such as `p99`
    public record Metric(String namespace, String name, Map<String, Value> dimensions, String statistic) {}

    /// On which side of the threshold something is wrong.
    public enum Comparison { ABOVE, AT_LEAST, BELOW, AT_MOST }

    /// What it means that a metric has no value.
    public enum Missing { OK, BREACHING, IGNORE, MISSING }

    /// Something that somebody should look at.
    ///
    /// @param id          names it among the kind's alarms; the start of the logical id's suffix
    /// @param help        one sentence: what it means that it rings
    /// @param period      seconds over which the metric is taken together
    /// @param evaluations how many periods in a row
    /// @param threshold   in base units
    /// @param unit        what the metric is measured in
    /// @param when        when there is one; empty: always
    public record Alarm(String id, String title, String help, Metric metric, int period, int evaluations, Comparison comparison,
                        Formula threshold, Unit unit, Missing missing, Optional<Formula> when) {}

    /// A chart of the dashboard.
    ///
    /// @param period seconds over which the metrics are taken together
    /// @param region where the metrics are; empty: where the stack is
    public record Widget(String title, List<Metric> metrics, int period, Optional<String> region, Optional<Formula> when) {
        public Widget {
            metrics = List.copyOf(metrics);
        }
    }

    public Operations {
        alarms = List.copyOf(alarms);
        widgets = List.copyOf(widgets);
    }

    public boolean isEmpty() {
        return alarms.isEmpty() && widgets.isEmpty();
    }
}
