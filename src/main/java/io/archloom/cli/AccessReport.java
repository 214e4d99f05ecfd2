package io.archloom.cli;

import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import io.archloom.workbench.Access;
import io.archloom.workbench.Access.Row;
import io.archloom.yaml.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What `explain` prints: for each resource what it may do and who asked for that, what it reaches, and what anybody can call.
///
/// @param file      as named on the command line
/// @param resources those asked for
record AccessReport(String file, Design design, Access access, List<ResourceId> resources) {

    private static final int WIDTH = 100;

    String text() {
        var text = new StringBuilder();
        for (var id : all()) {
            var table = new Table(Words.of("explain.may"), Words.of("explain.on"), Words.of("explain.asked"));
            for (var row : access.of(id)) {
                table.row(String.join(", ", row.actions()) + row.principal().map(service -> " " + Words.of("explain.by", service)).orElse(""),
                        row.where(), row.asker().equals(id) ? Words.of("explain.itself") : design.title(row.asker()) + " (" + row.asker().value() + ")");
            }
            if (!table.isEmpty() || resources.size() == 1) {
                text.append(heading(id)).append('\n');
                text.append(table.isEmpty() ? "  " + Words.of("explain.nothing") + "\n" : table.text("  ", WIDTH));
                var radius = access.radius(id).keySet();
                if (!radius.isEmpty()) {
                    text.append("  ").append(Words.of("explain.reaches", String.join(", ", radius.stream().map(ResourceId::value).toList()))).append('\n');
                }
                text.append('\n');
            }
        }
        var entries = access.entries().stream().filter(resources::contains).map(ResourceId::value).toList();
        return text.append(entries.isEmpty() ? Words.of("explain.closed") : Words.of("explain.open", String.join(", ", entries))).append('\n').toString();
    }

    /// Those asked for; where that is everything, what the template has beside what is drawn, too.
    private List<ResourceId> all() {
        return resources.size() < design.structure().resources().size() ? resources
                : Stream.concat(resources.stream(), access.rows().stream().map(Row::holder)).distinct().toList();
    }

    private String heading(ResourceId id) {
        var title = Line.of(design.title(id));
        return title.equals(id.value()) ? title : title + " (" + id.value() + ")";
    }

    String json() {
        return JsonWriter.write(Json.of("explain").put("file", file).put("name", design.settings().name())
                .put("permissions", all().stream().flatMap(id -> access.of(id).stream()).toList(), this::row)
                .put("reaches", resources, this::reach)
                .put("publicEntries", access.entries().stream().filter(resources::contains).toList(), id -> Json.element(id, design)).value());
    }

    private Value row(Row row) {
        return new Json().put("holder", Json.element(row.holder(), design)).put("principal", row.principal(), Value::of)
                .put("actions", row.actions(), Value::of).put("resource", row.resource())
                .put("of", row.of(), id -> Json.element(id, design)).put("condition", row.condition(), condition -> condition)
                .put("askedBy", Json.element(row.asker(), design)).value();
    }

    private Value reach(ResourceId id) {
        return new Json().put("element", Json.element(id, design)).put("reached", access.radius(id).entrySet(), (Map.Entry<ResourceId, Integer> each) ->
                new Json().put("element", Json.element(each.getKey(), design)).put("steps", each.getValue().longValue()).value()).value();
    }
}
