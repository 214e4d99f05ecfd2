package io.archloom.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Rows of cells, as aligned text or as a Markdown table. A column is aligned to the right when its name in the head begins
/// with `>`.
final class Table {
    private static final int NARROWEST = 12;

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
        return text(indentation, Integer.MAX_VALUE);
    }

    /// The same, with lines that are no longer than that: the widest columns are wrapped.
    String text(String indentation, int longest) {
        return String.join("", texts(indentation, longest));
    }

    /// The lines of each row, the head first unless all its names are empty; each line indented and ended.
    List<String> texts(String indentation, int longest) {
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
        narrow(widths, longest - indentation.length() - 2 * (widths.length - 1));
        return all.stream().map(row -> text(row, widths, indentation)).toList();
    }

    private String text(List<String> row, int[] widths, String indentation) {
        var text = new StringBuilder();
        var cells = IntStream.range(0, widths.length).mapToObj(i -> wrapped(row.get(i), widths[i])).toList();
        for (int n = 0; n < cells.stream().mapToInt(List::size).max().orElse(0); n++) {
            var line = new StringBuilder(indentation);
            for (int i = 0; i < widths.length; i++) {
                var cell = n < cells.get(i).size() ? cells.get(i).get(n) : "";
                var padding = " ".repeat(widths[i] - width(cell));
                line.append(right.get(i) ? padding + cell : cell + padding).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static void narrow(int[] widths, int all) {
        while (Arrays.stream(widths).sum() > all) {
            int widest = IntStream.range(0, widths.length).reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
        }
    }

    /// The lines of a cell, broken after a blank where there is one, else within an ARN after `:` or `/`.
    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (width(rest) > width) {
            int most = rest.offsetByCodePoints(0, width);
            int at = Math.max(rest.lastIndexOf(' ', most) + 1, 0);
            if (at == 0) {
                at = Math.max(rest.lastIndexOf(':', most - 1), rest.lastIndexOf('/', most - 1)) + 1;
            }
            at = at == 0 ? most : at;
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at);
        }
        lines.add(rest);
        return lines;
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
