package io.archloom.rules;

import io.archloom.catalog.Container;
import io.archloom.edit.Edit;
import io.archloom.model.Resource;
import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.topology.Frames;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Addresses of networks and of their tiers that overlap, or do not suffice.
final class Addresses implements Rule.OfDesign {
    private static final RuleText OVERLAP = new RuleText("Network.Overlap", Severity.WARNING);
    private static final RuleText PEERS = new RuleText("Network.PeersOverlap", Severity.ERROR);
    private static final RuleText SAME_BLOCK = new RuleText("Network.SameBlock", Severity.ERROR);
    private static final RuleText TOO_SMALL = new RuleText("Network.TooSmall", Severity.ERROR);
    /// 64 subnets.
    private static final int SUBNETS = 6;
    private static final int LEAST = 4;
    private static final int BLOCKS = 20;

    /// The addresses that begin with the same bits.
    private record Cidr(long first, int bits) {
        static Optional<Cidr> of(String text) {
            if (!text.matches("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}/\\d{1,2}")) {
                return Optional.empty();
            }
            var parts = text.split("[./]");
            long address = 0;
            for (int i = 0; i < 4; i++) {
                address = address << 8 | Integer.parseInt(parts[i]) & 0xFF;
            }
            int bits = Math.min(32, Integer.parseInt(parts[4]));
            return Optional.of(new Cidr(bits == 0 ? 0 : address >> (32 - bits) << (32 - bits), bits));
        }

        boolean overlaps(Cidr other) {
            int common = 32 - Math.min(bits, other.bits);
            return first >> common == other.first >> common;
        }
    }

    @Override public List<Description> descriptions() {
        return List.of(OVERLAP.description(), PEERS.description(), SAME_BLOCK.description(), TOO_SMALL.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        var networks = new ArrayList<Resource>();
        for (var resource : site.resources()) {
            if (Frames.isNetwork(site.topology().kind(resource.id()))) {
                cidr(resource, site).ifPresent(cidr -> {
                    tooSmall(resource, cidr, site).ifPresent(problems::add);
                    networks.stream().filter(other -> cidr(other, site).orElseThrow().overlaps(cidr)).findFirst().ifPresent(other -> {
                        var rule = site.topology().frames().areJoined(resource, other) ? PEERS : OVERLAP;
                        problems.add(rule.problem(Place.on(resource.id(), range(resource, site).orElseThrow()), free(resource, site), resource.title(), other.title()));
                    });
                    networks.add(resource);
                });
            }
        }
        sameBlocks(site, problems);
        return problems;
    }

    private static Optional<Cidr> cidr(Resource network, DesignSite site) {
        return range(network, site).flatMap(range -> Cidr.of(site.estimates().scopes().of(network.id()).text(range)));
    }

    private static Optional<String> range(Resource network, DesignSite site) {
        return SubnetTier.addresses(network, site).map(Container.Addresses::range);
    }

    private static Optional<Problem> tooSmall(Resource network, Cidr cidr, DesignSite site) {
        var property = SubnetTier.addresses(network, site).orElseThrow().bits();
        double bits = site.estimates().scopes().of(network.id()).number(property);
        int room = 32 - cidr.bits() - SUBNETS;
        if (!(bits > room)) {
            return Optional.empty();
        }
        List<Fix> fixes = room < LEAST ? List.of()
                : TOO_SMALL.fix(new Edit.SetProperty(network.id(), property, Optional.of(Value.of(room))), room);
        return Optional.of(TOO_SMALL.problem(Place.on(network.id(), property), fixes, network.title(), Math.round(bits)));
    }

    /// The first of 10.0.0.0/16, 10.1.0.0/16, … that no network has.
    private static List<Fix> free(Resource network, DesignSite site) {
        var taken = new ArrayList<Cidr>();
        for (var resource : site.resources()) {
            if (Frames.isNetwork(site.topology().kind(resource.id())) && !resource.id().equals(network.id())) {
                cidr(resource, site).ifPresent(taken::add);
            }
        }
        return IntStream.range(0, 256).mapToObj(i -> "10." + i + ".0.0/16").filter(text -> taken.stream().noneMatch(Cidr.of(text).orElseThrow()::overlaps))
                .findFirst().map(text -> OVERLAP.fix(new Edit.SetProperty(network.id(), range(network, site).orElseThrow(), Optional.of(Value.of(text))), text)).orElse(List.of());
    }

    private static void sameBlocks(DesignSite site, List<Problem> problems) {
        record Part(Resource network, long block) {}
        var tiers = SubnetTier.all(site).stream().filter(tier -> tier.network().isPresent() && !Double.isNaN(tier.part())).toList();
        var parts = new HashMap<Part, SubnetTier>();
        for (var tier : tiers) {
            var other = parts.putIfAbsent(new Part(tier.network().get(), Math.round(tier.part())), tier);
            if (other == null) {
                continue;
            }
            var taken = new HashSet<Long>();
            tiers.stream().filter(it -> it.network().equals(tier.network())).forEach(it -> taken.add(Math.round(it.part())));
            var block = tier.block().orElseThrow();
            List<Fix> fixes = IntStream.range(3, BLOCKS).filter(i -> !taken.contains((long) i)).boxed().findFirst()
                    .map(i -> SAME_BLOCK.fix(new Edit.SetProperty(tier.resource().id(), block, Optional.of(Value.of(i))), i)).orElse(List.of());
            problems.add(SAME_BLOCK.problem(Place.on(tier.resource().id(), block), fixes, tier.resource().title(), other.resource().title()));
        }
    }
}
