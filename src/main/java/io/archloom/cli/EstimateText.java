package io.archloom.cli;

/// An estimate for people at a terminal.
final class EstimateText {
    private static final String INDENTATION = "  ";

    private EstimateText() {}

    static String of(Estimate estimate) {
        var tables = new EstimateTables(estimate);
        var text = new StringBuilder(estimate.name()).append(": ").append(Words.of("estimate.a-month", estimate.analysis().cost().said()))
                .append(" (").append(estimate.basis()).append(")\n");
        section(text, "estimate.cost", tables.lines());
        section(text, "estimate.per-thousand", tables.perThousand());
        section(text, "estimate.latency", tables.paths());
        section(text, "estimate.capacity", tables.limits());
        if (!estimate.remarks().isEmpty()) {
            text.append('\n');
            estimate.remarks().forEach(remark -> text.append(remark).append('\n'));
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String title, Table table) {
        if (!table.isEmpty()) {
            text.append('\n').append(Words.of(title)).append('\n').append(table.text(INDENTATION));
        }
    }
}
