package io.archloom.catalog.reader;

import io.archloom.catalog.ConnectionEmission;
import io.archloom.catalog.ConnectionEmission.Alongside;
import io.archloom.catalog.ConnectionEmission.At;
import io.archloom.catalog.ConnectionEmission.Event;
import io.archloom.catalog.ConnectionEmission.HeldGrant;
import io.archloom.catalog.ConnectionEmission.Permission;
import io.archloom.catalog.ConnectionEmission.ResourcePolicy;
import io.archloom.catalog.ConnectionEmission.Setting;
import io.archloom.catalog.ConnectionEmission.Task;
import io.archloom.catalog.Emission;
import io.archloom.catalog.Emission.Alternative;
import io.archloom.catalog.Emission.Behaviour;
import io.archloom.catalog.Emission.Each;
import io.archloom.catalog.Emission.Extra;
import io.archloom.catalog.Emission.Form;
import io.archloom.catalog.Emission.Managed;
import io.archloom.catalog.Emission.Named;
import io.archloom.catalog.Emission.Role;
import io.archloom.catalog.Emission.Variables;
import io.archloom.catalog.Grant;
import io.archloom.catalog.Lodgement;
import io.archloom.catalog.Lodgement.Calls;
import io.archloom.catalog.formula.Symbol;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads how kinds and connections are written into a template.
final class EmissionReader {
    private static final List<String> ASSUME = List.of("sts:AssumeRole");
    private static final String SELF = "$self";

    private final Vocabulary vocabulary;
    private final Placeholders placeholders;

    EmissionReader(Vocabulary vocabulary, Placeholders placeholders) {
        this.vocabulary = vocabulary;
        this.placeholders = placeholders;
    }

    Placeholders placeholders() {
        return placeholders;
    }

    Emission ofKind(Fields fields) {
        var emission = new Emission(fields.values("properties", placeholders), fields.values("references", placeholders),
                existing(fields),
                fields.values("attributes", placeholders), settings(fields, Optional.of(At.SELF)), extras(fields), grants(fields),
                fields.node("role").map(_ -> role(fields.fields("role"))),
                fields.node("environment").map(_ -> variables(fields.fields("environment"))), alternatives(fields),
                fields.node("named").map(_ -> named(fields.fields("named"))),
                fields.choice("behaviour", Behaviour.class), fields.text("comment"));
        fields.end();
        emission.existing().keySet().stream().findFirst().flatMap(_ -> fields.node("existing"))
                .ifPresent(node -> unsaid(emission).forEach(missing -> fields.faults().at(node, "existing.missing", missing)));
        return emission;
    }

    private static Map<String, Value> existing(Fields fields) {
        var existing = fields.values("existing", new Placeholders(new Vocabulary(Map.of())).property("name"));
        fields.node("existing").ifPresent(node -> existing.forEach((attribute, value) -> Mentions.in(value).names().stream()
                .filter(name -> !name.equals("name") && !name.equals("$name") && !name.startsWith("AWS::"))
                .forEach(name -> fields.faults().at(node, "existing.mention", attribute, name))));
        return existing;
    }

    /// What others may ask, and nobody says of a resource that exists.
    private static Set<String> unsaid(Emission emission) {
        var asked = new TreeSet<String>();
        emission.references().values().forEach(value -> asked(value, asked));
        asked.removeAll(emission.existing().keySet());
        return asked;
    }

    private static void asked(Value value, Set<String> asked) {
        switch (value) {
            case Value.Ref(var name) when name.equals(SELF) -> asked.add("Ref");
            case Value.GetAtt(var name, var attribute) when name.equals(SELF) -> asked.add(attribute);
            case Value.Sub(var template, var variables) -> {
                if (template.contains("${self}")) {
                    asked.add("Ref");
                }
                variables.values().forEach(variable -> asked(variable, asked));
            }
            case Value.Call(_, var argument) -> asked(argument, asked);
            case Value.ListOf(var items) -> items.forEach(item -> asked(item, asked));
            case Value.MapOf(var entries) -> entries.values().forEach(entry -> asked(entry, asked));
            case Value other -> { }
        }
    }

