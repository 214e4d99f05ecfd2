package io.archloom.edit;

import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Group;
import io.archloom.model.Note;
import io.archloom.model.Placement;
import io.archloom.model.Resource;
import io.archloom.model.RuleSetting;
import io.archloom.model.Structure;
import io.archloom.model.Workload;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Changes elements that are there. A subject that is gone, or a change to what already is, returns the same design.
final class Changes {
    private Changes() {}

    static Design resource(Design design, ResourceId id, UnaryOperator<Resource> change) {
        var resource = design.structure().resources().get(id);
        if (resource == null) {
            return design;
        }
        var changed = change.apply(resource);
        return changed.equals(resource) ? design : design.withStructure(design.structure().with(changed));
    }

    static Design connection(Design design, ConnectionId id, UnaryOperator<Connection> change) {
        var connection = design.structure().connections().get(id);
        if (connection == null) {
            return design;
        }
        var changed = change.apply(connection);
        return changed.equals(connection) ? design : design.withStructure(design.structure().with(changed));
    }

    /// Changes what is assumed of `subject`.
    static Design workload(Design design, ElementId subject, UnaryOperator<Workload> change) {
        if (!design.contains(subject)) {
            return design;
        }
        var changed = change.apply(design.workload());
        return changed.equals(design.workload()) ? design : design.withWorkload(changed);
    }

    static Design group(Design design, GroupId id, UnaryOperator<Group> change) {
        var group = design.structure().groups().get(id);
        if (group == null) {
            return design;
        }
        var changed = change.apply(group);
        return changed.equals(group) ? design : design.withStructure(design.structure().with(changed));
    }

    static Design note(Design design, NoteId id, UnaryOperator<Note> change) {
        var note = design.placement().notes().get(id);
        if (note == null) {
            return design;
        }
        var changed = change.apply(note);
        return changed.equals(note) ? design : design.withPlacement(design.placement().with(changed));
    }

    static Design property(Design design, ElementId id, String name, Optional<Value> value) {
        return switch (id) {
            case ResourceId resource -> resource(design, resource, r -> r.withProperty(name, value));
            case ConnectionId connection -> connection(design, connection, c -> c.withProperty(name, value));
            case GroupId _, NoteId _ -> design;
        };
    }

    static Design attribute(Design design, ResourceId id, String name, Optional<Value> value) {
        return resource(design, id, r -> {
            var attributes = new LinkedHashMap<>(r.attributes());
            value.ifPresentOrElse(v -> attributes.put(name, v), () -> attributes.remove(name));
            return r.withAttributes(attributes);
        });
    }

    static Design place(Design design, Map<ElementId, Rectangle> bounds) {
        var resources = new LinkedHashMap<>(design.placement().resources());
        var groups = new LinkedHashMap<>(design.placement().groups());
        var notes = new LinkedHashMap<>(design.placement().notes());
        bounds.forEach((id, box) -> {
            switch (id) {
                case ResourceId resource when design.contains(id) && design.structure().frameOf(resource).isEmpty() -> resources.put(resource, box);
                case GroupId group when design.contains(id) -> groups.put(group, box);
                case NoteId note when design.contains(id) -> notes.put(note, notes.get(note).withBounds(box));
                case ElementId _ -> { }
            }
        });
        var placement = new Placement(resources, groups, notes);
        return placement.equals(design.placement()) ? design : design.withPlacement(placement);
    }

    static Design regroup(Design design, Set<ElementId> members, Optional<GroupId> group) {
        var structure = design.structure();
        if (group.isPresent() && !structure.groups().containsKey(group.get())) {
            return design;
        }
        var resources = new LinkedHashMap<>(structure.resources());
        var groups = new LinkedHashMap<>(structure.groups());
        for (var member : members) {
            // what has an inside is where its frame is
            var moved = member instanceof ResourceId id ? structure.frameOf(id).<ElementId>map(Group::id).orElse(id) : member;
            switch (moved) {
                case ResourceId id -> resources.computeIfPresent(id, (_, r) -> r.withGroup(group));
                case GroupId id when !isWithin(group, id, groups) ->
                        groups.computeIfPresent(id, (_, g) -> g.withParent(group));
                case ElementId _ -> { }
            }
        }
        var changed = new Structure(resources, structure.connections(), groups, structure.declarations());
        return changed.equals(structure) ? design : design.withStructure(changed);
    }

    static Design moveInto(Design design, Set<ElementId> members, GroupId group) {
        var changed = regroup(design, members, Optional.of(group));
        for (var member : members) {
            var frame = changed.placement().bounds(group);
            if (changed != design && member instanceof ResourceId id && changed.placement().bounds(id).isPresent() && frame.isPresent()) {
                var place = FreePlace.within(changed.placement(), frame.get(), id);
                var placement = changed.placement().with(id, place).with(group, frame.get().union(place.inflate(FreePlace.PADDING)));
                changed = changed.withPlacement(placement);
            }
        }
        return changed;
    }

    /// Whether `group` is `ancestor`, or inside it.
    private static boolean isWithin(Optional<GroupId> group, GroupId ancestor, Map<GroupId, Group> groups) {
        for (var at = group; at.isPresent(); at = groups.get(at.get()).parent()) {
            if (at.get().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    static Design rule(Design design, Optional<ElementId> element, String rule, Optional<RuleSetting> setting) {
        if (element.isEmpty()) {
            var settings = design.settings().withRule(rule, setting);
            return settings.equals(design.settings()) ? design : design.withSettings(settings);
        }
        return switch (element.get()) {
            case ResourceId id -> resource(design, id, r -> r.withRule(rule, setting));
            case ConnectionId id -> connection(design, id, c -> c.withRule(rule, setting));
            case GroupId _, NoteId _ -> design;
        };
    }
}
