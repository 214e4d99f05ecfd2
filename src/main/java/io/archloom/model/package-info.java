/// The document: [Design] and everything that is saved in it, as immutable records.
///
/// A design that exists is a valid graph: constructors reject dangling ends, duplicate ids and groups that contain
/// themselves. What a kind allows is *not* judged here, so half-finished and unknown things can be drawn and saved;
/// `rules` judges them. Structure and placement are separate objects, so that dragging a card leaves the structure the
/// same object and nothing is analysed again.
/// [Design#in] is the design as it is in one environment: whoever analyses that need not know of environments.
/// Layer 1: uses `value`, `quantity` and `geometry` only.
@org.jspecify.annotations.NullMarked
package io.archloom.model;
