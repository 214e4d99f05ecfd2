package io.archloom.file;

import io.archloom.model.Assumption;
import io.archloom.model.Connection;
import io.archloom.model.Declarations;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Group;
import io.archloom.model.Placement;
import io.archloom.model.Resource;
import io.archloom.model.RuleSetting;
import io.archloom.model.Structure;
import io.archloom.model.Workload;
import io.archloom.yaml.Node;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads resources, connections, groups and what is said of them. Checks what the model's constructors demand first, so
/// that an entry that breaks it is a fault with its line.
final class ElementReader {
    private final Faults faults;
    private final LoadReader loads;

    /// The elements that the rest of a file can speak of.
    record Known(Structure structure, Placement placement) {
        boolean contains(ElementId id) {
            return switch (id) {
                case ResourceId resource -> structure.resources().containsKey(resource);
                case ConnectionId connection -> structure.connections().containsKey(connection);
                case GroupId group -> structure.groups().containsKey(group);
                case NoteId note -> placement.notes().containsKey(note);
            };
        }
    }

    ElementReader(Faults faults) {
        this.faults = faults;
        this.loads = new LoadReader(faults);
    }

    Map<GroupId, Group> groups(Optional<Fields> section) {
        var groups = new LinkedHashMap<GroupId, Group>();
        section.ifPresent(map -> map.forEach((name, node) -> {
            if (!ElementId.isName(name)) {
                faults.add(map.key(name), "File.BadName", name);
                return;
            }
            Fields.of(node, name, faults).ifPresent(fields -> {
                var parent = fields.text("parent").filter(p -> named(fields, "parent", p)).map(GroupId::new);
                var of = fields.text("of").filter(r -> resourceName(fields, r)).map(ResourceId::new);
                groups.put(new GroupId(name), new Group(new GroupId(name), fields.text("title").orElse(name), parent, of));
                fields.refuseOthers();
            });
        }));
        section.ifPresent(map -> groups.replaceAll((id, group) -> {
            boolean sound = group.parent().isEmpty() || leadsOut(group, groups);
            if (!sound) {
                faults.add(map.key(id.value()), "File.BadParent", id.value(), group.parent().get().value());
            }
            return sound ? group : group.withParent(Optional.empty());
        }));
        return groups;
    }

    private boolean resourceName(Fields fields, String name) {
        boolean valid = ResourceId.isValid(name);
        if (!valid) {
            faults.add(fields.get("of").orElseThrow(), "File.BadResourceName", name);
        }
        return valid;
    }

    /// The groups as they can be beside `resources`: each the inside of one that exists, has no other inside and says of no
    /// group that it is a member of it.
    Map<GroupId, Group> insides(Optional<Fields> section, Map<GroupId, Group> groups, Map<ResourceId, Resource> resources) {
        var framed = new HashSet<ResourceId>();
        var sound = new LinkedHashMap<>(groups);
        section.ifPresent(map -> sound.replaceAll((id, group) -> {
            if (group.of().isEmpty()) {
                return group;
            }
            var of = group.of().get();
            var resource = Optional.ofNullable(resources.get(of));
            if (resource.isEmpty()) {
                faults.add(map.key(id.value()), "File.UnknownElement", of.value());
            } else if (resource.get().group().isPresent()) {
                faults.add(map.key(id.value()), "File.InsideMember", of.value(), resource.get().group().get().value());
            } else if (!framed.add(of)) {
                faults.add(map.key(id.value()), "File.SecondInside", of.value());
            } else {
                return group;
            }
            return new Group(id, id.value(), group.parent());
        }));
        return sound;
    }

    private boolean named(Fields fields, String field, String name) {
        boolean valid = ElementId.isName(name);
        if (!valid) {
            faults.add(fields.get(field).orElseThrow(), "File.BadName", name);
        }
        return valid;
    }

    private static boolean leadsOut(Group group, Map<GroupId, Group> groups) {
        var seen = new HashSet<GroupId>();
        Optional<GroupId> at = Optional.of(group.id());
        while (at.isPresent()) {
            if (!seen.add(at.get()) || !groups.containsKey(at.get())) {
                return false;
            }
            at = groups.get(at.get()).parent();
        }
        return true;
    }

    Map<ResourceId, Resource> resources(Optional<Fields> section, Map<GroupId, Group> groups) {
        var resources = new LinkedHashMap<ResourceId, Resource>();
        section.ifPresent(map -> map.forEach((name, node) -> {
            if (!ResourceId.isValid(name)) {
                faults.add(map.key(name), "File.BadResourceName", name);
                return;
            }
            Fields.of(node, name, faults).ifPresent(fields -> resource(new ResourceId(name), fields, groups)
                    .ifPresent(r -> resources.put(r.id(), r)));
        }));
        return resources;
    }

    private Optional<Resource> resource(ResourceId id, Fields fields, Map<GroupId, Group> groups) {
        var kind = fields.text("kind");
        if (kind.isEmpty()) {
            faults.add(fields.node(), "File.Missing", "kind");
        }
        var group = fields.text("group").filter(g -> named(fields, "group", g)).map(GroupId::new);
        if (group.isPresent() && !groups.containsKey(group.get())) {
            faults.add(fields.get("group").orElseThrow(), "File.UnknownElement", group.get().value());
            group = Optional.empty();
        }
        var member = group;
        var label = fields.text("label");
        var properties = fields.values("properties");
        var attributes = fields.values("attributes");
        var rules = rules(fields.map("rules"));
        fields.refuseOthers();
        return kind.map(k -> new Resource(id, k, label, properties, attributes, member, rules));
    }

