/// Automatic placement: where cards and groups go that nobody has placed, or that the user asks to be tidied.
///
/// Manual placement always wins. The same structure gives the same placement on every machine.
/// Layer 3: uses `geometry` and `model`, and ELK, which nothing else may know.
@org.jspecify.annotations.NullMarked
package io.archloom.layout;
