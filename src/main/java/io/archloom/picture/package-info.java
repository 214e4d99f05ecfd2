/// What a design looks like: a [Picture], an immutable list of marks in page coordinates, and what writes it as SVG or
/// PNG. The window paints the same marks.
///
/// Marks carry resolved colours and texts already cut to their room, so that a painter decides nothing: every painter
/// shows the same drawing. The picture knows no analysis; numbers and badges come from its caller in an [Overlay].
/// Selection, handles and guides are no part of it: they belong to the window's interaction layer.
/// Layer 3: uses `geometry`, `model`, `catalog` with its formulas (texts of cards), `problem` (severities), `quantity`, `text` and
/// `value`. The only package that may use `java.awt`, and only to write pixels.
@org.jspecify.annotations.NullMarked
package io.archloom.picture;
