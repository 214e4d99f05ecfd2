package io.archloom.synth;

import io.archloom.catalog.Catalog;
import io.archloom.model.Design;
import io.archloom.model.Environment;
import io.archloom.model.Names;
import io.archloom.template.Template;
import io.archloom.topology.Topology;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// `samconfig.toml`: what `sam build` and `sam deploy` take of a design in each of its environments, a section each (`--config-env NAME`; of a single
/// environment the section is SAM's `default`).
public final class SamConfig {
    public static final String FILE = "samconfig.toml";
    private static final String DEFAULT = "default";
    private static final int LONGEST_STACK_NAME = 128;

    private SamConfig() {}

    /// For one template that all environments share.
    public static String of(Design design, Catalog catalog) {
        var each = Synthesis.inEach(design, catalog, Format.SAM, Topology.of(design.structure(), catalog));
        var template = each.size() == 1 ? each.firstEntry().getValue().template() : SharedTemplate.of(each).template();
        var text = head();
        for (var environment : design.environments()) {
            var section = each.size() == 1 ? DEFAULT : environment.name();
            section(text, design, environment, section, Optional.empty(), template,
                    overrides(template, each.get(environment.name()).template(), environment));
        }
        return text.toString();
    }

    /// For a template of each environment's own.
    ///
    /// @param files the templates' names by environment
    public static String ofEach(Design design, Catalog catalog, Map<String, String> files) {
        var text = head();
        for (var environment : design.environments()) {
            var there = design.in(environment.name());
            var template = Synthesis.of(there, catalog, Format.SAM).template();
            section(text, design, environment, environment.name(), Optional.of(files.get(environment.name())), template, overrides(template, template, environment));
        }
        return text.toString();
    }

    private static StringBuilder head() {
        return new StringBuilder("version = 0.1\n");
    }

    private static void section(StringBuilder text, Design design, Environment environment, String section, Optional<String> file, Template template,
                                Map<String, String> overrides) {
        // only what is built: told of a template here, `sam deploy` would take that one, with code that nobody has built
        file.ifPresent(name -> entry(head(text, section, "build"), "template_file", quoted(name)));
        head(text, section, "deploy");
        entry(text, "stack_name", quoted(stackNames(design).get(environment.name())));
        entry(text, "region", quoted(environment.region()));
        entry(text, "resolve_s3", "true");
        entry(text, "capabilities", quoted(capabilities(template)));
        pairs(text, "parameter_overrides", overrides);
        pairs(text, "tags", design.in(environment.name()).settings().tags());
    }

    private static StringBuilder head(StringBuilder text, String section, String command) {
        return text.append("\n[").append(section.contains(".") ? quoted(section) : section).append('.').append(command).append(".parameters]\n");
    }

    private static void entry(StringBuilder text, String name, String value) {
        text.append(name).append(" = ").append(value).append('\n');
    }

    private static void pairs(StringBuilder text, String name, Map<String, String> values) {
        var pairs = new StringJoiner(" ");
        values.forEach((key, value) -> pairs.add((key.contains(" ") ? quoted(key) : key) + "=" + quoted(value)));
        if (!values.isEmpty()) {
            entry(text, name, quoted(pairs.toString()));
        }
    }

    /// Which environment it is, and what that says of the template's parameters where it is not their default.
    private static Map<String, String> overrides(Template template, Template alone, Environment environment) {
        var overrides = new LinkedHashMap<String, String>();
        template.parameters().forEach((name, declaration) -> {
            if (!alone.parameters().containsKey(name) && isChoiceOf(environment, declaration)) {
                overrides.put(name, environment.name());
            } else if (!alone.parameters().containsKey(name) && standard(declaration).isEmpty()) {
                overrides.put(name, "");
            } else {
                Optional.ofNullable(environment.parameters().get(name))
                        .or(() -> Optional.ofNullable(alone.parameters().get(name)).flatMap(SamConfig::standard))
                        .filter(value -> !Optional.of(value).equals(standard(declaration)))
                        .flatMap(SamConfig::plain).ifPresent(text -> overrides.put(name, text));
            }
        });
        return overrides;
    }

    private static boolean isChoiceOf(Environment environment, Value declaration) {
        return declaration instanceof Value.MapOf map && map.get("AllowedValues").filter(it ->
                it instanceof Value.ListOf(var items) && items.contains(Value.of(environment.name()))).isPresent();
    }

    private static Optional<Value> standard(Value declaration) {
        return declaration instanceof Value.MapOf map ? map.get("Default") : Optional.empty();
    }

    private static Optional<String> plain(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Optional.of(text);
            case Value.Num(var number) -> Optional.of(number.toPlainString());
            case Value.Bool(var truth) -> Optional.of(Boolean.toString(truth));
            case Value.ListOf(var items) when items.stream().allMatch(item -> plain(item).isPresent()) ->
                    Optional.of(String.join(",", items.stream().map(item -> plain(item).orElseThrow()).toList()));
            default -> Optional.empty();
        };
    }

    /// Of each environment one of its own, or one would be deployed over the other: `prod.eu` beside `prod-eu`.
    private static Map<String, String> stackNames(Design design) {
        var names = new LinkedHashMap<String, String>();
        design.environments().forEach(it -> names.put(it.name(), Names.fresh(stackName(design, it), names::containsValue)));
        return names;
    }

    /// Letters, digits and hyphens: `Order processing` in `dev` is `order-processing-dev`.
    private static String stackName(Design design, Environment environment) {
        var name = (design.settings().name() + "-" + environment.name()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return name.substring(0, Math.min(LONGEST_STACK_NAME, name.length()));
    }

    /// What the one who deploys must allow.
    private static String capabilities(Template template) {
        boolean isNamed = template.resources().values().stream().anyMatch(entry -> entry.type().startsWith("AWS::IAM::")
                && (entry.properties().containsKey("RoleName") || entry.properties().containsKey("ManagedPolicyName")));
        boolean expands = template.resources().values().stream().anyMatch(entry -> entry.type().equals("AWS::Serverless::Application"));
        return (isNamed ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM") + (expands ? " CAPABILITY_AUTO_EXPAND" : "");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