    ConnectionEmission ofConnection(Fields fields) {
        var emission = new ConnectionEmission(fields.node("event").map(_ -> event(fields.fields("event"))),
                fields.values("environment", placeholders), heldGrants(fields), permissions(fields), policies(fields),
                settings(fields, Optional.empty()), extras(fields), tasks(fields), plain(fields), alongside(fields));
        fields.end();
        return emission;
    }

    private static Optional<At> plain(Fields fields) {
        return fields.node("plain").map(_ -> fields.choice("plain", At.class, At.FROM));
    }

    List<Grant> grants(Fields owner) {
        return owner.maps("grants").stream().map(fields -> {
            var grant = grant(fields);
            fields.end();
            return grant;
        }).toList();
    }

    private Grant grant(Fields fields) {
        return new Grant(actions(fields), items(fields, "resources"), fields.condition("when", vocabulary));
    }

    private static List<String> actions(Fields fields) {
        return actions(fields, "actions");
    }

    private static List<String> actions(Fields fields, String key) {
        var actions = fields.texts(key);
        if (actions.isEmpty()) {
            fields.faults().at(fields.place(), "key.missing", key);
        }
        actions.stream().filter(action -> !action.matches("[a-z0-9-]+:[A-Za-z][A-Za-z0-9]*")).forEach(action ->
                fields.faults().at(fields.node(key).orElse(fields.place()), "emission.action", action));
        return actions;
    }

    private List<Value> items(Fields fields, String key) {
        return fields.items(key).stream().map(item -> {
            placeholders.check(item, fields.faults());
            return item.value();
        }).toList();
    }

    private List<Extra> extras(Fields owner) {
        return owner.maps("resources").stream().map(fields -> {
            var each = each(fields);
            var inCopies = each.map(_ -> placeholders.ofCopies()).orElse(placeholders);
            var words = each.map(_ -> ofCopies(vocabulary)).orElse(vocabulary);
            var extra = new Extra(fields.required("suffix", each.map(EmissionReader::copied).orElse("[A-Za-z0-9]+")), fields.required("type"),
                    fields.values("properties", inCopies), fields.values("attributes", inCopies),
                    form(fields, Form.BOTH), fields.condition("when", words), each,
                    fields.flag("on-demand", false), fields.text("with"));
            placeholders.checkFurther(fields, "with", "self");
            fields.end();
            return extra;
        }).toList();
    }

    /// The suffix of what is written several times has its number or its item in it.
    private static String copied(Each each) {
        return switch (each) {
            case Each.Count _ -> "[A-Za-z0-9]*\\{n}[A-Za-z0-9]*";
            case Each.Item _ -> "[A-Za-z0-9]*\\{(?:item|n)}[A-Za-z0-9]*";
        };
    }

    private Optional<Each> each(Fields fields) {
        return fields.node("each").flatMap(node -> placeholders.each(node, fields.faults()));
    }

    private static Vocabulary ofCopies(Vocabulary vocabulary) {
        return vocabulary.copy().with("n", Symbol.PLAIN).with("index", Symbol.PLAIN).with("item", Symbol.TEXT);
    }

    Lodgement network(Fields fields) {
        var network = new Lodgement(fields.flag("required", false), fields.number("zones").map(BigDecimal::intValue).orElse(1),
                fields.condition("port", vocabulary), fields.choice("calls", Calls.class, Calls.NEVER), fields.texts("services"), fields.condition("door", vocabulary),
                settings(fields, Optional.of(At.SELF)), extras(fields), fields.flag("addressed", false));
        fields.end();
        return network;
    }

    private static Form form(Fields fields, Form standard) {
        return fields.choice("in", Form.class, standard);
    }

    private List<Setting> settings(Fields owner, Optional<At> standard) {
        var settings = new ArrayList<Setting>();
        owner.maps("set").forEach(fields -> settings.add(setting(fields, standard, false)));
        owner.maps("append").forEach(fields -> settings.add(setting(fields, standard, true)));
        return settings;
    }

