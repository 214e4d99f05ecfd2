package io.archloom.catalog.reader;

import io.archloom.catalog.ColdStarts;
import io.archloom.catalog.ColdStarts.Measurement;
import io.archloom.catalog.LatencyProfile;
import io.archloom.catalog.Limit;
import io.archloom.catalog.PriceList;
import io.archloom.catalog.PriceList.Price;
import io.archloom.catalog.PriceList.Sku;
import io.archloom.catalog.Provenance;
import io.archloom.catalog.Provenance.Confidence;
import io.archloom.catalog.reader.MeasuredColdStarts.Row;
import io.archloom.quantity.Money;
import io.archloom.quantity.Tiers;
import io.archloom.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Reads the files of facts. Each number names its source: a key of the file's `sources`, or the publication itself with a
/// date beside it.
final class FactsReader {
    private final Fields file;
    private final Faults faults;
    private final Map<String, Source> sources = new HashMap<>();

    private record Source(String what, String asOf) {}

    FactsReader(Node root, Faults faults) {
        this.file = new Fields(root, faults);
        this.faults = faults;
        file.entries("sources").forEach(entry -> {
            var source = new Fields(entry.value(), faults);
            sources.put(entry.name(), new Source(source.required("what"), source.required("asOf")));
            source.end();
        });
    }

    /// The name that the file's prices go by.
    String name() {
        return file.required("name");
    }

    /// Whatever else the file says is a fault.
    void end() {
        file.end();
    }

    PriceList prices(String name) {
        var prices = new LinkedHashMap<String, Map<String, Price>>();
        var skus = new LinkedHashMap<String, Sku>();
        var regions = new LinkedHashSet<String>();
        var others = file.texts("regions");
        file.entries("skus").forEach(entry -> {
            var fields = new Fields(entry.value(), faults);
            var per = fields.number("per").orElse(BigDecimal.ONE);
            if (per.signum() <= 0) {
                fields.node("per").ifPresent(node -> faults.at(node, "value.range", "per", per.toPlainString()));
            }
            var free = fields.number("free").filter(number -> number.signum() >= 0).orElse(BigDecimal.ZERO);
            skus.put(entry.name(), new Sku(entry.name(), fields.required("unit"), free, fields.text("metering").orElse(""),
                    fields.text("freePool").orElse(entry.name())));
            var byRegion = new LinkedHashMap<String, Price>();
            fields.entries("regions").forEach(region -> price(region.value(), per.signum() > 0 ? per : BigDecimal.ONE)
                    .ifPresent(price -> byRegion.put(region.name(), price)));
            prices.put(entry.name(), byRegion);
            regions.addAll(byRegion.keySet());
            fields.end();
        });
        return new PriceList(name, prices, skus, regions, Set.copyOf(others));
    }

    private Optional<Price> price(Node node, BigDecimal per) {
        var fields = new Fields(node, faults);
        var tiers = new ArrayList<Tiers.Tier>();
        fields.maps("tiers").forEach(tier -> {
            amount(tier).ifPresent(price -> tiers.add(new Tiers.Tier(tier.number("upTo"), price)));
            tier.end();
        });
        if (fields.node("tiers").isEmpty()) {
            amount(fields).ifPresent(price -> tiers.add(new Tiers.Tier(Optional.empty(), price)));
        }
        var provenance = provenance(fields);
        fields.end();
        try {
            return Optional.of(new Price(new Tiers(tiers, per), provenance));
        } catch (IllegalArgumentException e) {
            faults.at(node, "price.tiers");
            return Optional.empty();
        }
    }

    private static Optional<Money> amount(Fields fields) {
        fields.requiredNumber("price", price -> price.signum() >= 0);
        return fields.number("price").filter(price -> price.signum() >= 0).map(Money::of);
    }

    Map<String, LatencyProfile> latencies() {
        var profiles = new LinkedHashMap<String, LatencyProfile>();
        file.entries("latencies").forEach(entry -> {
            var fields = new Fields(entry.value(), faults);
            var p10 = percentile(fields, "p10");
            var p50 = fields.requiredNumber("p50", millis -> millis.signum() > 0);
            var p90 = percentile(fields, "p90");
            var p99 = fields.requiredNumber("p99", millis -> millis.signum() > 0);
            boolean ordered = p50 > 0 && p10.orElse(p50) > 0 && p10.orElse(p50) <= p50 && p50 <= p90.orElse(p99) && p90.orElse(p50) <= p99;
            if (!ordered) {
                faults.at(entry.value(), "latency.order", entry.name());
            }
            var what = fields.required("what");
            var provenance = provenance(fields);
            var told = new Provenance(provenance.source(), provenance.asOf(), provenance.confidence(), provenance.notes().isEmpty() ? what : what + "; " + provenance.notes());
            // who names it may still be read
            profiles.put(entry.name(), ordered ? new LatencyProfile(entry.name(), p10, p50, p90, p99, told)
                    : new LatencyProfile(entry.name(), OptionalDouble.empty(), 1, OptionalDouble.empty(), 1, told));
            fields.end();
        });
        return profiles;
    }

    private static OptionalDouble percentile(Fields fields, String key) {
        return fields.node(key).map(_ -> OptionalDouble.of(fields.requiredNumber(key, millis -> millis.signum() > 0)))
                .orElse(OptionalDouble.empty());
    }

    Map<String, Limit> limits() {
        var limits = new LinkedHashMap<String, Limit>();
        file.entries("limits").forEach(entry -> {
            var fields = new Fields(entry.value(), faults);
            var provenance = provenance(fields);
            limits.put(entry.name(), new Limit(entry.name(), fields.requiredNumber("value", value -> value.signum() >= 0),
                    fields.unit("unit"), fields.flag("hard", false), provenance.notes(), provenance));
            fields.end();
        });
        return limits;
    }

    ColdStarts coldStarts() {
        var provenance = provenance(file);
        var columns = file.texts("columns");
        if (!columns.equals(List.of("architecture", "memory", "p50", "p99", "firstHandler"))) {
            faults.at(file.place(), "cold.columns");
        }
        var runtimes = new LinkedHashMap<String, List<Row>>();
        var table = file.fields("runtimes");
        file.entries("runtimes").forEach(entry -> runtimes.put(entry.name(),
                table.items(entry.name()).stream().flatMap(row -> row(row, provenance).stream()).toList()));
        return new MeasuredColdStarts(runtimes);
    }

    private Optional<Row> row(Node node, Provenance provenance) {
        if (node.resolved() instanceof Node.Sequence list && list.items().size() == 5
                && list.items().getFirst().resolved() instanceof Node.Scalar architecture) {
            var numbers = list.items().stream().skip(1).flatMap(item -> item.value().asNumber().stream())
                    .mapToDouble(BigDecimal::doubleValue).toArray();
            if (numbers.length == 4) {
                return Optional.of(new Row(architecture.text(), (int) numbers[0],
                        new Measurement(numbers[1], numbers[2], numbers[3], provenance)));
            }
        }
        faults.at(node, "cold.row");
        return Optional.empty();
    }

    private Provenance provenance(Fields fields) {
        var id = fields.required("source");
        var source = sources.getOrDefault(id, new Source(id, ""));
        if (!sources.containsKey(id) && !id.isEmpty() && fields.node("asOf").isEmpty()) {
            fields.node("source").ifPresent(node -> faults.at(node, "source.date", id, Words.hint(id, sources.keySet())));
        }
        return new Provenance(source.what(), fields.text("asOf").orElse(source.asOf()),
                fields.requiredChoice("confidence", Confidence.class, Confidence.PLACEHOLDER), fields.text("notes").orElse(""));
    }
}
