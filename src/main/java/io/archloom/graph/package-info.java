/// A generic directed multigraph and its algorithms.
///
/// A [Graph] is immutable and keeps nodes and edges in the order they were added; every algorithm is a pure function
/// whose result follows that order, so equal input gives equal output on every machine. None recurses: a chain of 100,000
/// nodes needs no deep stack. Layer 0: uses nothing of Archloom, because what a drawing means is `topology`'s
/// business; here there are only nodes and edges.
@org.jspecify.annotations.NullMarked
package io.archloom.graph;
