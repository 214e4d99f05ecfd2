package io.archloom.yaml;

import io.archloom.yaml.Node.Alias;
import io.archloom.yaml.Node.Mapping;
import io.archloom.yaml.Node.Scalar;
import io.archloom.yaml.Node.Sequence;
import java.util.Optional;

/// How a file is written, so that what is added looks like the rest.
///
/// @param step the indentation of a map in a map
/// @param listStep the indentation of a list in a map, 0 where dashes stand below their key
/// @param unit one step of JSON's indentation, possibly a tab
/// @param newline LF or CR LF
/// @param json whether the whole is JSON
/// @param oneLine whether JSON stands on one line
record FileStyle(int step, int listStep, String unit, String newline, boolean json, boolean oneLine) {

    static FileStyle of(YamlDocument document) {
        var text = document.text();
        int step = stepOf(document.root(), false).orElse(2);
        int listStep = stepOf(document.root(), true).orElse(2);
        int line = text.indexOf('\n');
        int indented = line < 0 ? 0 : line + 1;
        while (indented < text.length() && (text.charAt(indented) == ' ' || text.charAt(indented) == '\t')) indented++;
        var unit = line >= 0 && indented > line + 1 ? text.substring(line + 1, indented) : "  ";
        return new FileStyle(step, listStep, unit, line > 0 && text.charAt(line - 1) == '\r' ? "\r\n" : "\n", document.isJson(),
                text.strip().indexOf('\n') < 0);
    }

    /// The indentation of the first block list or map that stands below its key.
    private static Optional<Integer> stepOf(Node node, boolean ofList) {
        return switch (node) {
            case Mapping map when !map.flow() && map.tag().isEmpty() && map.anchor().isEmpty() -> {
                for (var entry : map.entries()) {
                    var value = entry.value();
                    int step = value.span().start().column() - map.span().start().column();
                    boolean below = value.span().start().line() > entry.key().span().start().line();
                    boolean sought = ofList ? value instanceof Sequence list && !list.flow() : value instanceof Mapping nested && !nested.flow();
                    if (sought && below && value.tag().isEmpty() && value.anchor().isEmpty() && (ofList ? step >= 0 : step > 0)) {
                        yield Optional.of(step);
                    }
                    var nested = stepOf(value, ofList);
                    if (nested.isPresent()) yield nested;
                }
                yield Optional.empty();
            }
            case Sequence list when !list.flow() -> list.items().stream().map(item -> stepOf(item, ofList))
                    .flatMap(Optional::stream).findFirst();
            case Mapping _, Sequence _, Scalar _, Alias _ -> Optional.empty();
        };
    }

    BlockWriter writer() {
        return new BlockWriter(step, listStep);
    }
}
