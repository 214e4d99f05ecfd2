package io.archloom.catalog;

import io.archloom.catalog.ConnectionEmission.Setting;
import io.archloom.catalog.Emission.Extra;
import io.archloom.catalog.formula.Formula;
import java.util.List;
import java.util.Optional;

/// What it means for a resource of a kind to lie in a network. In a frame with subnets it gets a security group of its own
/// (suffix `SecurityGroup`), which lets in what is connected to it and out what it is connected to.
///
/// @param required  it cannot be without a network
/// @param zones     the least number of zones that its subnets must be in
/// @param port      where others reach it; empty: nobody opens a connection to it
/// @param calls     when it opens connections out of the network
/// @param services  those whose endpoints it needs whatever it is connected to, where nothing leads out of the network
/// @param door      the port at which anybody on the internet reaches it in a public tier
/// @param settings  written into it inside
/// @param resources further resources that come with it inside
/// @param addressed whether it gets a public address in a public tier, without which nothing outside can be reached from there
public record Lodgement(boolean required, int zones, Optional<Formula> port, Calls calls, List<String> services, Optional<Formula> door,
                      List<Setting> settings, List<Extra> resources, boolean addressed) {

    /// When a resource opens connections to what is not in the network.
    public enum Calls { NEVER, CONNECTED, ALWAYS }

    public Lodgement {
        services = List.copyOf(services);
        settings = List.copyOf(settings);
        resources = List.copyOf(resources);
    }
}
