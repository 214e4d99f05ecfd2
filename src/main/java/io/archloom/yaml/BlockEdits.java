package io.archloom.yaml;

import io.archloom.value.Value;
import io.archloom.yaml.Cell.Addition;
import io.archloom.yaml.Cell.Plan;
import java.util.List;
import java.util.Optional;

/// Edits whole lines of block collections, and values behind a colon or a dash.
final class BlockEdits {
    private final YamlDocument document;
    private final String text;
    private final Lines lines;
    private final FileStyle style;
    private final List<TextEdit> edits;

    BlockEdits(YamlDocument document, Lines lines, FileStyle style, List<TextEdit> edits) {
        this.document = document;
        this.text = document.text();
        this.lines = lines;
        this.style = style;
        this.edits = edits;
    }

    /// Adds and removes cells; at least one is kept.
    void collection(Plan plan) {
        var cells = plan.cells();
        var head = cells.getFirst();
        int indent = column(head);
        boolean spaced = cells.size() > 1 && cells.stream().skip(1).allMatch(this::hasBlankAbove);
        int start = 0;
        while (!plan.keeps(cells.get(start))) start++;
        boolean compact = !startsLine(head);
        if (compact) compactStart(plan, indent);
        else if (!plan.first().isEmpty()) {
            var added = render(plan.first(), indent, spaced);
            edit(regionStart(cells.get(start)), regionStart(cells.get(start)), added.startsWith("\n") ? added.substring(1) + "\n" : added);
        }
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (plan.keeps(cell)) {
                var added = plan.added().getOrDefault(cell, List.of());
                if (!added.isEmpty()) insertAfter(cell, render(added, indent, spaced));
            } else if (!compact || i > start) {
                remove(cell, i == 0 ? 0 : regionEnd(cells.get(i - 1)));
            }
        }
    }

    /// The first cell of a list's item shares its line with the dash, so what comes first must start there.
    private void compactStart(Plan plan, int indent) {
        var from = plan.cells().getFirst();
        var to = plan.kept().getFirst();
        var added = plan.first().isEmpty() ? "" : render(plan.first(), indent, false).stripLeading() + " ".repeat(indent);
        var comments = new StringBuilder();
        if (from != to) {
            for (var comment : document.commentsAbove(lines.mark(to.start()).line())) {
                comments.append(comment.span().in(text)).append('\n').append(" ".repeat(indent));
            }
        }
        edit(from.start(), to.start(), added + comments);
    }

    private void insertAfter(Cell cell, String rendered) {
        int at = regionEnd(cell);
        boolean endsLine = at > 0 && (text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r');
        edit(at, at, endsLine ? rendered : "\n" + rendered.substring(0, rendered.length() - 1));
    }

    private void remove(Cell cell, int notBefore) {
        int start = regionStart(cell);
        int end = regionEnd(cell);
        boolean blankFollows = end >= text.length() || lines.end(end) == end || text.substring(end, lines.end(end)).isBlank();
        while (blankFollows && start > notBefore && isBlankLine(start - 1)) start = lines.start(start - 1);
        edit(start, end, "");
    }

    private String render(List<Addition> additions, int indent, boolean spaced) {
        var all = new StringBuilder();
        for (var addition : additions) {
            var writer = style.writer();
            if (addition.name().isPresent()) writer.entry(addition.name().get(), addition.value(), indent, addition.layout(), true, false);
            else writer.item(addition.value(), indent, addition.layout(), true, false);
            all.append(spaced || addition.layout().hasBlankBefore() && addition != additions.getFirst() ? "\n" : "").append(writer.text());
        }
        boolean blank = !spaced && additions.getFirst().layout().hasBlankBefore();
        return blank ? "\n" + all : all.toString();
    }

    /// Puts another value behind the colon or the dash of a cell; a comment on that line stays there.
    void value(Cell cell, Value wanted, YamlLayout layout) {
        var writer = style.writer();
        int indent = column(cell);
        if (cell.entry().isPresent()) writer.value(wanted, indent, layout);
        else writer.item(wanted, indent, new YamlLayout(Optional.empty(), layout.isFlow(), false, layout.children()), true, true);
        var rendered = writer.text().substring(cell.entry().isPresent() ? 0 : 1);
        int split = rendered.indexOf('\n');
        var first = rendered.substring(0, split);
        var rest = rendered.substring(split, rendered.length() - 1);
        int from = cell.valueFrom();
        int nodeStart = cell.value().span().start().offset();
        if (text.charAt(from - 1) != ':' && cell.entry().isPresent()) {
            // an explicit key without a value
            edit(from, from, "\n" + " ".repeat(indent) + ":" + first + rest);
        } else if (nodeStart <= lines.end(from)) {
            edit(from, cell.end(), first);
            int lineEnd = lines.end(cell.end());
            if (!rest.isEmpty()) edit(lineEnd, lineEnd, rest);
        } else {
            edit(from, from, first);
            edit(lines.end(from), lines.end(cell.end()), rest);
        }
    }

    /// Where a cell starts with its own comments: those directly above it that are not indented deeper.
    private int regionStart(Cell cell) {
        int start = lines.start(cell.start());
        var above = document.commentsAbove(lines.mark(cell.start()).line());
        for (var comment : above.reversed()) {
            if (comment.span().start().column() - 1 > column(cell)) break;
            start = lines.start(comment.span().start().offset());
        }
        // a comment at the head of a file speaks of the file
        return start == 0 || text.charAt(0) == '\uFEFF' && start <= 1 ? lines.start(cell.start()) : start;
    }

    /// Where the line after a cell starts; comments indented deeper than the cell belong to it.
    private int regionEnd(Cell cell) {
        int end = lines.next(cell.end());
        for (int at = end; at < text.length(); at = lines.next(at)) {
            var line = text.substring(at, lines.end(at));
            if (line.isBlank()) {
                if (lines.next(at) == at) break;
                continue;
            }
            int indent = line.length() - line.stripLeading().length();
            if (line.charAt(indent) != '#' || indent <= column(cell)) break;
            end = lines.next(at);
        }
        return end;
    }

    private boolean hasBlankAbove(Cell cell) {
        int start = regionStart(cell);
        return start > 0 && isBlankLine(start - 1);
    }

    private boolean isBlankLine(int offset) {
        return text.substring(lines.start(offset), lines.end(lines.start(offset))).isBlank();
    }

    private boolean startsLine(Cell cell) {
        return text.substring(lines.start(cell.start()), cell.start()).replace("\uFEFF", "").isBlank();
    }

    private int column(Cell cell) {
        return text.substring(lines.start(cell.start()), cell.start()).replace("\uFEFF", "").length();
    }

    private void edit(int start, int end, String replacement) {
        if (start < end || !replacement.isEmpty()) edits.add(new TextEdit(start, end, replacement));
    }
}
