package io.archloom.rules;

import io.archloom.catalog.Policy;
import io.archloom.model.Resource;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A team's own rules that concern the design as a whole. Those of kinds are judged with the rules that kinds have.
record Policies(List<Policy> policies) implements Rule.OfDesign {

    @Override public List<Description> descriptions() {
        return policies.stream().map(policy -> new Description(policy.id(), policy.severity(),
                RuleText.of("policy.title", policy.pack(), CatalogRules.title(policy.id())), policy.advice(), Optional.empty())).toList();
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        for (var policy : policies) {
            switch (policy.check()) {
                case Policy.Tags(var names) -> tags(policy, names, site, problems);
                case Policy.Regions(var allowed) -> regions(policy, allowed, site, problems);
                case Policy.Kinds kinds -> site.resources().forEach(resource -> {
                    if (!kinds.allows(resource.kind())) {
                        problems.add(problem(policy, Place.on(resource.id()), "policy.kinds", resource.title(), resource.kind()));
                    }
                });
                case Policy.Names names -> site.resources().forEach(resource -> {
                    if (names.concerns(resource.kind())) {
                        name(policy, names, resource, problems);
                    }
                });
                case Policy.Operated() -> {
                    if (!site.design().settings().operations()) {
                        problems.add(problem(policy, new Place.OnDesign(), "policy.operated"));
                    }
                }
                case Policy.Budget(var most) -> {
                    var total = site.estimates().cost().total();
                    if (total.compareTo(most) > 0) {
                        problems.add(problem(policy, new Place.OnDesign(), "policy.budget", total.format(), most.format()));
                    }
                }
                case Policy.OfKinds _ -> { }
            }
        }
        return problems;
    }

    private static void tags(Policy policy, List<String> names, DesignSite site, List<Problem> problems) {
        for (var name : names) {
            if (!site.design().settings().tags().containsKey(name) && !site.design().environment().tags().containsKey(name)) {
                problems.add(problem(policy, new Place.OnDesign(), "policy.tags", name));
            }
        }
    }

    private static void regions(Policy policy, List<String> allowed, DesignSite site, List<Problem> problems) {
        var environment = site.design().environment();
        if (!allowed.contains(environment.region())) {
            problems.add(problem(policy, new Place.OnDesign(), "policy.regions", environment.name(), environment.region(),
                    String.join(", ", allowed)));
        }
    }

    private static void name(Policy policy, Policy.Names names, Resource resource, List<Problem> problems) {
        var place = names.property().map(property -> Place.on(resource.id(), property)).orElseGet(() -> Place.on(resource.id()));
        var name = names.property().isEmpty() ? Optional.of(resource.id().value())
                : names.property().map(resource.properties()::get).flatMap(Value::asText);
        if (name.isPresent() && !names.pattern().matcher(name.get()).matches()) {
            problems.add(problem(policy, place, "policy.names", name.get(), names.pattern().pattern()));
        }
    }

    private static Problem problem(Policy policy, Place place, String key, Object... arguments) {
        return new Problem(policy.id(), policy.severity(), place, policy.message().orElseGet(() -> RuleText.of(key, arguments)),
                policy.advice(), List.of());
    }
}
