/// Sheets that slide over the window: questions, lists to choose from, results to read. None is a window of its own.
///
/// Layer 5: uses `ui.control`, and `ui.canvas` to draw small pictures.
@org.jspecify.annotations.NullMarked
package io.archloom.ui.dialog;
