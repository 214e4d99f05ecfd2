/// What is true of a drawn graph, whatever its traffic: connections with their kinds and ports, where traffic can start,
/// what it reaches, cycles, chains of waiting calls.
///
/// A [Topology] is a view of one structure, computed once and immutable; everything is listed in the design's order.
/// Layer 3, below the rest of it: uses `graph` for the algorithms, `model` for what is drawn and `catalog` for what it means.
@org.jspecify.annotations.NullMarked
package io.archloom.topology;
