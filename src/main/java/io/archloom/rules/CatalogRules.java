package io.archloom.rules;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.KindRule;
import io.archloom.catalog.Policy;
import io.archloom.catalog.ResourceKind;
import io.archloom.model.ElementId;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The rules that stand in the catalogue, at a kind or a connection kind: a formula that holds when there is a problem.
///
/// Those whose formulas read nothing that is solved are local: they belong to one resource or connection and its neighbours.
final class CatalogRules {
    /// The rules of one kind, those that may be kept apart from those that follow the traffic.
    private record Split(List<KindRule> local, List<KindRule> solved) {
        List<KindRule> of(boolean isLocal) {
            return isLocal ? local : solved;
        }
    }

    private static final Split NONE = new Split(List.of(), List.of());
    private final Map<ResourceKind, Split> resources = new IdentityHashMap<>();
    private final Map<ConnectionKind, Split> connections = new IdentityHashMap<>();

    CatalogRules(Catalog catalog) {
        var solved = new SolvedReferences(catalog);
        for (var kind : catalog.kinds()) {
            var rules = Stream.concat(kind.rules().stream(), policies(catalog, kind)).toList();
            resources.put(kind, split(rules, reference -> solved.at(kind, reference)));
        }
        for (var kind : catalog.connections()) {
            connections.put(kind, split(kind.rules(), reference -> solved.at(kind, reference)));
        }
    }

    /// What a team's own rules say of a kind.
    private static Stream<KindRule> policies(Catalog catalog, ResourceKind kind) {
        return catalog.policies().stream().flatMap(policy -> policy.check() instanceof Policy.OfKinds(var rules)
                ? Stream.ofNullable(rules.get(kind.id())) : Stream.of());
    }

    private static Split split(List<KindRule> rules, Predicate<String> isSolved) {
        var local = new ArrayList<KindRule>();
        var solved = new ArrayList<KindRule>();
        for (var rule : rules) {
            (SolvedReferences.in(rule).stream().anyMatch(isSolved) ? solved : local).add(rule);
        }
        return new Split(List.copyOf(local), List.copyOf(solved));
    }

    /// Every rule once, in the catalogue's order.
    static List<Rule.Description> descriptions(Catalog catalog) {
        var all = new ArrayList<Rule.Description>();
        catalog.kinds().forEach(kind -> kind.rules().forEach(rule -> all.add(describe(rule))));
        catalog.connections().forEach(kind -> kind.rules().forEach(rule -> all.add(describe(rule))));
        return all;
    }

    private static Rule.Description describe(KindRule rule) {
        return new Rule.Description(rule.id(), rule.severity(), title(rule.id()), rule.advice().literal().orElse(""), rule.aspect());
    }

    /// "Api.TimeoutBelowFunction" in words: "Timeout below function".
    static String title(String id) {
        var words = id.substring(id.indexOf('.') + 1).replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    List<Problem> at(ResourceSite site, boolean local) {
        var problems = new ArrayList<Problem>();
        for (var rule : resources.getOrDefault(site.kind(), NONE).of(local)) {
            if (rule.when().holdsIn(site.scope())) {
                problems.add(new Problem(rule.id(), rule.severity(), place(site.resource().id(), rule.property()),
                        rule.message().render(site.scope()), rule.advice().render(site.scope()), Repairs.at(site, rule)));
            }
        }
        return problems;
    }

    List<Problem> at(ConnectionSite site, boolean local) {
        var problems = new ArrayList<Problem>();
        for (var rule : connections.getOrDefault(site.link().kind(), NONE).of(local)) {
            if (rule.when().holdsIn(site.scope())) {
                problems.add(new Problem(rule.id(), rule.severity(), place(site, rule.property()),
                        rule.message().render(site.scope()), rule.advice().render(site.scope()), Repairs.at(site, rule)));
            }
        }
        return problems;
    }

    private static Place place(ConnectionSite site, Optional<String> property) {
        if (property.isEmpty()) {
            return Place.on(site.link().id());
        }
        var owned = Owned.of(site, property.get());
        return Place.on(owned.owner(), owned.name());
    }

    private static Place place(ElementId element, Optional<String> property) {
        return property.map(name -> Place.on(element, name)).orElseGet(() -> Place.on(element));
    }
}
