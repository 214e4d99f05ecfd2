package io.archloom.edit;

import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.Group;
import io.archloom.model.Placement;
import io.archloom.model.Scenario;
import io.archloom.model.Structure;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Removes elements and everything said of them.
final class Removal {
    private Removal() {}

    static Design of(Design design, Set<ElementId> named) {
        if (named.stream().noneMatch(design::contains)) {
            return design;
        }
        var structure = design.structure();
        var elements = withInsides(named, structure);
        var resources = new LinkedHashMap<>(structure.resources());
        resources.keySet().removeAll(elements);
        var connections = new LinkedHashMap<>(structure.connections());
        connections.values().removeIf(c -> elements.contains(c.id())
                || !resources.containsKey(c.from().resource()) || !resources.containsKey(c.to().resource()));
        var groups = new LinkedHashMap<>(structure.groups());
        groups.keySet().removeAll(elements);
        groups.replaceAll((_, g) -> g.withParent(remaining(g.parent(), structure.groups(), elements)));
        resources.replaceAll((_, r) -> r.group().filter(elements::contains).isPresent()
                ? r.withGroup(remaining(r.group(), structure.groups(), elements)) : r);

        var left = new Structure(resources, connections, groups, structure.declarations());
        var placement = new Placement(without(design.placement().resources(), resources.keySet()),
                without(design.placement().groups(), groups.keySet()), withoutRemoved(design.placement().notes(),
                elements));
        var known = new HashSet<ElementId>(resources.keySet());
        known.addAll(connections.keySet());
        known.addAll(groups.keySet());
        known.addAll(placement.notes().keySet());
        var environments = Environments.each(design.environments(), it -> Environments.only(it, known::contains));
        return new Design(left, placement, Environments.only(design.workload(), known::contains), environments,
                scenarios(design, known), design.walkthrough(), design.settings());
    }

    private static Set<ElementId> withInsides(Set<ElementId> named, Structure structure) {
        var all = new HashSet<>(named);
        for (var group : structure.groups().values()) {
            group.of().filter(of -> named.contains(of) || named.contains(group.id())).ifPresent(of -> {
                all.add(of);
                all.add(group.id());
            });
        }
        return all;
    }

    private static List<Scenario> scenarios(Design design, Set<ElementId> known) {
        return design.scenarios().stream()
                .map(s -> new Scenario(s.name(), s.environment(), Environments.only(s.workload(), known::contains))).toList();
    }

    /// The nearest group outwards that is not removed.
    private static Optional<GroupId> remaining(Optional<GroupId> group, Map<GroupId, Group> groups,
                                               Set<ElementId> removed) {
        var at = group;
        while (at.isPresent() && removed.contains(at.get())) {
            at = groups.get(at.get()).parent();
        }
        return at;
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, Set<? extends ElementId> kept) {
        var copy = new LinkedHashMap<>(map);
        copy.keySet().removeIf(key -> !kept.contains(key));
        return copy;
    }

    private static <K, V> Map<K, V> withoutRemoved(Map<K, V> map, Set<ElementId> removed) {
        var copy = new LinkedHashMap<>(map);
        copy.keySet().removeIf(removed::contains);
        return copy;
    }
}
