package io.archloom.model;

import io.archloom.value.Value;
import java.util.Map;

/// Where a design is deployed.
///
/// @param region     AWS region code, such as `eu-west-1`: decides prices and quotas
/// @param parameters values of the design's parameters there
public record Environment(String name, String region, Map<String, Value> parameters) {
    public static final Environment PRODUCTION = new Environment("production", "us-east-1", Map.of());

    public Environment {
        parameters = Copies.ordered(parameters);
    }

    public Environment withRegion(String region) {
        return new Environment(name, region, parameters);
    }
}
