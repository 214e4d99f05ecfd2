/// The catalogue's formulas and texts: [FormulaParser] reads them, [FormulaCompiler] checks them against a [Vocabulary] and turns
/// them into functions on doubles. Knows nothing of kinds.
///
/// The parser is our own: the library that was tried needs 170 ms to start and accepts much more than a formula here may say.
/// Layer 2: uses `quantity` and `text`, and nothing else of the catalogue.
@org.jspecify.annotations.NullMarked
package io.archloom.catalog.formula;
