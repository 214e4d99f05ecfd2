package io.archloom.rules;

import io.archloom.catalog.Container;
import io.archloom.catalog.Container.Addresses;
import io.archloom.catalog.Container.Subnets;
import io.archloom.catalog.formula.Formula;
import io.archloom.edit.Edit;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.topology.Frames;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// A tier of subnets as rules see it: which ways lead out of it.
///
/// @param network the network that it belongs to; empty while it lies in none
record SubnetTier(Resource resource, Optional<Resource> network, DesignSite site) {
    private static final String IN = "in.";

    /// The innermost tier that a resource lies in.
    static Optional<SubnetTier> around(ResourceId id, DesignSite site) {
        return site.topology().frames().tierAround(id).map(tier -> of(tier, site));
    }

    static SubnetTier of(Resource tier, DesignSite site) {
        return new SubnetTier(tier, site.topology().frames().networkAround(tier.id()), site);
    }

    /// The tiers of the design, in its order.
    static List<SubnetTier> all(DesignSite site) {
        var tiers = new ArrayList<SubnetTier>();
        for (var resource : site.resources()) {
            if (Frames.isTier(site.topology().kind(resource.id()))) {
                tiers.add(of(resource, site));
            }
        }
        return tiers;
    }

    /// What the kind of a network says of its addresses.
    static Optional<Addresses> addresses(Resource network, DesignSite site) {
        return site.topology().kind(network.id()).container().flatMap(Container::addresses);
    }

    private Optional<Subnets> subnets() {
        return site.topology().kind(resource.id()).container().flatMap(Container::subnets);
    }

    private Formula.Scope scope() {
        return site.estimates().scopes().of(resource.id());
    }

    private boolean holds(Function<Subnets, Formula> formula) {
        return subnets().map(formula).filter(it -> it.holdsIn(scope())).isPresent();
    }

    boolean isPublic() {
        return holds(Subnets::open);
    }

    /// Whether what lies in it reaches the internet without an address of its own.
    boolean leadsOut() {
        return network.isPresent() && holds(Subnets::leadsOut);
    }

    /// What lets it lead out.
    List<Edit> letOut() {
        var edits = new ArrayList<Edit>();
        for (var step : subnets().map(Subnets::letOut).orElse(List.of())) {
            boolean ofNetwork = step.property().startsWith(IN);
            if (step.when().isEmpty() || step.when().get().holdsIn(scope())) {
                edits.add(new Edit.SetProperty(ofNetwork ? network.orElseThrow().id() : resource.id(),
                        ofNetwork ? step.property().substring(IN.length()) : step.property(), Optional.of(step.value())));
            }
        }
        return edits;
    }

    /// Whether a service is reached without a way out.
    boolean reaches(String service) {
        // what is not known yet may well be switched on
        boolean gateway = subnets().filter(it -> it.gateways().contains(service) && it.gatewaysWhen().in(scope()) != 0).isPresent();
        // names of the endpoints hold in the whole network
        return gateway || all(site).stream().filter(other -> other.network.equals(network)).anyMatch(other -> other.listed().contains(service));
    }

    /// The services that its endpoints lead to.
    private Set<String> listed() {
        var listed = new TreeSet<String>();
        if (subnets().map(Subnets::endpoints).map(resource.properties()::get).orElse(Value.NULL) instanceof Value.ListOf(var items)) {
            items.forEach(item -> item.asText().ifPresent(listed::add));
        }
        return listed;
    }

    /// Adds endpoints of services; empty where none can be had.
    Optional<Edit> withEndpoints(List<String> services) {
        var all = new ArrayList<Value>();
        listed().forEach(one -> all.add(Value.of(one)));
        services.forEach(service -> all.add(Value.of(service)));
        return subnets().map(it -> new Edit.SetProperty(resource.id(), it.endpoints(), Optional.of(Value.list(all))));
    }

    /// How many zones its subnets are in; NaN when that is not known.
    double zones() {
        return network.flatMap(it -> addresses(it, site).map(addresses -> site.estimates().scopes().of(it.id()).number(addresses.zones()))).orElse(Double.NaN);
    }

    /// Which part of the network's addresses it has; NaN when that is not known.
    double part() {
        return subnets().map(it -> it.part().in(scope())).orElse(Double.NaN);
    }

    /// The property that says so.
    Optional<String> block() {
        return subnets().map(Subnets::block);
    }
}
