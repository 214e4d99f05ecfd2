package io.archloom.edit;

import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.Environment;
import io.archloom.model.Scenario;
import io.archloom.model.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Changes the environments of a design. What does not fit leaves the design as it is.
final class Environments {
    private Environments() {}

    static Design replaced(Design design, List<Environment> environments) {
        var names = new HashSet<String>();
        if (environments.isEmpty() || !environments.stream().allMatch(it -> names.add(it.name()))) {
            return design;
        }
        var fitting = environments.stream().map(it -> only(it, design::contains)).toList();
        return fitting.equals(design.environments()) ? design : design.withEnvironments(fitting);
    }

    static Design added(Design design, Environment environment) {
        if (design.environment(environment.name()).isPresent()) {
            return design;
        }
        var all = new ArrayList<>(design.environments());
        all.add(only(environment, design::contains));
        return design.withEnvironments(all);
    }

    static Design removed(Design design, String name) {
        var left = design.environments().stream().filter(it -> !it.name().equals(name)).toList();
        if (left.isEmpty() || left.size() == design.environments().size()) {
            return design;
        }
        return with(design, left, design.scenarios().stream().filter(it -> !it.environment().equals(name)).toList());
    }

    static Design renamed(Design design, String from, String to) {
        if (design.environment(from).isEmpty() || design.environment(to).isPresent() || !Environment.isName(to)) {
            return design;
        }
        var all = design.environments().stream().map(it -> it.name().equals(from) ? it.withName(to) : it).toList();
        var scenarios = design.scenarios().stream()
                .map(it -> it.environment().equals(from) ? new Scenario(it.name(), to, it.workload()) : it).toList();
        return with(design, all, scenarios);
    }

    static Design changed(Design design, String name, EnvironmentChange change) {
        if (change.element().filter(it -> !design.contains(it)).isPresent()) {
            return design;
        }
        var all = design.environments().stream().map(it -> it.name().equals(name) ? change.apply(it) : it).toList();
        return all.equals(design.environments()) ? design : design.withEnvironments(all);
    }

    private static Design with(Design design, List<Environment> environments, List<Scenario> scenarios) {
        return new Design(design.structure(), design.placement(), design.workload(), environments, scenarios,
                design.walkthrough(), design.settings());
    }

    /// What an environment says of the elements that are kept; the same object when that is everything.
    static Environment only(Environment environment, Predicate<ElementId> kept) {
        var left = environment.withProperties(only(environment.properties(), kept.and(ElementId::hasProperties)))
                .withWorkload(only(environment.workload(), kept))
                .withExisting(only(environment.existing(), kept));
        return left.equals(environment) ? environment : left;
    }

    static Workload only(Workload workload, Predicate<ElementId> kept) {
        return new Workload(only(workload.loads(), kept), only(workload.assumptions(), kept));
    }

    private static <K extends ElementId, V> Map<K, V> only(Map<K, V> map, Predicate<ElementId> kept) {
        var copy = new LinkedHashMap<>(map);
        copy.keySet().removeIf(kept.negate());
        return copy;
    }

    /// The same environments, each changed; the same list when nothing changes.
    static List<Environment> each(List<Environment> environments, UnaryOperator<Environment> change) {
        var changed = environments.stream().map(change).toList();
        return changed.equals(environments) ? environments : changed;
    }
}
