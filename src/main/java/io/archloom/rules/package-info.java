/// What is wrong with a design: [Rules] judges it and gives `Problem`s with advice and fixes.
///
/// A [Rule] looks at one resource, at one connection, or at the whole design. Rules that concern one kind and that a formula
/// can say stand in the catalogue and are read by [CatalogRules]; the others are a class each. What is judged of one resource
/// or connection depends on it and its neighbours alone, so that a caller may keep it; everything that reads traffic is
/// judged with the whole.
///
/// A false alarm is worse than a gap: a rule says nothing where it is not sure.
/// Layer 3: uses `topology` and `estimate` of its own layer (loop gain, quotas), the catalogue and what is below.
@org.jspecify.annotations.NullMarked
package io.archloom.rules;
