package io.archloom.cli;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.LimitCheck;
import io.archloom.catalog.Port;
import io.archloom.catalog.PriceDimension;
import io.archloom.catalog.Property;
import io.archloom.catalog.Provenance;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.Environment;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that is known of a kind, for people: what it connects to, what can be set, what it costs and where it breaks.
///
/// @param sources what its numbers rest on, numbered as they are met
record KindExplanation(Catalog catalog, ResourceKind kind, List<String> sources) {
    private static final String INDENTATION = "  ";
    private static final int WIDTH = 140;

    KindExplanation(Catalog catalog, ResourceKind kind) {
        this(catalog, kind, new ArrayList<>());
    }

    String text() {
        var text = new StringBuilder(kind.id()).append(": ").append(kind.title()).append('\n').append(kind.summary()).append('\n');
        var type = kind.samType().map(sam -> sam + ", " + kind.type().orElse("")).or(kind::type).orElse(Words.of("kind.not-deployed"));
        text.append(type).append('\n').append(kind.docs()).append('\n');
        section(text, "kind.ports", ports());
        section(text, "kind.connections", new ConnectionExplanation(catalog, kind).text(INDENTATION, WIDTH));
        section(text, "kind.properties", properties(kind.properties()));
        section(text, "kind.assumptions", properties(kind.assumptions()));
        section(text, "kind.prices", prices());
        section(text, "kind.limits", limits());
        section(text, "kind.rules", rules());
        section(text, "kind.sources", sourceTable());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, Table table) {
        section(text, title, table.isEmpty() ? "" : table.text(INDENTATION, WIDTH));
    }

    private static void section(StringBuilder text, String title, String lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(Words.of(title, Environment.PRODUCTION.region())).append('\n').append(lines);
        }
    }

    private Table ports() {
        var table = new Table("", "", "", "");
        for (var port : kind.ports()) {
            table.row(port.id(), Words.of(port.direction() == Port.Direction.IN ? "kind.in" : "kind.out"), port.title(),
                    port.when().map(KindExplanation::when).orElse(""));
        }
        return table;
    }

    private static Table properties(List<Property> properties) {
        var table = new Table("", "", "", "");
        properties.forEach(property -> table.row(cells(property).toArray(String[]::new)));
        return table;
    }

    /// Name, values, default, and what it is.
    static List<String> cells(Property property) {
        return List.of(property.name(), type(property), property.standard().map(v -> Words.of("kind.default", print(v))).orElse(
                property.required() ? Words.of("kind.required") : ""), (property.title() + ". " + property.help()).strip());
    }

    private static String type(Property property) {
        var parts = new ArrayList<String>();
        if (property.type() == Property.Type.CHOICE) {
            parts.add(String.join(" | ", property.choices().stream().map(Property.Choice::value).toList()));
        } else {
            parts.add(Choice.word(property.type()));
        }
        if (property.numbers().isEmpty()) {
            range(property.min(), property.max()).ifPresent(parts::add);
        } else {
            parts.add(String.join(" | ", property.numbers().stream().map(BigDecimal::toPlainString).toList()));
        }
        if (!property.unit().symbol().isEmpty()) {
            parts.add(property.unit().symbol());
        }
        return String.join(" ", parts);
    }

    private static Optional<String> range(Optional<BigDecimal> min, Optional<BigDecimal> max) {
        return min.isEmpty() && max.isEmpty() ? Optional.empty()
                : Optional.of(min.map(BigDecimal::toPlainString).orElse("") + ".." + max.map(BigDecimal::toPlainString).orElse(""));
    }

    private static String print(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text.isEmpty() ? "\"\"" : text;
            case Value.Num(var number) -> number.toPlainString();
            case Value.Bool(var truth) -> Boolean.toString(truth);
            case Value.ListOf(var items) -> "[" + String.join(", ", items.stream().map(KindExplanation::print).toList()) + "]";
            case Value.MapOf(var entries) -> "{" + String.join(", ", entries.entrySet().stream().map(e -> e.getKey() + ": " + print(e.getValue())).toList()) + "}";
            case Value.Null _ -> "null";
            case Value.Intrinsic _ -> "…";
        };
    }

    private Table prices() {
        var table = new Table("", "", "", "");
        for (PriceDimension dimension : kind.prices()) {
            var price = catalog.prices().price(dimension.sku(), Environment.PRODUCTION.region());
            table.row(dimension.title(), price.map(p -> Prices.print(p.tiers(), unit(dimension.sku()))).orElse(Words.of("estimate.no-price")),
                    price.map(p -> source(p.provenance())).orElse(""), dimension.when().map(KindExplanation::when).orElse(""));
        }
        return table;
    }

    private String unit(String sku) {
        return Optional.ofNullable(catalog.prices().skus().get(sku)).map(s -> s.unit()).orElse("");
    }

    private Table limits() {
        var table = new Table("", "", "", "");
        for (LimitCheck check : kind.limits()) {
            var known = check.limit().references().stream().flatMap(r -> catalog.limit(r).stream()).toList();
            var value = known.size() == 1 && check.limit().text().equals(known.getFirst().reference())
                    ? known.getFirst().unit().format(known.getFirst().base()) : check.limit().text();
            table.row(check.title(), value, String.join(" ", known.stream().map(l -> source(l.provenance())).toList()),
                    check.when().map(KindExplanation::when).orElse(""));
        }
        return table;
    }

    private Table rules() {
        var table = new Table("", "", "");
        var connections = catalog.connections().stream()
                .filter(c -> ConnectionExplanation.matches(c.from(), kind) || ConnectionExplanation.matches(c.to(), kind));
        Stream.concat(kind.rules().stream(), connections.flatMap(c -> c.rules().stream()))
                .map(rule -> List.of(rule.id(), Choice.word(rule.severity()), Prose.of(rule.message()) + " " + Prose.of(rule.advice())))
                .distinct().forEach(row -> table.row(row.toArray(String[]::new)));
        return table;
    }

    private static String when(Formula formula) {
        return Words.of("kind.when", formula.text());
    }

    /// The number under which a source stands at the end.
    private String source(Provenance provenance) {
        var source = provenance.source() + ", " + provenance.asOf();
        if (!sources.contains(source)) {
            sources.add(source);
        }
        var number = "[" + (sources.indexOf(source) + 1) + "]";
        return provenance.confidence() == Provenance.Confidence.PLACEHOLDER ? number + " " + Words.of("kind.placeholder") : number;
    }

    private Table sourceTable() {
        var table = new Table("", "");
        for (int i = 0; i < sources.size(); i++) {
            table.row("[" + (i + 1) + "]", sources.get(i));
        }
        return table;
    }
}
