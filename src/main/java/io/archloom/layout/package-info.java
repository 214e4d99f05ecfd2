/// Automatic placement: where cards and groups go that nobody has placed, or that the user asks to be tidied.
///
/// Manual placement always wins: only what was asked for moves. The same design gives the same placement on every machine.
/// Layer 3: uses `geometry`, `graph`, `model` and `catalog` (which ports are for failures), and ELK, which nothing else may know.
@org.jspecify.annotations.NullMarked
package io.archloom.layout;
