package io.archloom.rules;

import io.archloom.catalog.ConnectionEmission.At;
import io.archloom.catalog.ConnectionKind.AccessLevel;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Existing;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Resources that the environment has already: how they are found, and what a template cannot do to them.
final class Handed implements Rule.OfDesign {
    private static final RuleText ARN = new RuleText("Existing.BadArn", Severity.ERROR);
    private static final RuleText UNSET = new RuleText("Existing.NotSet", Severity.WARNING);
    private static final RuleText PARAMETER = new RuleText("Environment.UnknownParameter", Severity.WARNING);
    private static final Pattern FORM = Pattern.compile("arn:[^:]*:[^:]+:[^:]*:[^:]*:.+");

    @Override public List<Description> descriptions() {
        return List.of(ARN.description(), UNSET.description(), PARAMETER.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        var environment = site.design().environment();
        var declared = site.structure().declarations().parameters();
        environment.parameters().keySet().stream().filter(name -> !declared.containsKey(name))
                .forEach(name -> problems.add(PARAMETER.problem(new Place.OnDesign(), List.of(), name, environment.name())));
        environment.existing().forEach((id, existing) -> {
            if (existing instanceof Existing.ByArn(Value.Text(var arn), _) && !FORM.matcher(arn).matches()) {
                problems.add(ARN.problem(Place.on(id), List.of(), arn, site.title(id), environment.name()));
            }
        });
        if (!environment.existing().isEmpty()) {
            site.topology().links().values().forEach(link -> {
                unset(site, link, link.from(), At.FROM).ifPresent(problems::add);
                unset(site, link, link.to(), At.TO).ifPresent(problems::add);
            });
        }
        return problems;
    }

    /// What a connection would set at an end that the template does not make. Between two that exist everything is somebody else's.
    private static Optional<Problem> unset(DesignSite site, Link link, ResourceId end, At at) {
        var existing = site.design().environment().existing();
        if (!existing.containsKey(end) || existing.containsKey(link.from()) && existing.containsKey(link.to())) {
            return Optional.empty();
        }
        var wanted = new ArrayList<String>();
        var emission = link.kind().emission();
        boolean granted = emission.grants().stream().anyMatch(grant -> grant.holder() == at)
                || at == At.FROM && link.kind().accessOf(link.connection()).map(AccessLevel::grants).filter(grants -> !grants.isEmpty()).isPresent();
        if (granted) {
            wanted.add(UNSET.text("grants"));
        }
        if (at == At.FROM && !emission.environment().isEmpty()) {
            wanted.add(UNSET.text("variables"));
        }
        if (emission.policies().stream().anyMatch(policy -> policy.at() == at)) {
            wanted.add(UNSET.text("policy"));
        }
        emission.settings().stream().filter(setting -> setting.at() == at).map(setting -> setting.path().split("\\.")[0]).distinct().forEach(wanted::add);
        return wanted.isEmpty() ? Optional.empty() : Optional.of(UNSET.problem(Place.on(link.id()), List.of(), site.title(end),
                site.design().environment().name(), String.join(", ", wanted)));
    }
}
