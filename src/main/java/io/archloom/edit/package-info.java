/// Changes as values: sealed [Edit]s, the [History] of designs they made, and the clipboard's [Fragment].
///
/// An edit applied to a valid design gives a valid design. There is no `undo()`: undo is the design before. An edit that
/// does not fit the design it is given (its subject is gone) changes nothing and returns the same object.
/// Layer 2: uses `model` and what is below it.
@org.jspecify.annotations.NullMarked
package io.archloom.edit;
