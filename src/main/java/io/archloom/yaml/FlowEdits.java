package io.archloom.yaml;

import io.archloom.value.Value;
import io.archloom.yaml.Cell.Addition;
import io.archloom.yaml.Cell.Plan;
import java.util.List;

/// Edits collections in brackets, on one line or on many, with their commas; JSON included.
final class FlowEdits {
    private final String text;
    private final Lines lines;
    private final FileStyle style;
    private final List<TextEdit> edits;

    FlowEdits(String text, Lines lines, FileStyle style, List<TextEdit> edits) {
        this.text = text;
        this.lines = lines;
        this.style = style;
        this.edits = edits;
    }

    /// The value as it is written inside brackets, on a line with the indentation of the line at `place`.
    String render(Value value, int place) {
        if (!style.json()) return FlowWriter.write(value);
        var json = JsonWriter.write(value, indentation(place), style.unit());
        // a JSON string has no line break, so every one is layout
        return style.oneLine() ? json.replaceAll(",\\n\\s*", ", ").replaceAll("\\n\\s*", "") : json;
    }

    /// Adds and removes cells; at least one is kept.
    void collection(Plan plan) {
        var cells = plan.cells();
        var last = plan.kept().getLast();
        boolean seenKept = false;
        for (var cell : cells) {
            int comma = comma(cell);
            if (!plan.keeps(cell)) {
                remove(cell, comma, seenKept);
                continue;
            }
            if (!seenKept && !plan.first().isEmpty()) insertFirst(cell, plan.first());
            seenKept = true;
            var added = plan.added().getOrDefault(cell, List.of());
            boolean isLast = cell == last;
            if (!added.isEmpty()) insertAfter(cell, comma, added, isLast);
            else if (isLast && comma >= 0 && cell != cells.getLast()) edit(comma, comma + 1, "");
        }
    }

    /// Puts another value in the place of a cell's value.
    void value(Cell cell, Value wanted) {
        int start = cell.value().span().start().offset();
        int end = cell.value().span().end().offset();
        var rendered = render(wanted, start);
        if (start < end) {
            edit(start, end, rendered);
            return;
        }
        boolean colon = text.charAt(cell.valueFrom() - 1) == ':';
        edit(cell.valueFrom(), cell.valueFrom(), (cell.entry().isPresent() ? colon ? " " : ": " : "") + rendered);
    }

    private void insertFirst(Cell before, List<Addition> additions) {
        boolean ownLine = startsLine(before);
        for (var addition : additions) {
            edit(before.start(), before.start(),
                    render(addition, before.start()) + (ownLine ? ",\n" + indentation(before.start()) : ", "));
        }
    }

    private void insertAfter(Cell cell, int comma, List<Addition> additions, boolean isLast) {
        int tail = comma >= 0 ? comma + 1 : cell.end();
        boolean ownLines = startsLine(cell) && restIsBlank(tail);
        var added = new StringBuilder();
        for (int i = 0; i < additions.size(); i++) {
            added.append(ownLines ? "\n" + indentation(cell.start()) : " ").append(render(additions.get(i), cell.start()));
            if (!isLast || i + 1 < additions.size()) added.append(',');
        }
        if (!ownLines) {
            edit(tail, tail, (comma >= 0 ? "" : ",") + added);
            return;
        }
        if (comma < 0) edit(tail, tail, ",");
        edit(lines.end(tail), lines.end(tail), added.toString());
    }

    private void remove(Cell cell, int comma, boolean seenKept) {
        int tail = comma >= 0 ? comma + 1 : cell.end();
        int start = cell.start();
        if (startsLine(cell) && restIsBlank(tail)) {
            edit(lines.start(start), lines.next(tail), "");
        } else if (seenKept) {
            while (text.charAt(start - 1) == ' ') start--;
            edit(start, tail, "");
        } else {
            while (comma >= 0 && text.charAt(tail) == ' ') tail++;
            edit(start, tail, "");
        }
    }

    private String render(Addition addition, int place) {
        var name = addition.name().map(key -> style.json() ? Scalars.doubleQuoted(key) + ": " : FlowWriter.key(key, true) + " ").orElse("");
        return name + render(addition.value(), place);
    }

    /// Where the comma after the cell stands, or -1.
    private int comma(Cell cell) {
        int at = TreeBuilder.skipBlanks(text, cell.end());
        return at < text.length() && text.charAt(at) == ',' ? at : -1;
    }

    private boolean startsLine(Cell cell) {
        return text.substring(lines.start(cell.start()), cell.start()).isBlank();
    }

    private boolean restIsBlank(int from) {
        var rest = text.substring(from, lines.end(from)).strip();
        return rest.isEmpty() || rest.startsWith("#");
    }

    private String indentation(int place) {
        int start = lines.start(place);
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) end++;
        return text.substring(start, end);
    }

    private void edit(int start, int end, String replacement) {
        edits.add(new TextEdit(start, end, replacement));
    }
}
