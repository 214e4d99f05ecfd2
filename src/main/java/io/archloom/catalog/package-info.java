/// What can be drawn and what is known of it: resource kinds, their ports and properties, the connections between them,
/// prices, latencies and limits. All of it is data (`src/main/resources/catalog`), which [io.archloom.catalog.reader] compiles and checks;
/// [io.archloom.catalog.formula] computes what it says in formulas.
///
/// Java is written per mechanism, never per kind: where data cannot say a thing, a kind names a behaviour, and the
/// package that owns the mechanism (`synth`, `estimate`, `rules`) looks the name up.
/// Layer 2: uses `value`, `text`, `quantity`, `geometry` (the sides of ports), `model`, `schema`, `yaml` where files are read, and `problem` of its
/// own layer for what the loader finds.
@org.jspecify.annotations.NullMarked
package io.archloom.catalog;
