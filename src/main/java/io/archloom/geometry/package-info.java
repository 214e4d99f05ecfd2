/// Plane geometry for drawing: points, rectangles, polylines, snapping and the routing of single connections.
///
/// Lengths are in page units, which are pixels at a zoom of 1. `x` grows to the right and `y` grows *downwards*, as on
/// every screen. All values are immutable, all functions pure and deterministic; nothing here knows what the shapes
/// stand for. Layer 0: uses nothing of Archloom and no toolkit, so that the editor, the pictures and the layout share
/// one arithmetic.
@org.jspecify.annotations.NullMarked
package io.archloom.geometry;
