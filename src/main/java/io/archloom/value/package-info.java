/// Values as CloudFormation knows them: literals, lists, maps and intrinsic functions.
///
/// Every value is immutable and compared by content. Maps keep the order in which they were written, because the
/// order is part of a user's text; equality of maps ignores order, as CloudFormation does.
/// Layer 0: uses nothing of Archloom.
@org.jspecify.annotations.NullMarked
package io.archloom.value;
