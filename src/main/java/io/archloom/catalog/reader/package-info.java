/// Compiles the catalogue's files: an unknown key, a bad unit, an undeclared property, an unknown port is a `Problem` with file
/// and line.
///
/// [CatalogReader] compiles: [CatalogFiles] and [CatalogBundle] give it trees of the files, [KindReader],
/// [ConnectionReader] and [FactsReader] check them key by key.
/// Layer 2: uses `catalog` and its formulas, `problem`, and what is below; the only part of the catalogue that uses `yaml`.
@org.jspecify.annotations.NullMarked
package io.archloom.catalog.reader;
