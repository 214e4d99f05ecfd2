package io.archloom.cli;

import io.archloom.estimate.RequestPath;
import io.archloom.model.ElementId;
import io.archloom.quantity.Money;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The estimates of all environments of a design, side by side: a column each.
///
/// @param each at least one
record Comparison(List<Estimate> each) {
    private static final String INDENTATION = "  ";
    private static final int WIDTH = 120;

    String text() {
        return title() + "\n" + table().text(INDENTATION, WIDTH) + remarks("");
    }

    String markdown() {
        return "### " + Table.escaped(title()) + "\n\n" + table().markdown() + remarks("> ");
    }

    private String title() {
        return each.getFirst().name();
    }

    private Table table() {
        var table = new Table(Stream.concat(Stream.of(Words.of("environment.title")), each.stream().map(it -> ">" + it.design().environment().name()))
                .toArray(String[]::new));
        row(table, Words.of("environment.region"), it -> it.analysis().cost().region());
        row(table, Words.of("column.cost"), it -> Estimate.starred(it.analysis().cost().said(), it.analysis().cost().uncertain() > 0));
        elements(table);
        paths(table);
        row(table, Words.of("estimate.breaks"), Comparison::breaks);
        return table;
    }

    private void row(Table table, String title, Function<Estimate, String> cell) {
        table.row(Stream.concat(Stream.of(title), each.stream().map(cell)).toArray(String[]::new));
    }

    /// What each element costs that costs something anywhere.
    private void elements(Table table) {
        var elements = new LinkedHashSet<ElementId>();
        each.forEach(it -> it.analysis().cost().byElement().forEach((id, cost) -> {
            if (!cost.isZero()) {
                elements.add(id);
            }
        }));
        elements.forEach(id -> row(table, INDENTATION + each.getFirst().title(id), it -> {
            Map<ElementId, Money> costs = it.analysis().cost().byElement();
            return costs.containsKey(id) ? costs.get(id).format() : "";
        }));
    }

    private void paths(Table table) {
        var titles = new LinkedHashMap<String, String>();
        each.forEach(it -> it.analysis().paths().forEach(path -> titles.putIfAbsent(path.id(), path.title())));
        titles.forEach((id, title) -> row(table, Words.of("estimate.slowest", title), it -> it.analysis().paths().stream()
                .filter(path -> path.id().equals(id)).map(Comparison::tail).findFirst().orElse("")));
    }

    private static String tail(RequestPath path) {
        return Estimate.starred(Estimate.time(path.felt().p99()), path.uncertain());
    }

    private static String breaks(Estimate estimate) {
        return estimate.analysis().firstToBreak().map(it -> estimate.title(it.element()) + ", " + it.title() + " " + Estimate.breaksAt(it)).orElse("");
    }

    private String remarks(String lead) {
        var remarks = new LinkedHashSet<String>();
        each.forEach(it -> remarks.addAll(it.remarks()));
        var text = new StringBuilder();
        remarks.forEach(remark -> text.append('\n').append(lead).append(lead.isEmpty() ? remark : Table.escaped(remark)).append('\n'));
        return text.toString();
    }
}
