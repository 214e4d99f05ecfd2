package io.archloom.yaml;

import io.archloom.value.Value;
import io.archloom.value.Value.Bool;
import io.archloom.value.Value.Intrinsic;
import io.archloom.value.Value.ListOf;
import io.archloom.value.Value.MapOf;
import io.archloom.value.Value.Null;
import io.archloom.value.Value.Num;
import io.archloom.value.Value.Text;

/// Writes a value as JSON: two spaces, LF, intrinsics in their long form, the order of the maps.
public final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private final String unit;

    private JsonWriter(String unit) {
        this.unit = unit;
    }

    public static String write(Value value) {
        return write(value, "", "  ") + "\n";
    }

    /// The value as it stands behind a key on a line with that indentation.
    static String write(Value value, String indentation, String unit) {
        var writer = new JsonWriter(unit);
        writer.value(value, indentation);
        return writer.out.toString();
    }

    private void value(Value value, String indentation) {
        switch (value) {
            case Null _ -> out.append("null");
            case Bool(var truth) -> out.append(truth);
            case Num(var number) -> out.append(Scalars.text(number));
            case Text(var text) -> out.append(Scalars.doubleQuoted(text));
            case ListOf(var items) when items.isEmpty() -> out.append("[]");
            case MapOf(var entries) when entries.isEmpty() -> out.append("{}");
            case ListOf(var items) -> {
                var separator = "[\n";
                for (var item : items) {
                    out.append(separator).append(indentation).append(unit);
                    value(item, indentation + unit);
                    separator = ",\n";
                }
                out.append('\n').append(indentation).append(']');
            }
            case MapOf(var entries) -> {
                var separator = "{\n";
                for (var entry : entries.entrySet()) {
                    out.append(separator).append(indentation).append(unit);
                    out.append(Scalars.doubleQuoted(entry.getKey())).append(": ");
                    value(entry.getValue(), indentation + unit);
                    separator = ",\n";
                }
                out.append('\n').append(indentation).append('}');
            }
            case Intrinsic intrinsic -> value(FlowWriter.longForm(intrinsic), indentation);
        }
    }
}
