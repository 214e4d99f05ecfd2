/// From a design to the template that deploys it: [Synthesis], an ordered list of named passes.
///
/// The result depends on structure, environment and catalogue alone: not on placement, locale, clock or machine. Renaming
/// one resource never moves another's logical id.
/// Layer 3: uses `topology` of its own layer, the catalogue and what is below.
@org.jspecify.annotations.NullMarked
package io.archloom.synth;
