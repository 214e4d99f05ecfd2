package io.archloom.problem;

import io.archloom.edit.Edit;

/// A way to mend a problem with one click.
///
/// @param label what the button says, such as "Set VisibilityTimeout to 60 s"
public record Fix(String label, Edit edit) {}
