/// What can be drawn and what is known of it: resource kinds, their ports and properties, the connections between them,
/// prices, latencies and limits. All of it is data (`src/main/resources/catalog`), compiled and checked by the loader:
/// an unknown key, a bad unit, an undeclared property, an unknown port is a `Problem` with file and line.
///
/// [CatalogReader] compiles: [CatalogFiles] and [CatalogBundle] give it trees of the files, [KindReader],
/// [ConnectionReader] and [FactsReader] check them key by key, [FormulaCompiler] turns formulas into functions on doubles.
/// Formulas have a parser of their own: the library that was tried needs 170 ms to start and accepts much more than a
/// formula here may say.
///
/// Java is written per mechanism, never per kind: where data cannot say a thing, a kind names a behaviour, and the
/// package that owns the mechanism (`synth`, `estimate`, `rules`) looks the name up.
/// Layer 2: uses `value`, `yaml`, `quantity`, `model`, and `problem` of its own layer for what the loader finds.
@org.jspecify.annotations.NullMarked
package io.archloom.catalog;
