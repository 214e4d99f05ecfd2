/// CloudFormation's own description of each resource type: its properties, what they may be, its attributes.
///
/// Shipped as one archive of all types, read when the first one is asked for; a program that asks for none pays nothing. The
/// only user of the JSON parser's tree for this purpose.
/// Layer 1: uses `value` only.
@org.jspecify.annotations.NullMarked
package io.archloom.schema;
