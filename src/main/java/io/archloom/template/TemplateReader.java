package io.archloom.template;

import io.archloom.template.Template.Entry;
import io.archloom.value.Value;
import io.archloom.yaml.Comment;
import io.archloom.yaml.Node;
import io.archloom.yaml.Node.Mapping;
import io.archloom.yaml.Node.Scalar;
import io.archloom.yaml.Reading;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlFault;
import io.archloom.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a template's text, YAML or JSON, as CloudFormation does: short and long functions are the same.
///
/// What [TemplateWriter] has written is read as the template that it was. What a [Template] has no place for (rules, hooks,
/// loops among the resources) stays in the text alone. A part that cannot be used is left out with a fault; the rest is read. Of
/// entries with one name the last holds, as it does where templates are deployed; the others are faults.
public final class TemplateReader {
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9]+::[A-Za-z0-9@_:-]+");
    private static final String RESOURCES = "Resources";

    private final YamlDocument document;
    private final List<TemplateFault> faults;

    private TemplateReader(YamlDocument document, List<TemplateFault> told) {
        this.document = document;
        faults = new ArrayList<>(told);
    }

    /// @param source the name that faults give, usually the file's
    public static TemplateReading read(String text, String source) {
        var repeated = new ArrayList<YamlFault>();
        return of(YamlReader.lastWins(text, source, repeated::add), repeated);
    }

    /// The same for the bytes of a file.
    public static TemplateReading read(byte[] bytes, String source) {
        var repeated = new ArrayList<YamlFault>();
        return of(YamlReader.lastWins(bytes, source, repeated::add), repeated);
    }

    private static TemplateReading of(Reading reading, List<YamlFault> repeated) {
        return switch (reading) {
            case Reading.Unreadable(var faults) -> new TemplateReading.Unreadable(TemplateFault.of(faults));
            case YamlDocument document when isTemplate(document) -> new TemplateReader(document, TemplateFault.of(repeated)).read();
            case YamlDocument _ -> new TemplateReading.Other();
        };
    }

    /// Of other files that have resources (of a cluster, of an interface), few have a type that reads like `AWS::SQS::Queue`.
    private static boolean isTemplate(YamlDocument document) {
        return document.node(RESOURCES).map(Node::resolved).filter(Mapping.class::isInstance).map(Mapping.class::cast)
                .map(resources -> resources.entries().stream().anyMatch(entry -> type(entry.value()).isPresent())).orElse(false);
    }

    private static Optional<String> type(Node resource) {
        return resource.resolved() instanceof Mapping map
                ? map.get("Type").flatMap(node -> node.value().asText()).filter(type -> TYPE.matcher(type).matches()) : Optional.empty();
    }

    private TemplateReading read() {
        var template = new Template(document.node("Description").flatMap(TemplateReader::text),
                document.node("Transform").map(Node::value), section("Metadata"), section("Parameters"), section("Mappings"),
                section("Conditions"), section("Globals"), resources(), section("Outputs"));
        return new TemplateReading.Read(template, document, faults);
    }

    private static Optional<String> text(Node node) {
        return node.resolved() instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    private Map<String, Value> section(String name) {
        return document.node(name).map(node -> map(node, name)).orElse(Map.of());
    }

    private Map<String, Value> map(Node node, String name) {
        if (node.resolved() instanceof Mapping map) {
            // a section of one entry that is called like a function is still a map: Conditions holds names
            var entries = new LinkedHashMap<String, Value>();
            if (map.entries().stream().noneMatch(Node.Entry::isMerge)) {
                map.entries().forEach(entry -> entries.put(entry.name(), entry.value().value()));
                return entries;
            }
            if (map.value() instanceof Value.MapOf(var merged)) {
                return merged;
            }
        }
        if (!node.value().equals(Value.NULL)) {
            fault(node, "not-map", name);
        }
        return Map.of();
    }

    private Map<LogicalId, Entry> resources() {
        var resources = new LinkedHashMap<LogicalId, Entry>();
        for (var entry : ((Mapping) document.node(RESOURCES).orElseThrow().resolved()).entries()) {
            if (entry.name().startsWith("Fn::")) {
                fault(entry.key(), "loop", entry.name());
            } else if (!LogicalId.isOne(entry.name())) {
                fault(entry.key(), "logical-id", entry.name());
            } else if (type(entry.value()).isEmpty()) {
                fault(entry.key(), "no-type", entry.name());
            } else {
                resources.put(new LogicalId(entry.name()), resource(entry));
            }
        }
        return resources;
    }

    private Entry resource(Node.Entry entry) {
        var attributes = new LinkedHashMap<String, Value>();
        var properties = new LinkedHashMap<String, Value>();
        var map = (Mapping) entry.value().resolved();
        if (map.entries().stream().anyMatch(Node.Entry::isMerge)) {
            attributes.putAll(map(map, entry.name()));
            if (attributes.remove("Properties") instanceof Value.MapOf(var merged)) {
                properties.putAll(merged);
            }
        } else {
            map.entries().forEach(part -> attributes.put(part.name(), part.value().value()));
            attributes.remove("Properties");
            map.get("Properties").ifPresent(node -> properties.putAll(map(node, "Properties")));
        }
        attributes.remove("Type");
        return new Entry(type(map).orElseThrow(), attributes, properties, comment(entry));
    }

    private Optional<String> comment(Node.Entry entry) {
        var lines = document.commentsAbove(entry.key().span().start().line());
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.stream().map(Comment::text).collect(Collectors.joining("\n")));
    }

    private void fault(Node node, String key, String... arguments) {
        faults.add(TemplateFault.at(document.source(), node.span().start(), key, arguments));
    }
}
