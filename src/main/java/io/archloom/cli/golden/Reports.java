package io.archloom.cli.golden;

import io.archloom.estimate.Cost;
import io.archloom.estimate.CostLine;
import io.archloom.estimate.RequestPath;
import io.archloom.problem.Problem;
import io.archloom.quantity.Durations;
import io.archloom.quantity.Money;
import io.archloom.quantity.Percent;
import io.archloom.quantity.Percentiles;
import io.archloom.quantity.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/// What a reviewer reads of an analysis: a line for each fact, few digits.
final class Reports {
    private Reports() {}

    static String problems(List<Problem> problems) {
        return problems.stream().map(problem -> problem(problem) + "\n").collect(Collectors.joining());
    }

    static String problem(Problem problem) {
        return "[" + problem.severity() + "] " + problem.place() + ": " + problem.message() + " | " + problem.rule();
    }

    /// @param listed without the free tier, line by line the same as `cost`
    static String cost(Cost cost, Cost listed) {
        var table = Columns.of("Element", "Charge", ">Quantity", "Unit", ">Listed", ">With free tier");
        for (int i = 0; i < cost.lines().size(); i++) {
            var line = cost.lines().get(i);
            table.row(line.element().value(), line.title(), quantity(line.quantity()), line.unit(),
                    money(listed.lines().get(i)), money(line));
        }
        table.row("", "", "", "Total", listed.total().format(), cost.total().format());
        return table.text();
    }

    private static String money(CostLine line) {
        return line.cost().map(Money::format).orElse("no price");
    }

    private static String quantity(double number) {
        return new BigDecimal(number).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    /// Each request path with its waterfall, mean beginnings and the percentiles of each bar.
    static String latency(List<RequestPath> paths) {
        return paths.stream().map(Reports::path).collect(Collectors.joining("\n"));
    }

    private static String path(RequestPath path) {
        var head = Columns.of(path.title(), ">p50", ">p90", ">p99");
        path.response().ifPresent(response -> row(head, "response", response));
        row(head, "completion", path.completion());
        var hops = Columns.of("  hop", ">start", ">p50", ">p99", ">share", "");
        for (var hop : path.hops()) {
            hops.row("  " + "  ".repeat(hop.depth()) + hop.element().value() + " " + hop.title(),
                    Durations.formatMillis(hop.start()), Durations.formatMillis(hop.own().p50()),
                    Durations.formatMillis(hop.own().p99()), new Percent(hop.share()).format(), hop.awaited() ? "" : "later");
        }
        return head.text() + "  " + new Rate(path.rate()).format() + ", " + new Percent(path.coldShare()).format()
                + " with a cold start" + (path.uncertain() ? ", rests on guessed latencies" : "") + "\n" + hops.text();
    }

    private static void row(Columns table, String title, Percentiles time) {
        table.row("  " + title, Durations.formatMillis(time.p50()), Durations.formatMillis(time.p90()),
                Durations.formatMillis(time.p99()));
    }
}
