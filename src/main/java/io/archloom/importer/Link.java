package io.archloom.importer;

/// A connection found in a template, between logical ids as the template writes them.
///
/// @param polled whether it is only the right to take from a source that the target is triggered by, so part of that trigger
public record Link(String from, How how, String to, boolean polled) {}
