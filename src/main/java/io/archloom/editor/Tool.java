package io.archloom.editor;

/// What the pointer is for. A tool's states are [ToolState]s.
public enum Tool { SELECT, HAND, PLACE_RESOURCE, PLACE_NOTE, PLACE_GROUP, PRESENT }
