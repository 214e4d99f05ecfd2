package io.archloom.importer;

import io.archloom.text.Wildcard;
import io.archloom.value.Value;
import io.archloom.yaml.Reading;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Connections that a property says by referring to a resource: the rows of `references.yaml`, where the first that fits a
/// reference says what it is; and those that a resource of its own says by referring to both ends, its joins.
final class References implements Mechanism {

    /// What a reference below `at` in a resource of one of these types to one of those is.
    private record Row(List<Pattern> types, List<PathPattern> at, List<Pattern> to, Optional<How> how, boolean back) {
        boolean matches(Reference reference, String target) {
            return (to.isEmpty() || any(to, target)) && References.matches(at, reference);
        }
    }

    /// A resource that joins what its `from` refers to with what its `to` refers to.
    private record Join(String type, List<PathPattern> from, List<PathPattern> to, How how) {}

    private static final List<Row> ROWS;
    private static final List<Join> JOINS;

    static {
        var tables = tables();
        ROWS = Look.items(tables, "references").stream().map(References::row).toList();
        JOINS = Look.items(tables, "joins").stream().map(References::join).toList();
    }

    private static Map<String, Value> tables() {
        try (var in = Objects.requireNonNull(References.class.getResourceAsStream("references.yaml"))) {
            return switch (YamlReader.read(in.readAllBytes(), "references.yaml")) {
                case YamlDocument document -> Look.entries(document.value());
                case Reading.Unreadable(var faults) -> throw new IllegalStateException(faults.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(Value value) {
        var row = Look.entries(value);
        var how = Look.text(row, "how").orElseThrow();
        return new Row(texts(row, "in").map(References::type).toList(), paths(row, "at"), texts(row, "to").map(References::type).toList(),
                how.equals("part") ? Optional.empty() : Optional.of(how(how)), Look.text(row, "way").isPresent());
    }

    private static Join join(Value value) {
        var row = Look.entries(value);
        return new Join("AWS::" + Look.text(row, "in").orElseThrow(), paths(row, "from"), paths(row, "to"), how(Look.text(row, "how").orElseThrow()));
    }

    private static How how(String word) {
        return How.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Stream<String> texts(Map<String, Value> row, String key) {
        return Look.items(row, key).stream().map(item -> item.asText().orElseThrow());
    }

    private static List<PathPattern> paths(Map<String, Value> row, String key) {
        var paths = texts(row, key).map(PathPattern::of).toList();
        return paths.isEmpty() ? List.of(PathPattern.of("")) : paths;
    }

    private static Pattern type(String name) {
        return Wildcard.of("AWS::" + name);
    }

    private static boolean any(List<Pattern> types, String type) {
        return types.stream().anyMatch(pattern -> pattern.matcher(type).matches());
    }

    @Override public void find(Scene scene, Links links) {
        for (var instance : scene.instances()) {
            if (!instance.implied()) {
                var references = Reference.in(instance.properties());
                var rows = ROWS.stream().filter(row -> any(row.types(), instance.plainType())).toList();
                references.forEach(reference -> scene.named(reference.name()).ifPresent(target -> rows.stream()
                        .filter(row -> row.matches(reference, target.plainType())).findFirst().ifPresent(row -> connect(instance, row, target, links))));
                JOINS.stream().filter(join -> join.type().equals(instance.type())).forEach(join -> {
                    var targets = ends(join.to(), references, scene);
                    ends(join.from(), references, scene).forEach(source -> targets.forEach(target -> links.add(source, join.how(), target)));
                });
            }
        }
    }

    private static void connect(Instance instance, Row row, Instance target, Links links) {
        row.how().ifPresent(how -> links.add(row.back() ? target : instance, how, row.back() ? instance : target));
    }

    private static List<Instance> ends(List<PathPattern> paths, List<Reference> references, Scene scene) {
        return references.stream().filter(reference -> matches(paths, reference)).map(reference -> scene.named(reference.name()))
                .flatMap(Optional::stream).distinct().toList();
    }

    private static boolean matches(List<PathPattern> patterns, Reference reference) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(reference.path()));
    }
}
