package io.archloom.cli.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lines of aligned columns, two spaces apart. A column whose heading begins with `>` stands to the right.
final class Columns {
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    private Columns(List<String> headings) {
        this.headings = headings;
    }

    static Columns of(String... headings) {
        return new Columns(List.of(headings));
    }

    Columns row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /// The lines, each ended, without blanks at their ends.
    String text() {
        var lines = new ArrayList<List<String>>();
        lines.add(headings.stream().map(heading -> heading.replaceFirst("^>", "")).toList());
        lines.addAll(rows);
        Map<Integer, Integer> widths = new TreeMap<>();
        lines.forEach(line -> {
            for (int i = 0; i < line.size(); i++) {
                widths.merge(i, line.get(i).length(), Math::max);
            }
        });
        var text = new StringBuilder();
        for (var line : lines) {
            var one = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                var gap = " ".repeat(widths.get(i) - line.get(i).length());
                one.append(headings.get(i).startsWith(">") ? gap + line.get(i) : line.get(i) + gap).append("  ");
            }
            text.append(one.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
