package io.archloom.file;

import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.EventType;
import io.archloom.model.Note;
import io.archloom.model.Placement;
import io.archloom.model.Scenario;
import io.archloom.model.Settings;
import io.archloom.model.Structure;
import io.archloom.model.Walkthrough;
import io.archloom.model.Workload;
import io.archloom.value.Value;
import io.archloom.yaml.Node;
import io.archloom.yaml.Reading;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a design file. Each fault is a problem with its line; the design is made of the entries without fault.
public final class DesignReader {
    /// What people write at the top of a design, and where it stands.
    private static final Map<String, String> ELSEWHERE = Map.of("tags", "settings", "operations", "settings", "freeTier", "settings", "rules", "settings",
            "loads", "workload", "assumptions", "workload", "region", "environments", "existing", "environments", "properties", "resources");

    private final Faults faults;
    private final ElementReader elements;

    private DesignReader(String source) {
        faults = new Faults(source);
        elements = new ElementReader(faults);
    }

    /// Reads `bytes` of the file that messages call `source`.
    public static Opened read(byte[] bytes, String source) {
        return opened(YamlReader.read(bytes, source), source);
    }

    /// Reads `text` of the file that messages call `source`.
    public static Opened read(String text, String source) {
        return opened(YamlReader.read(text, source), source);
    }

    private static Opened opened(Reading reading, String source) {
        return switch (reading) {
            case Reading.Unreadable(var faults) ->
                    new Opened.Unreadable(faults.stream().limit(1).map(Faults::problem).toList());
            case YamlDocument document -> new DesignReader(source).document(document);
        };
    }

    private Opened document(YamlDocument document) {
        if (!(document.root() instanceof Node.Mapping) || ((Node.Mapping) document.root()).get("archloom").isEmpty()) {
            faults.add(document.root(), "File.NotDesign");
            return new Opened.Unreadable(faults.problems());
        }
        var fields = Fields.of(document.root(), "design", faults).orElseThrow();
        var version = fields.get("archloom").map(Node::value).orElse(Value.NULL);
        var number = version.asNumber().map(n -> n.intValue()).orElse(0);
        if (number < 1) {
            faults.add(document.root(), "File.Version");
            return new Opened.Unreadable(faults.problems());
        }
        boolean newer = number > DesignValue.VERSION;
        var design = design(fields);
        if (!newer) {
            fields.refuseOthers(ELSEWHERE);
        }
        return new Opened.Readable(design, newer ? List.of() : faults.problems(), document, newer);
    }

    private Design design(Fields fields) {
        var name = fields.text("name").orElse("");
        var description = fields.text("description").orElse("");
        var structure = structure(fields);
        var placement = fields.map("placement").map(p -> placement(p, structure)).orElse(Placement.EMPTY);
        var known = new ElementReader.Known(structure, placement);
        var workload = fields.map("workload").map(w -> elements.workload(w, known)).orElse(Workload.NONE);
        var environments = new EnvironmentReader(faults, elements, known).environments(fields.list("environments"));
        var scenarios = new ArrayList<Scenario>();
        for (var node : fields.list("scenarios")) {
            Fields.of(node, "scenario", faults).flatMap(s -> scenario(s, known)).ifPresent(scenarios::add);
        }
        var steps = new ArrayList<Walkthrough.Step>();
        for (var node : fields.list("walkthrough")) {
            Fields.of(node, "step", faults).flatMap(this::step).ifPresent(steps::add);
        }
        var settings = fields.map("settings").map(s -> settings(s, name, description))
                .orElse(Settings.named(name).withDescription(description));
        return new Design(structure, placement, workload, environments, scenarios, new Walkthrough(steps), settings.withEvents(events(fields)));
    }

    private Map<String, EventType> events(Fields fields) {
        var events = new LinkedHashMap<String, EventType>();
        fields.map("events").ifPresent(section -> section.forEach((name, node) -> {
            if (Fields.isNull(node)) {
                events.put(name, EventType.UNKNOWN);
                return;
            }
            Fields.of(node, name, faults).ifPresent(event -> {
                events.put(name, new EventType(event.text("team").orElse(""), event.text("description").orElse(""), event.values("schema"),
                        event.get("sample").map(Node::value).orElse(Value.NULL)));
                event.refuseOthers();
            });
        }));
        return events;
    }

