package io.archloom.yaml;

import io.archloom.value.Value;
import io.archloom.value.Value.Bool;
import io.archloom.value.Value.Intrinsic;
import io.archloom.value.Value.ListOf;
import io.archloom.value.Value.MapOf;
import io.archloom.value.Value.Null;
import io.archloom.value.Value.Num;
import io.archloom.value.Value.Text;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes values in block style: whole lines that end with LF. Indentation counts columns.
final class BlockWriter {
    private static final int LONGEST_FLOW = 100;
    /// What YAML does not print or takes for the end of a line, and what turns the direction of reading: after it, a comment might
    /// no longer be one, or not look like one.
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]+");

    private final StringBuilder out = new StringBuilder();
    private final int step;
    private final int listStep;

    /// `step` is the indentation of a map in a map, `listStep` that of a list in a map.
    BlockWriter(int step, int listStep) {
        this.step = step;
        this.listStep = listStep;
    }

    String text() {
        return out.toString();
    }

    void root(Value value, YamlLayout layout) {
        layout.comment().ifPresent(comment -> {
            comment(comment, 0);
            out.append('\n');
        });
        switch (value) {
            case MapOf(var entries) when !entries.isEmpty() && !layout.isFlow() -> entries(entries, 0, layout, false);
            case ListOf(var items) when !items.isEmpty() && !layout.isFlow() -> items(items, 0, layout, false);
            case Intrinsic intrinsic when FlowWriter.tagged(intrinsic).isEmpty() ->
                entries(FlowWriter.longForm(intrinsic).entries(), 0, YamlLayout.PLAIN, false);
            default -> out.append(FlowWriter.write(value, false)).append('\n');
        }
    }

    /// The entries one below the other; `started` means the first line already has its indentation.
    void entries(Map<String, Value> entries, int indent, YamlLayout layout, boolean started) {
        boolean first = true;
        for (var entry : entries.entrySet()) {
            entry(entry.getKey(), entry.getValue(), indent, layout.child(entry.getKey()), first, first && started);
            first = false;
        }
    }

    void entry(String name, Value value, int indent, YamlLayout layout, boolean first, boolean started) {
        if (!started) before(layout, indent, first);
        var key = FlowWriter.key(name, false);
        if (FlowWriter.isSimpleKey(key)) out.append(key);
        else out.append(key, 0, key.length() - 2).append('\n').append(" ".repeat(indent)).append(':');
        value(value, indent, layout);
    }

    void items(List<Value> items, int indent, YamlLayout layout, boolean started) {
        for (int i = 0; i < items.size(); i++) {
            item(items.get(i), indent, layout.child(String.valueOf(i)), i == 0, i == 0 && started);
        }
    }

    void item(Value value, int indent, YamlLayout layout, boolean first, boolean started) {
        if (!started) before(withFirstComment(value, layout), indent, first);
        out.append('-');
        int inner = indent + 2;
        switch (value) {
            case MapOf(var entries) when !entries.isEmpty() && !layout.isFlow() -> {
                out.append(' ');
                entries(entries, inner, layout, true);
            }
            case ListOf(var items) when !items.isEmpty() && !layout.isFlow() -> {
                out.append(' ');
                items(items, inner, layout, true);
            }
            case Intrinsic intrinsic when FlowWriter.tagged(intrinsic).isEmpty() && !layout.isFlow() -> {
                out.append(' ');
                entries(FlowWriter.longForm(intrinsic).entries(), inner, layout, true);
            }
            default -> value(value, indent, layout);
        }
    }

    /// The first entry of an item stands behind the dash; a comment of its own stands above the dash.
    private static YamlLayout withFirstComment(Value value, YamlLayout layout) {
        if (!(value instanceof MapOf(var entries)) || entries.isEmpty() || layout.isFlow()) return layout;
        var inner = layout.child(entries.keySet().iterator().next()).comment();
        return inner.isEmpty() ? layout : layout.comment(layout.comment().map(outer -> outer + "\n").orElse("") + inner.get());
    }

    private void before(YamlLayout layout, int indent, boolean first) {
        if (layout.hasBlankBefore() && !first) out.append('\n');
        layout.comment().ifPresent(comment -> comment(comment, indent));
        out.append(" ".repeat(indent));
    }

    private void comment(String comment, int indent) {
        comment.lines().map(line -> UNFIT.matcher(line).replaceAll(" ")).forEach(line ->
                out.append(" ".repeat(indent)).append(line.isBlank() ? "#" : "# " + line.stripTrailing()).append('\n'));
    }

    /// A value after its key's colon or its dash, up to and with the end of its last line; `indent` is the key's.
    void value(Value value, int indent, YamlLayout layout) {
        if (layout.isFlow()) {
            out.append(' ').append(FlowWriter.write(value, false)).append('\n');
            return;
        }
        switch (value) {
            case Null _, Bool _, Num _ -> out.append(' ').append(FlowWriter.write(value, false)).append('\n');
            case Text(var text) -> scalar(text, indent);
            case ListOf(var items) when items.isEmpty() -> out.append(" []\n");
            case MapOf(var entries) when entries.isEmpty() -> out.append(" {}\n");
            case ListOf(var items) -> {
                out.append('\n');
                items(items, indent + listStep, layout, false);
            }
            case MapOf(var entries) -> {
                out.append('\n');
                entries(entries, indent + step, layout, false);
            }
            case Intrinsic intrinsic -> intrinsic(intrinsic, indent, layout);
        }
    }

    private void intrinsic(Intrinsic intrinsic, int indent, YamlLayout layout) {
        var tagged = FlowWriter.tagged(intrinsic);
        if (tagged.isEmpty()) {
            out.append('\n');
            entries(FlowWriter.longForm(intrinsic).entries(), indent + step, layout, false);
            return;
        }
        out.append(" !").append(tagged.get().name());
        var argument = tagged.get().argument();
        if (argument instanceof ListOf list && isShort(list)) out.append(' ').append(FlowWriter.write(list, false)).append('\n');
        else value(argument, indent, layout);
    }

    /// Whether the arguments read better on the function's own line.
    private boolean isShort(ListOf arguments) {
        int column = out.length() - out.lastIndexOf("\n");
        return arguments.items().stream().noneMatch(BlockWriter::isLarge)
                && column + FlowWriter.write(arguments, false).length() <= LONGEST_FLOW;
    }

    private static boolean isLarge(Value value) {
        return switch (value) {
            case Text(var text) -> text.indexOf('\n') >= 0;
            case MapOf(var entries) -> !entries.isEmpty();
            case ListOf(var items) -> items.stream().anyMatch(BlockWriter::isLarge);
            case Intrinsic intrinsic -> FlowWriter.tagged(intrinsic).map(tagged -> isLarge(tagged.argument())).orElse(true);
            case Null _, Bool _, Num _ -> false;
        };
    }

    private void scalar(String text, int indent) {
        if (!Scalars.isLiteral(text)) {
            out.append(' ').append(FlowWriter.text(text, false)).append('\n');
            return;
        }
        literal(text, indent + step);
    }

    private void literal(String text, int indent) {
        out.append(text.endsWith("\n") ? " |\n" : " |-\n");
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext();) {
            var line = lines.next();
            out.append(line.isEmpty() ? "" : " ".repeat(indent) + line).append('\n');
        }
    }
}
