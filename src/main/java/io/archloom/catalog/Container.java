package io.archloom.catalog;

import java.util.Optional;

/// That a kind has an inside: a frame on the canvas, in which other resources are placed.
///
/// @param within the kind in whose frame it belongs; empty: it stands by itself
public record Container(Optional<String> within) {}
