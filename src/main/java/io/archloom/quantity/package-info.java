/// Quantities as people write them: money, rates, bytes, durations, percentages, prices in tiers, and how long things take.
///
/// Every quantity can be read from text, computed with, and printed. `toString()` is exact and can be parsed back to an
/// equal value; `format()` is for reading and rounds to about three significant digits. Both are the same in every
/// locale. Text that cannot be read is a [Parsed.Bad] with a reason and its sentence, never an exception.
/// Money is decimal and exact; everything physical is a double. All values are
/// immutable. Layer 0: uses only `text`, so that a number means the same in the catalogue, the estimates, the
/// simulation and on the screen.
@org.jspecify.annotations.NullMarked
package io.archloom.quantity;
