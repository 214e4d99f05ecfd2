package io.archloom.yaml;

/// A place in a text: line and column from 1, and the offset from 0, all in `char`s.
public record Mark(int line, int column, int offset) {}
