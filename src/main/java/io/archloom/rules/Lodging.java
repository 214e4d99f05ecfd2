package io.archloom.rules;

import io.archloom.catalog.Aspect;
import io.archloom.catalog.Lodgement;
import io.archloom.catalog.Lodgement.Calls;
import io.archloom.edit.Edit;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Group;
import io.archloom.model.Resource;
import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.topology.Frames;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Where in networks things lie, and where they must: databases in subnets, subnets in a network, callers where they can be heard.
final class Lodging implements Rule.OfDesign {
    private static final RuleText REQUIRED = new RuleText("Network.Required", Severity.ERROR);
    private static final RuleText NO_TIER = new RuleText("Network.NoTier", Severity.ERROR);
    private static final RuleText TIER_OUTSIDE = new RuleText("Network.TierOutside", Severity.ERROR);
    private static final RuleText PUBLIC_DATA = new RuleText("Network.PublicData", Severity.ERROR, Aspect.ACCESS);
    private static final RuleText FEW_ZONES = new RuleText("Network.FewZones", Severity.ERROR, Aspect.ZONES);
    private static final RuleText APART = new RuleText("Network.Apart", Severity.ERROR);

    @Override public List<Description> descriptions() {
        return List.of(REQUIRED.description(), NO_TIER.description(), TIER_OUTSIDE.description(), PUBLIC_DATA.description(),
                FEW_ZONES.description(), APART.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        for (var resource : site.resources()) {
            if (Frames.isTier(site.topology().kind(resource.id()))) {
                if (SubnetTier.of(resource, site).network().isEmpty()) {
                    problems.add(TIER_OUTSIDE.problem(Place.on(resource.id()), List.of(), resource.title()));
                }
            } else {
                site.topology().kind(resource.id()).network().ifPresent(network -> judge(resource, network, site, problems));
            }
        }
        site.topology().links().values().forEach(link -> judge(link, site, problems));
        return problems;
    }

    private static void judge(Resource resource, Lodgement network, DesignSite site, List<Problem> problems) {
        var id = resource.id();
        var place = Place.on(id);
        var tier = SubnetTier.around(id, site);
        if (tier.isEmpty()) {
            if (site.topology().frames().networkAround(id).isPresent()) {
                problems.add(NO_TIER.problem(place, into(resource, site, NO_TIER, _ -> true), resource.title()));
            } else if (network.required()) {
                problems.add(REQUIRED.problem(place, into(resource, site, REQUIRED, other -> network.addressed() || !other.isPublic()), resource.title()));
            }
            return;
        }
        if (tier.get().isPublic() && network.port().isPresent() && network.door().isEmpty() && !network.addressed()) {
            problems.add(PUBLIC_DATA.problem(place, into(resource, site, PUBLIC_DATA, other -> !other.isPublic()), resource.title(), tier.get().resource().title()));
        }
        if (tier.get().zones() < network.zones()) {
            var around = tier.get().network().orElseThrow();
            List<Fix> fixes = SubnetTier.addresses(around, site).map(it -> FEW_ZONES.fix(new Edit.SetProperty(around.id(), it.zones(), Optional.of(Value.of(network.zones()))),
                    around.title(), network.zones())).orElse(List.of());
            problems.add(FEW_ZONES.problem(place, fixes, resource.title(), network.zones(), around.title()));
        }
    }

    /// A caller that cannot reach what listens in a network, since it lies in none or in another.
    private static void judge(Link link, DesignSite site, List<Problem> problems) {
        var caller = site.topology().kind(link.from()).network().filter(network -> network.calls() != Calls.NEVER);
        var port = site.topology().kind(link.to()).network().flatMap(Lodgement::port);
        var there = network(link.to(), site);
        if (caller.isEmpty() || port.isEmpty() || there.isEmpty() || there.equals(network(link.from(), site))
                || network(link.from(), site).filter(here -> site.topology().frames().areJoined(here, there.get())).isPresent()
                || site.topology().kind(link.to()).network().flatMap(Lodgement::door).isPresent()) {
            return;
        }
        var from = site.topology().resource(link.from());
        var fixes = into(from, site, APART, tier -> tier.network().equals(there) && !tier.isPublic());
        problems.add(APART.problem(Place.on(link.id()), fixes, from.title(), site.title(link.to()), there.get().title()));
    }

    private static Optional<Resource> network(ResourceId id, DesignSite site) {
        return SubnetTier.around(id, site).flatMap(SubnetTier::network);
    }

    /// The first tier that fits, to move into.
    private static List<Fix> into(Resource resource, DesignSite site, RuleText rule, Predicate<SubnetTier> fitting) {
        return SubnetTier.all(site).stream().filter(tier -> tier.network().isPresent() && fitting.test(tier)).findFirst()
                .flatMap(tier -> site.structure().frameOf(tier.resource().id()).map(frame -> move(resource.id(), frame, tier, rule)))
                .map(List::of).orElse(List.of());
    }

    private static Fix move(ResourceId id, Group frame, SubnetTier tier, RuleText rule) {
        return new Fix(rule.text("fix-move", tier.resource().title()), new Edit.MoveInto(Set.<ElementId>of(id), frame.id()));
    }
}
