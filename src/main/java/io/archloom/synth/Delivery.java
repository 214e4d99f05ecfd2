package io.archloom.synth;

import io.archloom.catalog.Catalog;
import io.archloom.model.Design;
import io.archloom.model.Environment;
import io.archloom.template.TemplateWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The files that deploy a design.
///
/// @param json whether templates are JSON instead of YAML
/// @param each whether each environment has a template of its own instead of one for all
public record Delivery(Design design, Catalog catalog, Format format, boolean json, boolean each) {

    /// The templates by their files' names.
    public Map<String, String> templates() {
        var templates = new LinkedHashMap<String, String>();
        if (each) {
            design.environments().forEach(it -> templates.put(name(it), text(design.in(it.name()))));
        } else {
            templates.put("template" + ending(), text(design));
        }
        return templates;
    }

    private String text(Design design) {
        var template = Synthesis.of(design, catalog, format).template();
        return json ? TemplateWriter.json(template) : TemplateWriter.yaml(template);
    }

    private String name(Environment environment) {
        return "template-" + environment.name() + ending();
    }

    private String ending() {
        return json ? ".json" : ".yaml";
    }

    /// What is made beside them where it is missing, by path: code, and what SAM is told of each environment.
    public Map<String, String> beside() {
        var files = new LinkedHashMap<String, String>(CodeFiles.of(design, catalog));
        if (format == Format.SAM) {
            files.put(SamConfig.FILE, each ? SamConfig.ofEach(design, catalog, design.environments().stream().collect(Collectors.toMap(Environment::name, this::name)))
                    : SamConfig.of(design, catalog));
        }
        return files;
    }
}
