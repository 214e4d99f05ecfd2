package io.archloom.importer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the catalogue knows of many templates, by their names.
public record Tally(Map<String, Coverage> templates) {
    private static final String VENDOR = "AWS::";

    /// Something that is not known.
    ///
    /// @param count     how often it is there
    /// @param templates in how many templates
    public record Missing(String name, int count, int templates) {}

    public Tally {
        templates = new LinkedHashMap<>(templates);
    }

    public long resources() {
        return templates.values().stream().mapToLong(coverage -> coverage.resources().size()).sum();
    }

    public long knownResources() {
        return templates.values().stream().mapToLong(Coverage::knownResources).sum();
    }

    public long connections() {
        return templates.values().stream().mapToLong(coverage -> coverage.connections().size()).sum();
    }

    public long knownConnections() {
        return templates.values().stream().mapToLong(Coverage::knownConnections).sum();
    }

    /// The types that are neither a kind nor folded, most frequent first.
    public List<Missing> missingTypes() {
        return missing(Tally::missingTypes);
    }

    /// The connections that are none of the catalogue's, as `from —[how]→ to`, most frequent first.
    public List<Missing> missingConnections() {
        return missing(Tally::missingConnections);
    }

    /// The same of one template, each as often as it is there.
    public static Stream<String> missingTypes(Coverage coverage) {
        return coverage.resources().stream().filter(part -> !Coverage.isKnown(part)).map(part -> type(part.instance()));
    }

    public static Stream<String> missingConnections(Coverage coverage) {
        return coverage.connections().stream().filter(connection -> connection.kind().isEmpty()).map(Tally::name);
    }

    private static String name(Coverage.Connection connection) {
        return type(connection.from().instance()) + " —[" + connection.link().how().word() + "]→ " + type(connection.to().instance());
    }

    private static String type(Instance instance) {
        var type = instance.plainType();
        return type.startsWith(VENDOR) ? type.substring(VENDOR.length()) : type;
    }

    private List<Missing> missing(Function<Coverage, Stream<String>> names) {
        record Found(int count, Set<String> in) {}
        var found = new LinkedHashMap<String, Found>();
        templates.forEach((template, coverage) -> names.apply(coverage).forEach(name ->
                found.merge(name, new Found(1, Set.of(template)), (a, b) -> new Found(a.count + b.count, union(a.in, b.in)))));
        return found.entrySet().stream().map(e -> new Missing(e.getKey(), e.getValue().count(), e.getValue().in().size()))
                .sorted((a, b) -> a.count() != b.count() ? Integer.compare(b.count(), a.count())
                        : a.templates() != b.templates() ? Integer.compare(b.templates(), a.templates()) : a.name().compareTo(b.name())).toList();
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