    private Setting setting(Fields fields, Optional<At> standard, boolean append) {
        var at = standard.orElseGet(() -> fields.requiredChoice("at", At.class, At.TO));
        var value = fields.value("value", placeholders);
        if (value.isEmpty()) {
            fields.faults().at(fields.place(), "key.missing", "value");
        }
        if (standard.isEmpty()) {
            placeholders.checkFurther(fields, "on", at.name().toLowerCase(Locale.ROOT));
        }
        var setting = new Setting(at, fields.required("path"), standard.isPresent() ? Optional.empty() : fields.text("on"), value.orElse(Value.NULL), append,
                form(fields, Form.BOTH), fields.condition("when", vocabulary), standard.isPresent() ? Optional.empty() : fields.condition("spare", vocabulary));
        fields.end();
        return setting;
    }

    private Role role(Fields fields) {
        placeholders.checkFurther(fields, "on", "self");
        var said = fields.texts("actions");
        var role = new Role(fields.required("principal"), said.isEmpty() ? ASSUME : said, fields.text("path"), fields.text("on"),
                form(fields, Form.BOTH), fields.flag("always", false), managed(fields));
        fields.end();
        return role;
    }

    private static List<Managed> managed(Fields owner) {
        return owner.maps("managed").stream().map(fields -> {
            var managed = new Managed(fields.required("policy"), fields.texts("with"), actions(fields));
            fields.end();
            return managed;
        }).toList();
    }

    private Variables variables(Fields fields) {
        placeholders.checkFurther(fields, "on", "self");
        var variables = new Variables(fields.required("path"), fields.text("on"), fields.flag("listed", false));
        fields.end();
        return variables;
    }

    private List<Alternative> alternatives(Fields owner) {
        return owner.maps("alternatives").stream().map(fields -> {
            var alternative = new Alternative(fields.condition("when", vocabulary), form(fields, Form.BOTH),
                    fields.values("references", placeholders), fields.values("named", placeholders));
            fields.end();
            return alternative;
        }).toList();
    }

    private Named named(Fields fields) {
        var named = new Named(fields.required("property"), fields.value("value", placeholders).orElse(Value.NULL),
                fields.values("references", placeholders));
        fields.end();
        return named;
    }

    private Event event(Fields fields) {
        var event = new Event(fields.required("type"), fields.values("properties", placeholders));
        fields.end();
        return event;
    }

    private List<HeldGrant> heldGrants(Fields owner) {
        return owner.maps("grants").stream().map(fields -> {
            var held = new HeldGrant(fields.requiredChoice("at", At.class, At.TO), grant(fields), form(fields, Form.BOTH));
            fields.end();
            return held;
        }).toList();
    }

    private List<Permission> permissions(Fields owner) {
        return owner.maps("permissions").stream().map(fields -> {
            var permission = new Permission(fields.required("principal"), fields.value("sourceArn", placeholders),
                    form(fields, Form.CLOUDFORMATION));
            fields.end();
            return permission;
        }).toList();
    }

    private List<ResourcePolicy> policies(Fields owner) {
        return owner.maps("policies").stream().map(fields -> {
            var policy = new ResourcePolicy(fields.requiredChoice("at", At.class, At.TO), fields.required("principal"),
                    actions(fields), fields.value("resource", placeholders), fields.value("sourceArn", placeholders));
            fields.end();
            return policy;
        }).toList();
    }

    private List<Alongside> alongside(Fields owner) {
        return owner.maps("alongside").stream().map(fields -> {
            var alongside = new Alongside(actions(fields, "with"), grant(fields));
            fields.end();
            return alongside;
        }).toList();
    }

    private List<Task> tasks(Fields owner) {
        return owner.maps("task").stream().map(fields -> {
            var task = new Task(fields.value("resource", placeholders).orElse(Value.NULL),
                    fields.values("parameters", placeholders), fields.condition("when", vocabulary));
            fields.end();
            return task;
        }).toList();
    }
}
