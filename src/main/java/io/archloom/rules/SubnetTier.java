package io.archloom.rules;

import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A tier of subnets as rules see it: which ways lead out of it.
///
/// @param network the network that it belongs to; empty while it lies in none
record SubnetTier(Resource resource, Optional<Resource> network, DesignSite site) {
    static final String ACCESS = "Access";
    static final String ENDPOINTS = "Endpoints";
    static final String BLOCK = "Block";
    static final String NAT = "NatGateways";
    static final String ZONES = "AvailabilityZones";
    private static final String GATEWAYS = "GatewayEndpoints";
    private static final Set<String> BY_GATEWAY = Set.of("s3", "dynamodb");

    /// The innermost tier that a resource lies in.
    static Optional<SubnetTier> around(ResourceId id, DesignSite site) {
        return site.structure().containersOf(id).stream().filter(container -> isTier(container, site)).findFirst()
                .map(container -> of(container, site));
    }

    static SubnetTier of(Resource tier, DesignSite site) {
        return new SubnetTier(tier, site.structure().containersOf(tier.id()).stream().filter(it -> isNetwork(it, site)).findFirst(), site);
    }

    /// The tiers of the design, in its order.
    static List<SubnetTier> all(DesignSite site) {
        var tiers = new ArrayList<SubnetTier>();
        for (var resource : site.resources()) {
            if (isTier(resource, site)) {
                tiers.add(of(resource, site));
            }
        }
        return tiers;
    }

    /// Whether its frame belongs into that of a network.
    static boolean isTier(Resource resource, DesignSite site) {
        return kind(resource, site).container().filter(container -> container.within().isPresent()).isPresent();
    }

    static boolean isNetwork(Resource resource, DesignSite site) {
        return kind(resource, site).container().filter(container -> container.within().isEmpty()).isPresent();
    }

    private static ResourceKind kind(Resource resource, DesignSite site) {
        return site.topology().kind(resource.id());
    }

    private Formula.Scope scope() {
        return site.estimates().scopes().of(resource.id());
    }

    private Formula.Scope networkScope() {
        return site.estimates().scopes().of(network.orElseThrow().id());
    }

    boolean isPublic() {
        return scope().text(ACCESS).equals("public");
    }

    boolean isIsolated() {
        return scope().text(ACCESS).equals("isolated");
    }

    /// Whether what lies in it reaches the internet without an address of its own.
    boolean hasNat() {
        return scope().text(ACCESS).equals("private") && network.isPresent() && !networkScope().text(NAT).equals("none");
    }

    /// Whether a service is reached without a way out.
    boolean reaches(String service) {
        boolean gateway = BY_GATEWAY.contains(service) && !isPublic() && scope().number(GATEWAYS) != 0;
        // names of the endpoints hold in the whole network
        return gateway || all(site).stream().filter(other -> other.network.equals(network)).anyMatch(other -> other.listed().contains(service));
    }

    /// The services that its endpoints lead to.
    Set<String> listed() {
        var listed = new TreeSet<String>();
        if (resource.properties().get(ENDPOINTS) instanceof Value.ListOf(var items)) {
            items.forEach(item -> item.asText().ifPresent(listed::add));
        }
        return listed;
    }

    /// How many zones its subnets are in; NaN when that is not known.
    double zones() {
        return network.isEmpty() ? Double.NaN : networkScope().number(ZONES);
    }

    /// Which part of the network's addresses it has.
    double block() {
        return scope().number("block");
    }
}
