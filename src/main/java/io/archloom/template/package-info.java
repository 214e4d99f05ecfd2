/// A CloudFormation or SAM template as a value, and its text. Knows nothing of designs.
///
/// Layer 1: uses `value` and `yaml` only.
@org.jspecify.annotations.NullMarked
package io.archloom.template;
