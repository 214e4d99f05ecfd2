package io.archloom.cli;

import io.archloom.estimate.RequestPath;
import io.archloom.model.ElementId;
import io.archloom.quantity.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/// The tables of an estimate, for text and Markdown alike.
record EstimateTables(Estimate estimate) {

    Table lines() {
        var table = new Table(Words.of("column.element"), Words.of("column.line"), ">" + Words.of("column.quantity"), ">" + Words.of("column.cost"));
        var last = "";
        for (var line : estimate.lines()) {
            var title = estimate.title(line.element());
            table.row(title.equals(last) ? "" : title, line.title(), Estimate.quantity(line), Estimate.cost(line));
            last = title;
        }
        return table.row(Words.of("estimate.total"), "", "", estimate.analysis().cost().said());
    }

    /// The sum of each element that costs something, the dearest first.
    Table elements() {
        var table = new Table(Words.of("column.element"), ">" + Words.of("column.cost"));
        Map<ElementId, Money> sums = new LinkedHashMap<>(estimate.analysis().cost().byElement());
        sums.entrySet().stream().filter(e -> !e.getValue().isZero())
                .sorted(Map.Entry.<ElementId, Money>comparingByValue().reversed().thenComparing(e -> e.getKey().value()))
                .forEach(e -> table.row(estimate.title(e.getKey()), e.getValue().format()));
        return table.row(Words.of("estimate.total"), estimate.analysis().cost().said());
    }

    Table perThousand() {
        var table = new Table(Words.of("column.source"), ">" + Words.of("column.per-thousand"));
        estimate.design().workload().loads().keySet().forEach(source -> {
            var cost = estimate.analysis().cost().perRequest().get(source);
            if (cost != null) {
                table.row(estimate.title(source), cost.format());
            }
        });
        return table;
    }

    Table paths() {
        var table = new Table(Words.of("column.path"), ">" + Words.of("column.rate"), ">p50", ">p90", ">p99", Words.of("column.until"), ">" + Words.of("column.cold"));
        for (var path : estimate.analysis().paths()) {
            var felt = path.felt();
            table.row(title(path), Estimate.rate(path.rate()), Estimate.time(felt.p50()), Estimate.time(felt.p90()), Estimate.time(felt.p99()),
                    Words.of(path.response().isPresent() ? "estimate.answer" : "estimate.done"), Estimate.percent(path.coldShare()));
        }
        return table;
    }

    private static String title(RequestPath path) {
        return Estimate.starred(path.title(), path.uncertain());
    }

    Table limits() {
        var table = new Table(Words.of("column.element"), Words.of("column.limit"), ">" + Words.of("column.used"), ">" + Words.of("column.breaks"));
        for (var limit : estimate.limits()) {
            table.row(estimate.title(limit.element()), limit.title(), Estimate.percent(limit.utilisation()), Estimate.breaksAt(limit));
        }
        return table;
    }
}
