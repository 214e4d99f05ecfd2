package io.archloom.yaml;

import io.archloom.value.Value;
import io.archloom.yaml.Node.Mapping;
import io.archloom.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An entry of a map or an item of a list as text: from its key, dash or value up to the end of its value.
/// `valueFrom` is where its value may be written: after the colon, after the dash, or at the item.
record Cell(int start, int valueFrom, int end, Optional<Node.Entry> entry, Node value) {

    /// A value that is to be added; the name is empty for items of a list.
    record Addition(Optional<String> name, Value value, YamlLayout layout) {}

    /// What becomes of a collection's cells: those kept, and what is added after each of them, or before all (`first`).
    record Plan(List<Cell> cells, List<Cell> kept, List<Addition> first, Map<Cell, List<Addition>> added) {
        /// Cells are told apart by their place, which no two share.
        boolean keeps(Cell cell) {
            return Collections.binarySearch(kept, cell, Comparator.comparingInt(Cell::start)) >= 0;
        }

        boolean changesNothing() {
            return kept.size() == cells.size() && first.isEmpty() && added.isEmpty();
        }
    }

    static List<Cell> of(String text, Mapping map) {
        var cells = new ArrayList<Cell>();
        for (var entry : map.entries()) {
            int keyEnd = entry.key().span().end().offset();
            int colon = TreeBuilder.skipBlanks(text, keyEnd);
            int from = colon < text.length() && text.charAt(colon) == ':' ? colon + 1 : keyEnd;
            int start = entry.key().span().start().offset();
            int before = start;
            while (before > 0 && text.charAt(before - 1) == ' ') before--;
            boolean explicit = before < start && before > 0 && text.charAt(before - 1) == '?';
            cells.add(new Cell(explicit ? before - 1 : start, from, Math.max(from, entry.value().span().end().offset()),
                    Optional.of(entry), entry.value()));
        }
        return cells;
    }

    static List<Cell> of(String text, Sequence list) {
        var cells = new ArrayList<Cell>();
        int next = TreeBuilder.contentStart(text, list.span().start().offset());
        for (var item : list.items()) {
            int start = list.flow() ? item.span().start().offset() : TreeBuilder.skipBlanks(text, next);
            int from = list.flow() ? start : start + 1;
            int end = Math.max(from, item.span().end().offset());
            cells.add(new Cell(start, from, end, Optional.empty(), item));
            next = end;
        }
        return cells;
    }
}
