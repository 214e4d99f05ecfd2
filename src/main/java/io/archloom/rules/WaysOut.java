package io.archloom.rules;

import io.archloom.catalog.ConnectionEmission.At;
import io.archloom.catalog.ConnectionKind.AccessLevel;
import io.archloom.catalog.Lodgement.Calls;
import io.archloom.edit.Edit;
import io.archloom.model.ElementId;
import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.topology.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Calls out of a network that never arrive: there is no way to the internet, and no endpoint of the service.
final class WaysOut implements Rule.OfDesign {
    private static final RuleText NO_WAY = new RuleText("Network.NoWayOut", Severity.ERROR);
    private static final RuleText NO_ENDPOINT = new RuleText("Network.NoEndpoint", Severity.ERROR);
    private static final RuleText NO_ADDRESS = new RuleText("Network.NoAddress", Severity.ERROR);
    /// Services whose endpoint is called otherwise than the prefix of their actions. (AWS PrivateLink's list of services.)
    private static final Map<String, String> ENDPOINTS = Map.of("kinesis", "kinesis-streams", "firehose", "kinesis-firehose", "ses", "email");

    @Override public List<Description> descriptions() {
        return List.of(NO_WAY.description(), NO_ENDPOINT.description(), NO_ADDRESS.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        for (var resource : site.resources()) {
            var network = site.topology().kind(resource.id()).network();
            if (network.isEmpty() || network.get().calls() == Calls.NEVER) {
                continue;
            }
            SubnetTier.around(resource.id(), site).filter(tier -> tier.network().isPresent() && !tier.leadsOut())
                    .filter(tier -> !(tier.isPublic() && network.get().addressed()))
                    .ifPresent(tier -> judge(resource.id(), tier, site, problems));
        }
        return problems;
    }

    private static void judge(ElementId.ResourceId caller, SubnetTier tier, DesignSite site, List<Problem> problems) {
        var reported = new TreeSet<String>();
        var missing = site.topology().kind(caller).network().orElseThrow().services().stream().filter(service -> !tier.reaches(service)).toList();
        if (!missing.isEmpty()) {
            var fixes = endpoints(tier, missing);
            fixes.add(nat(tier));
            problems.add(NO_ENDPOINT.say("message-itself", Place.on(caller), tier.isPublic() ? List.of(fixes.getLast()) : fixes, site.title(caller),
                    tier.resource().title(), String.join(", ", missing)));
        }
        for (var link : site.topology().out(caller)) {
            if (site.topology().frames().isJoined(link) || link.isFailure()) {
                continue;
            }
            var to = site.topology().kind(link.to());
            boolean outside = to.type().isEmpty() && to.typeProperty().isEmpty() && !to.opaque();
            var services = services(link);
            if (!outside && services.isEmpty()) {
                continue;
            }
            var unreached = services.stream().filter(service -> !tier.reaches(service)).findFirst();
            var place = Place.on(link.id());
            var from = site.title(caller);
            var target = site.title(link.to());
            if (!outside && unreached.isEmpty() || !reported.add(outside ? link.to().value() : unreached.get())) {
                continue;
            }
            if (tier.isPublic()) {
                problems.add(NO_ADDRESS.problem(place, List.of(new Fix(NO_ADDRESS.text("fix", tier.resource().title()), letOut(tier))),
                        from, target, tier.resource().title()));
            } else if (outside) {
                problems.add(NO_WAY.problem(place, List.of(nat(tier)), from, target, tier.resource().title()));
            } else {
                var fixes = endpoints(tier, List.of(unreached.get()));
                fixes.add(nat(tier));
                problems.add(NO_ENDPOINT.problem(place, fixes, from, target, tier.resource().title(), unreached.get()));
            }
        }
    }

    /// The services that the caller asks, by what it is granted.
    private static TreeSet<String> services(Link link) {
        var kind = link.kind();
        var level = kind.accessOf(link.connection()).map(AccessLevel::grants).orElse(List.of()).stream();
        var always = kind.emission().grants().stream().filter(held -> held.holder() == At.FROM).map(held -> held.grant());
        var services = new TreeSet<String>();
        Stream.concat(level, always).flatMap(grant -> grant.actions().stream()).map(action -> action.substring(0, action.indexOf(':')))
                .forEach(prefix -> services.add(ENDPOINTS.getOrDefault(prefix, prefix)));
        // keys are used by the service on the caller's behalf
        if (services.size() > 1) {
            services.remove("kms");
        }
        return services;
    }

    private static Edit letOut(SubnetTier tier) {
        var edits = tier.letOut();
        return edits.size() == 1 ? edits.getFirst() : new Edit.Batch(NO_WAY.text("fix", tier.network().orElseThrow().title()), edits);
    }

    private static Fix nat(SubnetTier tier) {
        return new Fix(NO_WAY.text("fix", tier.network().orElseThrow().title()), letOut(tier));
    }

    private static List<Fix> endpoints(SubnetTier tier, List<String> services) {
        return new ArrayList<>(tier.withEndpoints(services).map(edit -> NO_ENDPOINT.fix(edit, String.join(", ", services))).orElse(List.of()));
    }
}
