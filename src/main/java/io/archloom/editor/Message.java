package io.archloom.editor;

/// A short word to the user, shown for a moment.
///
/// @param number tells a message from the same text said again
public record Message(long number, String text) {}
