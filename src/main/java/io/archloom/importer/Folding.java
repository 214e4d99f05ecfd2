package io.archloom.importer;

import io.archloom.importer.Part.Drawn;
import io.archloom.importer.Part.Folded;
import io.archloom.importer.Part.Generic;
import io.archloom.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Folds glue into the resources that it is a part of: the nearest one whose kind has such parts, along references in either
/// direction and through other glue (a target group through its listener into the load balancer).
final class Folding {
    private final Scene scene;
    private final Glue glue;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();

    Folding(Scene scene, Kinds kinds, Glue glue) {
        this.scene = scene;
        this.glue = glue;
        for (var instance : scene.instances()) {
            parts.put(instance.id(), kinds.of(instance).<Part>map(kind -> new Drawn(instance, kind)).orElse(new Generic(instance)));
        }
    }

    Map<String, Part> parts() {
        link();
        foldReferred();
        var folded = new LinkedHashMap<>(parts);
        parts.forEach((id, part) -> {
            if (isGlue(part)) {
                folded.put(id, new Folded(part.instance(), owner(part.instance())));
            }
        });
        return folded;
    }

    /// What could stand alone is a part of the resource that refers to it, where that one's kind says so: a service's task.
    private void foldReferred() {
        for (var owner : List.copyOf(parts.values())) {
            if (owner instanceof Drawn(var instance, var kind)) {
                for (var target : scene.in(Value.map(instance.properties()))) {
                    boolean folds = kind.written().folds().contains(target.type()) && parts.get(target.id()) instanceof Drawn;
                    if (folds) {
                        parts.put(target.id(), new Folded(target, Optional.of(instance.id())));
                    }
                }
            }
        }
    }

    private boolean isGlue(Part part) {
        return part instanceof Generic(var instance) && (glue.isGlue(instance.type()) || glue.isGlue(instance.plainType()));
    }

    /// What a resource refers to comes first, then what refers to it.
    private void link() {
        var back = new ArrayList<List<String>>();
        for (var instance : scene.instances()) {
            for (var target : scene.in(Value.map(instance.properties()))) {
                near(instance.id()).add(target.id());
                back.add(List.of(target.id(), instance.id()));
            }
        }
        back.forEach(pair -> near(pair.getFirst()).add(pair.getLast()));
    }

    private Set<String> near(String id) {
        return neighbours.computeIfAbsent(id, _ -> new LinkedHashSet<>());
    }

    private Optional<String> owner(Instance part) {
        var seen = new HashSet<>(Set.of(part.id()));
        var waiting = new ArrayDeque<>(List.of(part.id()));
        var nearest = Optional.<String>empty();
        while (!waiting.isEmpty()) {
            for (var id : near(waiting.poll())) {
                var other = parts.get(id);
                if (!seen.add(id) || other == null) {
                    continue;
                }
                if (other instanceof Drawn(_, var kind)) {
                    if (glue.isPartOf(part.type(), kind)) {
                        return Optional.of(id);
                    }
                    nearest = nearest.or(() -> Optional.of(id));
                } else if (isGlue(other)) {
                    waiting.add(id);
                }
            }
        }
        return nearest;
    }
}
