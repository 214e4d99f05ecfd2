package io.archloom.cli;

/// An estimate for a comment on a pull request: what matters in sight, every line one click away.
final class EstimateMarkdown {
    private EstimateMarkdown() {}

    static String of(Estimate estimate) {
        var tables = new EstimateTables(estimate);
        var text = new StringBuilder("### ").append(Table.escaped(estimate.name())).append(": ")
                .append(Words.of("estimate.a-month", estimate.analysis().cost().said())).append("\n\n")
                .append(Table.escaped(estimate.basis())).append("\n\n");
        estimate.remarks().forEach(remark -> text.append("> ").append(Table.escaped(remark)).append("\n\n"));
        section(text, "estimate.cost", tables.elements());
        section(text, "estimate.latency", tables.paths());
        section(text, "estimate.capacity", tables.limits());
        if (!estimate.lines().isEmpty()) {
            text.append("<details><summary>").append(Words.of("estimate.all-lines")).append("</summary>\n\n")
                    .append(tables.lines().markdown()).append("\n</details>\n");
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String title, Table table) {
        if (!table.isEmpty()) {
            text.append("**").append(Words.of(title)).append("**\n\n").append(table.markdown()).append('\n');
        }
    }
}
