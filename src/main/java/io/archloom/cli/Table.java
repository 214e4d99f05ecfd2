package io.archloom.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of cells, as aligned text or as a Markdown table. A column is aligned to the right when its name in the head begins
/// with `>`.
final class Table {
    private final List<Boolean> right = new ArrayList<>();
    private final List<String> head = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... columns) {
        for (var column : columns) {
            right.add(column.startsWith(">"));
            head.add(column.startsWith(">") ? column.substring(1) : column);
        }
    }

    /// @param cells one for each column
    Table row(String... cells) {
        rows.add(Arrays.stream(cells).map(Line::of).toList());
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Columns two spaces apart, the head first unless all its names are empty, each line indented.
    String text(String indentation) {
        var all = new ArrayList<List<String>>();
        if (head.stream().anyMatch(name -> !name.isEmpty())) {
            all.add(head);
        }
        all.addAll(rows);
        var widths = new int[head.size()];
        for (var row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        var text = new StringBuilder();
        for (var row : all) {
            var line = new StringBuilder(indentation);
            for (int i = 0; i < widths.length; i++) {
                var padding = " ".repeat(widths[i] - width(row.get(i)));
                line.append(right.get(i) ? padding + row.get(i) : row.get(i) + padding).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    String markdown() {
        var text = new StringBuilder();
        line(text, head);
        line(text, right.stream().map(r -> r ? "---:" : "---").toList());
        rows.forEach(row -> line(text, row.stream().map(Table::escaped).toList()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /// The text as Markdown shows it, whatever a user has named things.
    static String escaped(String text) {
        return Line.of(text).replaceAll("[\\\\|*_`<>\\[\\]#~]", "\\\\$0");
    }
}
