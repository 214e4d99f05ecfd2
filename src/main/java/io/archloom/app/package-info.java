/// The program's entry: arguments go to `cli`; none, or `open`, starts `ui`.
/// Layer 5: uses `cli` and `ui` of its own layer, and nothing else.
@org.jspecify.annotations.NullMarked
package io.archloom.app;
