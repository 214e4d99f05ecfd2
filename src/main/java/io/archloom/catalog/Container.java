package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;

/// That a kind has an inside: a frame on the canvas, in which other resources are placed.
///
/// @param within    the kind in whose frame it belongs; empty: it stands by itself
/// @param subnets   how its subnets reach out, for a kind with the reference [#SUBNETS]
/// @param addresses which addresses it has, for a kind with the reference [#NETWORK]
public record Container(Optional<String> within, Optional<Subnets> subnets, Optional<Addresses> addresses) {
    /// Stands in references for what has its frame inside: `$self.inside.*.routes`.
    public static final String INSIDE = "inside";
    /// The reference of a frame in which things lie in subnets.
    public static final String SUBNETS = "subnets";
    /// The reference of a frame that is a network.
    public static final String NETWORK = "vpc";

    /// The ways out of subnets.
    ///
    /// @param open      when the internet comes in
    /// @param leadsOut  when what has no public address reaches the internet
    /// @param letOut    what is set so that it does
    /// @param endpoints the property that lists the services with an endpoint, which the whole network reaches
    /// @param gateways  the services that are reached by a gateway
    /// @param gatewaysWhen when they are
    /// @param block     the property that says which part of the network's addresses it has
    /// @param part      which part that is
    public record Subnets(Formula open, Formula leadsOut, List<Step> letOut, String endpoints, List<String> gateways, Formula gatewaysWhen,
                          String block, Formula part) {
        public Subnets {
            letOut = List.copyOf(letOut);
            gateways = List.copyOf(gateways);
        }
    }

    /// A property that is set; of the frame around, where it begins with `in.`.
    ///
    /// @param when only when this holds
    public record Step(String property, Value value, Optional<Formula> when) {}

    /// A network's addresses.
    ///
    /// @param range the property that holds them, such as `10.0.0.0/16`
    /// @param bits  the property that says how many bits of an address a subnet has for itself
    /// @param zones the property that says how many zones there are
    public record Addresses(String range, String bits, String zones) {}
}
