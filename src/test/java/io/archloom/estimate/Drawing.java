package io.archloom.estimate;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.model.Assumption;
import io.archloom.model.Connection;
import io.archloom.model.Connection.End;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Load;
import io.archloom.model.Resource;
import io.archloom.model.Structure;
import io.archloom.model.Workload;
import io.archloom.quantity.Rate;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A design being drawn, in a line or two:
///
///     new Drawing().add("Api", "api").add("Place", "function").connect("Api.routes", "Place.invoke").load("Api", 10).design()
///
/// A connection's id is `From-To`, the second one of a pair `From-To2` and so on.
final class Drawing {
    private final Map<ResourceId, Resource> resources = new LinkedHashMap<>();
    private final Map<ConnectionId, Connection> connections = new LinkedHashMap<>();
    private Workload workload = Workload.NONE;

    static ResourceId id(String text) {
        return new ResourceId(text);
    }

    static ConnectionId link(String text) {
        return new ConnectionId(text);
    }

    Drawing add(String name, String kind, Object... properties) {
        var resource = Resource.of(id(name), kind);
        for (int i = 0; i < properties.length; i += 2) {
            resource = resource.withProperty((String) properties[i], Optional.of(value(properties[i + 1])));
        }
        resources.put(resource.id(), resource);
        return this;
    }

    Drawing connect(String from, String to, Object... properties) {
        var start = from.split("\\.");
        var end = to.split("\\.");
        var base = start[0] + "-" + end[0];
        var name = base;
        for (int number = 2; connections.containsKey(link(name)); number++) {
            name = base + number;
        }
        var connection = Connection.of(link(name), new End(id(start[0]), start[1]), new End(id(end[0]), end[1]));
        for (int i = 0; i < properties.length; i += 2) {
            connection = connection.withProperty((String) properties[i], Optional.of(value(properties[i + 1])));
        }
        connections.put(connection.id(), connection);
        return this;
    }

    Drawing load(String name, double perSecond) {
        return load(name, Load.constant(new Rate(perSecond)));
    }

    Drawing load(String name, Load load) {
        workload = workload.withLoad(id(name), Optional.of(load));
        return this;
    }

    Drawing perMonth(String name, double events) {
        return load(name, Load.constant(Rate.perMonth(events)));
    }

    Drawing assume(String name, String assumption, Object value) {
        workload = workload.withAssumption(id(name), assumption, Optional.of(Assumption.typed(value(value))));
        return this;
    }

    private static Value value(Object value) {
        return switch (value) {
            case Value given -> given;
            case Integer number -> Value.of(number);
            case Double number -> Value.of(BigDecimal.valueOf(number));
            case Boolean truth -> Value.of(truth);
            default -> Value.of(value.toString());
        };
    }

    Design design() {
        return Design.named("Drawing").withStructure(new Structure(resources, connections, Map.of(), Structure.EMPTY.declarations())).withWorkload(workload);
    }

    /// By the shipped catalogue, in us-east-1.
    Estimates shipped(boolean freeTier) {
        return Estimates.of(design(), CatalogReader.shipped(), new Estimates.Options("us-east-1", freeTier));
    }

    Estimates estimates() {
        return estimates("here", true);
    }

    Estimates estimates(String region, boolean freeTier) {
        return Estimates.of(design(), Toy.CATALOG, new Estimates.Options(region, freeTier));
    }
}
