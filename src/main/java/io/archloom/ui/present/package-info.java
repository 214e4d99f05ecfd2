/// Presenting: the steps of the walkthrough as a list to work on, and what lies over the canvas while it is shown.
///
/// Layer 5: uses `ui.session` and `ui.control`. What a step shows and dims is the editor's.
@org.jspecify.annotations.NullMarked
package io.archloom.ui.present;
