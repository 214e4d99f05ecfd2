package io.archloom.model;

/// A named what-if: another workload in one of the design's environments.
public record Scenario(String name, String environment, Workload workload) {}
