package io.archloom.catalog.reader;

import io.archloom.catalog.Operations;
import io.archloom.catalog.Operations.Alarm;
import io.archloom.catalog.Operations.Comparison;
import io.archloom.catalog.Operations.Measured;
import io.archloom.catalog.Operations.Metric;
import io.archloom.catalog.Operations.Missing;
import io.archloom.catalog.Operations.Widget;
import io.archloom.catalog.PriceDimension;
import io.archloom.catalog.PriceList;
import io.archloom.catalog.formula.FormulaCompiler;
import io.archloom.catalog.formula.FormulaFault;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.quantity.Dimension;
import io.archloom.value.Value;
import io.archloom.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads how resources of a kind are watched. Namespace and dimensions stand once, where they are the same for all metrics.
final class OperationsReader {
    private static final int PERIOD = 300;
    private static final String PERIODS = "[1-9]\\d*";
    private static final String STATISTIC = "Sum|Average|Minimum|Maximum|SampleCount|p\\d{1,2}(\\.\\d+)?";
    private static final String ALARMS = "cloudwatch.alarm_standard";
    private static final String DASHBOARDS = "cloudwatch.dashboard";
    private static final String KEYS = "kms.key";

    private final Vocabulary vocabulary;
    private final Placeholders placeholders;
    private final Optional<String> namespace;
    private final Map<String, Value> dimensions;
    private final Fields fields;
    private final HashSet<String> ids = new HashSet<>();

    OperationsReader(Fields fields, Vocabulary vocabulary, Placeholders placeholders) {
        this.fields = fields;
        this.vocabulary = vocabulary;
        this.placeholders = placeholders;
        namespace = fields.text("namespace");
        dimensions = fields.values("dimensions", placeholders);
    }

    Operations read() {
        var operations = new Operations(fields.maps("alarms").stream().map(this::alarm).toList(),
                fields.maps("widgets").stream().map(this::widget).toList(), fields.text("unwatched"), measured());
        if (operations.unwatched().isPresent() && !operations.isEmpty()) {
            fields.node("unwatched").ifPresent(node -> fields.faults().at(node, "operations.unwatched"));
        }
        fields.end();
        return operations;
    }

    private Optional<Measured> measured() {
        var metrics = new LinkedHashMap<String, String>();
        fields.entries("metrics").forEach(entry -> metrics.put(entry.name(), entry.value().resolved() instanceof Node.Scalar scalar ? scalar.text() : ""));
        if (!metrics.isEmpty() && namespace.isEmpty()) {
            fields.faults().at(fields.place(), "key.missing", "namespace");
        }
        return metrics.isEmpty() ? Optional.empty() : Optional.of(new Measured(namespace.orElse(""), dimensions, metrics));
    }

    /// What being watched costs: the kind's alarms, and its part of the stack's dashboard and of the key of the alarms' topic.
    static List<PriceDimension> prices(Operations operations, Vocabulary vocabulary, PriceList prices) {
        var lines = new ArrayList<PriceDimension>();
        if (!operations.alarms().isEmpty()) {
            var always = operations.alarms().stream().filter(alarm -> alarm.when().isEmpty()).count();
            var number = new StringBuilder().append(always);
            operations.alarms().stream().flatMap(alarm -> alarm.when().stream()).forEach(when ->
                    number.append(" + if(").append(when.text()).append(", 1, 0)"));
            add(lines, "alarms", ALARMS, number.toString(), vocabulary, prices);
            add(lines, "alarm-key", KEYS, "operatedShare", vocabulary, prices);
        }
        if (!operations.widgets().isEmpty()) {
            add(lines, "dashboard", DASHBOARDS, "operatedShare", vocabulary, prices);
        }
        return lines;
    }

    private static void add(List<PriceDimension> lines, String id, String sku, String quantity, Vocabulary vocabulary, PriceList prices) {
        if (prices.skus().containsKey(sku)) {
            try {
                lines.add(new PriceDimension(id, Words.of("operations." + id), sku, FormulaCompiler.compile(quantity, vocabulary).formula(),
                        Optional.of(FormulaCompiler.compile("operated", vocabulary).formula())));
            } catch (FormulaFault fault) {
                throw new IllegalStateException(quantity, fault);
            }
        }
    }

    private Alarm alarm(Fields alarm) {
        var id = alarm.required("id", "[a-z][a-z0-9-]*");
        if (!ids.add(id)) {
            alarm.node("id").ifPresent(node -> alarm.faults().at(node, "operations.twice", id));
        }
        var unit = alarm.unit("unit");
        var read = new Alarm(id, alarm.required("title"), alarm.required("help"), metric(alarm), (int) whole(alarm, "period", PERIOD),
                (int) whole(alarm, "evaluations", 1), alarm.requiredChoice("comparison", Comparison.class, Comparison.ABOVE),
                alarm.formula("threshold", vocabulary, unit.dimension(), Dimension.NONE), unit,
                alarm.choice("missing", Missing.class, Missing.OK), alarm.condition("when", vocabulary));
        alarm.end();
        return read;
    }

    private static long whole(Fields fields, String key, long standard) {
        return fields.node(key).isEmpty() ? standard : fields.number(key).filter(number -> number.toPlainString().matches(PERIODS))
                .map(BigDecimal::longValue).orElseGet(() -> {
                    fields.node(key).ifPresent(node -> fields.faults().at(node, "value.form", key, String.valueOf(fields.text(key).orElse(""))));
                    return standard;
                });
    }

    private Widget widget(Fields widget) {
        var metrics = widget.maps("metrics").stream().map(fields -> {
            var metric = metric(fields);
            fields.end();
            return metric;
        }).toList();
        if (metrics.isEmpty()) {
            widget.faults().at(widget.place(), "key.missing", "metrics");
        }
        var read = new Widget(widget.required("title"), metrics, (int) whole(widget, "period", PERIOD), widget.text("region"), widget.condition("when", vocabulary));
        widget.end();
        return read;
    }

    private Metric metric(Fields metric) {
        var space = metric.text("namespace").or(() -> namespace);
        if (space.isEmpty()) {
            metric.faults().at(metric.place(), "key.missing", "namespace");
        }
        var own = metric.values("dimensions", placeholders);
        return new Metric(space.orElse(""), metric.required("metric"), metric.node("dimensions").isPresent() ? own : dimensions,
                metric.required("statistic", STATISTIC));
    }
}