    private Structure structure(Fields fields) {
        var section = fields.map("groups");
        var read = elements.groups(section);
        var resources = elements.resources(fields.map("resources"), read);
        var groups = elements.insides(section, read, resources);
        var connections = elements.connections(fields.map("connections"), resources);
        var declarations = elements.declarations(fields.map("template"));
        return new Structure(resources, connections, groups, declarations);
    }

    private Placement placement(Fields fields, Structure structure) {
        var resources = new LinkedHashMap<ResourceId, Rectangle>();
        fields.map("resources").ifPresent(map -> map.forEach((name, node) -> {
            if (!ResourceId.isValid(name) || !structure.resources().containsKey(new ResourceId(name))) {
                faults.add(map.key(name), "File.UnknownElement", name);
            } else if (structure.frameOf(new ResourceId(name)).isPresent()) {
                faults.add(map.key(name), "File.CardOfFrame", name);
            } else {
                map.rectangle(node, name).ifPresent(box -> resources.put(new ResourceId(name), box));
            }
        }));
        var groups = new LinkedHashMap<GroupId, Rectangle>();
        fields.map("groups").ifPresent(map -> map.forEach((name, node) -> {
            if (structure.groups().keySet().stream().noneMatch(id -> id.value().equals(name))) {
                faults.add(map.key(name), "File.UnknownElement", name);
            } else {
                map.rectangle(node, name).ifPresent(box -> groups.put(new GroupId(name), box));
            }
        }));
        var notes = new LinkedHashMap<NoteId, Note>();
        fields.map("notes").ifPresent(map -> map.forEach((name, node) -> {
            if (!ElementId.isName(name)) {
                faults.add(map.key(name), "File.BadName", name);
                return;
            }
            Fields.of(node, name, faults).ifPresent(note -> {
                var text = note.text("text").orElse("");
                if (note.get("bounds").isEmpty()) {
                    faults.add(node, "File.Missing", "bounds");
                }
                note.get("bounds").flatMap(b -> note.rectangle(b, "bounds"))
                        .ifPresent(box -> notes.put(new NoteId(name), new Note(new NoteId(name), text, box)));
                note.refuseOthers();
            });
        }));
        fields.refuseOthers();
        return new Placement(resources, groups, notes);
    }

    private Optional<Scenario> scenario(Fields fields, ElementReader.Known known) {
        var name = fields.text("name");
        var environment = fields.text("environment").orElse("");
        var workload = fields.map("workload").map(w -> elements.workload(w, known)).orElse(Workload.NONE);
        fields.refuseOthers();
        if (name.isEmpty()) {
            faults.add(fields.node(), "File.Missing", "name");
        }
        return name.map(n -> new Scenario(n, environment, workload));
    }

    private Optional<Walkthrough.Step> step(Fields fields) {
        var title = fields.text("title").orElse("");
        var text = fields.text("text").orElse("");
        var view = fields.get("view").flatMap(n -> fields.rectangle(n, "view"));
        var highlighted = new LinkedHashSet<ElementId>();
        for (var node : fields.list("highlight")) {
            fields.text(node, "highlight").flatMap(name -> elements.id(node, name)).ifPresent(highlighted::add);
        }
        fields.refuseOthers();
        if (view.isEmpty() && fields.get("view").isEmpty()) {
            faults.add(fields.node(), "File.Missing", "view");
        }
        return view.map(box -> new Walkthrough.Step(title, text, box, highlighted));
    }

    private Settings settings(Fields fields, String name, String description) {
        boolean freeTier = fields.bool("freeTier").orElse(true);
        boolean operations = fields.bool("operations").orElse(false);
        var rules = elements.rules(fields.map("rules"));
        var tags = fields.texts("tags");
        fields.refuseOthers();
        return new Settings(name, description, freeTier, operations, rules, tags, Map.of());
    }
}
