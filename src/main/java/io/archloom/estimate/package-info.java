/// What a design will carry, cost and take: traffic, cost, latency and capacity, each number with its explanation.
///
/// Everything reads the same solved [Traffic]; nobody types a number twice. Nothing is NaN or endless: what has no
/// solution or no price says so.
/// Layer 3: uses `topology` of its own layer, the catalogue and what is below.
@org.jspecify.annotations.NullMarked
package io.archloom.estimate;
