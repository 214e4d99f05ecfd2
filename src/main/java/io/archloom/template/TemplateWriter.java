package io.archloom.template;

import io.archloom.template.Template.Entry;
import io.archloom.value.Value;
import io.archloom.yaml.JsonWriter;
import io.archloom.yaml.YamlLayout;
import io.archloom.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A template as text. The same template gives the same text on every machine.
///
/// Sections stand in CloudFormation's usual order, empty ones are left out. In YAML a blank line parts sections and
/// resources, and an [Entry]'s comment stands above it; JSON has no comments.
public final class TemplateWriter {
    private static final String VERSION = "2010-09-09";
    private static final String RESOURCES = "Resources";
    private static final List<String> SECTIONS =
            List.of("Metadata", "Parameters", "Mappings", "Conditions", "Globals", RESOURCES, "Outputs");

    private TemplateWriter() {}

    public static String yaml(Template template) {
        var resources = new LinkedHashMap<String, YamlLayout>();
        template.resources().forEach((id, entry) -> resources.put(id.value(), afterBlank(entry.comment(), Map.of())));
        var sections = new LinkedHashMap<String, YamlLayout>();
        SECTIONS.forEach(section -> sections.put(section, afterBlank(Optional.empty(), section.equals(RESOURCES) ? resources : Map.of())));
        var layout = new YamlLayout(Optional.empty(), false, false, sections);
        return YamlWriter.write(value(template), layout);
    }

    private static YamlLayout afterBlank(Optional<String> comment, Map<String, YamlLayout> children) {
        return new YamlLayout(comment, false, true, children);
    }

    public static String json(Template template) {
        return JsonWriter.write(value(template));
    }

    private static Value value(Template template) {
        var sections = new LinkedHashMap<String, Value>();
        sections.put("AWSTemplateFormatVersion", Value.of(VERSION));
        template.transform().ifPresent(transform -> sections.put("Transform", transform));
        template.description().ifPresent(description -> sections.put("Description", Value.of(description)));
        section(sections, "Metadata", template.metadata());
        section(sections, "Parameters", template.parameters());
        section(sections, "Mappings", template.mappings());
        section(sections, "Conditions", template.conditions());
        section(sections, "Globals", template.globals());
        var resources = new LinkedHashMap<String, Value>();
        template.resources().forEach((id, entry) -> resources.put(id.value(), value(entry)));
        section(sections, RESOURCES, resources);
        section(sections, "Outputs", template.outputs());
        return Value.map(sections);
    }

    private static void section(Map<String, Value> sections, String name, Map<String, Value> entries) {
        if (!entries.isEmpty()) {
            sections.put(name, Value.map(entries));
        }
    }

    private static Value value(Entry entry) {
        var written = new LinkedHashMap<String, Value>();
        written.put("Type", Value.of(entry.type()));
        written.putAll(entry.attributes());
        if (!entry.properties().isEmpty()) {
            written.put("Properties", Value.map(entry.properties()));
        }
        return Value.map(written);
    }
}
