/// A CloudFormation or SAM template as a value, and its text. Knows nothing of designs.
///
/// [TemplateReader] and [TemplateWriter] are each other's inverse for all that a [Template] holds.
/// Layer 1: uses `value`, `yaml` and, for faults in words, `text` only.
@org.jspecify.annotations.NullMarked
package io.archloom.template;
