/// What is wrong, where, and how to mend it: [Problem], its [Severity], [Place] and [Fix].
///
/// Layer 2; may use `edit` of the same layer, because a fix is an edit.
@org.jspecify.annotations.NullMarked
package io.archloom.problem;