    Map<ConnectionId, Connection> connections(Optional<Fields> section, Map<ResourceId, Resource> resources) {
        var connections = new LinkedHashMap<ConnectionId, Connection>();
        section.ifPresent(map -> map.forEach((name, node) -> {
            if (!ElementId.isName(name)) {
                faults.add(map.key(name), "File.BadName", name);
                return;
            }
            Fields.of(node, name, faults).ifPresent(fields -> {
                var from = end(fields, "from", resources);
                var to = end(fields, "to", resources);
                var properties = fields.values("properties");
                var rules = rules(fields.map("rules"));
                fields.refuseOthers();
                if (from.isPresent() && to.isPresent()) {
                    var id = new ConnectionId(name);
                    connections.put(id, new Connection(id, from.get(), to.get(), properties, rules));
                }
            });
        }));
        return connections;
    }

    private Optional<Connection.End> end(Fields fields, String name, Map<ResourceId, Resource> resources) {
        var node = fields.get(name);
        if (node.isEmpty()) {
            faults.add(fields.node(), "File.Missing", name);
            return Optional.empty();
        }
        return fields.text(name).flatMap(text -> {
            int dot = text.indexOf('.');
            if (dot < 1 || dot == text.length() - 1 || !ResourceId.isValid(text.substring(0, dot))) {
                faults.add(node.get(), "File.BadEnd", text);
                return Optional.empty();
            }
            var resource = new ResourceId(text.substring(0, dot));
            if (!resources.containsKey(resource)) {
                faults.add(node.get(), "File.DanglingEnd", resource.value());
                return Optional.empty();
            }
            return Optional.of(new Connection.End(resource, text.substring(dot + 1)));
        });
    }

    Declarations declarations(Optional<Fields> section) {
        return section.map(fields -> {
            var declarations = new Declarations(fields.values("parameters"), fields.values("conditions"),
                    fields.values("mappings"), fields.values("globals"), fields.values("outputs"),
                    fields.values("metadata"));
            fields.refuseOthers();
            return declarations;
        }).orElse(Declarations.NONE);
    }

    Map<String, RuleSetting> rules(Optional<Fields> section) {
        var rules = new LinkedHashMap<String, RuleSetting>();
        section.ifPresent(map -> map.forEach((rule, node) -> Fields.of(node, rule, faults).ifPresent(fields -> {
            var grade = fields.text("grade").orElse("off");
            var reason = fields.text("reason").orElse("");
            fields.refuseOthers();
            var known = Arrays.stream(RuleSetting.Grade.values())
                    .filter(g -> g.name().toLowerCase(Locale.ROOT).equals(grade)).findFirst();
            if (known.isEmpty()) {
                faults.add(fields.get("grade").orElse(node), "File.BadGrade", grade);
            } else if (reason.isBlank()) {
                faults.add(node, "File.NoReason", rule);
            } else {
                rules.put(rule, new RuleSetting(known.get(), reason));
            }
        })));
        return rules;
    }

    Workload workload(Fields fields, Known known) {
        var workload = new Workload[] {Workload.NONE};
        fields.map("loads").ifPresent(map -> map.forEach((name, node) -> element(map, name, known).ifPresent(id ->
                loads.load(node, name).ifPresent(load -> workload[0] = workload[0].withLoad(id, Optional.of(load))))));
        fields.map("assumptions").ifPresent(map -> map.forEach((name, node) -> element(map, name, known)
                .ifPresent(id -> Fields.of(node, name, faults).ifPresent(usages -> usages.forEach((usage, value) ->
                        workload[0] = workload[0].withAssumption(id, usage, assumption(value)))))));
        fields.refuseOthers();
        return workload[0];
    }

    private static Optional<Assumption> assumption(Node node) {
        if (node instanceof Node.Mapping map && map.get("value").isPresent() && map.get("measured").isPresent()
                && map.get("measured").get().resolved() instanceof Node.Scalar measured) {
            return Optional.of(new Assumption(map.get("value").get().value(), Optional.of(measured.text())));
        }
        return Optional.of(Assumption.typed(node.value()));
    }

    /// The element that a key of `map` names; a fault, and empty, if there is none.
    Optional<ElementId> element(Fields map, String name, Known known) {
        var id = id(map.key(name), name);
        if (id.isPresent() && !known.contains(id.get())) {
            faults.add(map.key(name), "File.UnknownElement", name);
            return Optional.empty();
        }
        return id;
    }

    /// The id that [DesignValue#name] wrote.
    Optional<ElementId> id(Node at, String text) {
        int colon = text.indexOf(':');
        var name = text.substring(colon + 1);
        var sort = colon < 0 ? "" : text.substring(0, colon);
        boolean valid = colon < 0 ? ResourceId.isValid(name) : ElementId.isName(name);
        Optional<ElementId> id = !valid ? Optional.empty() : switch (sort) {
            case "" -> Optional.of(new ResourceId(name));
            case "connection" -> Optional.of(new ConnectionId(name));
            case "group" -> Optional.of(new GroupId(name));
            case "note" -> Optional.of(new NoteId(name));
            default -> Optional.empty();
        };
        if (id.isEmpty()) {
            faults.add(at, "File.BadName", text);
        }
        return id;
    }
}
