/// What can be added: the palette of kinds at the window's left.
///
/// Layer 5: uses `ui.session`, `ui.canvas` (where the pointer carries a new resource) and `ui.control`.
@org.jspecify.annotations.NullMarked
package io.archloom.ui.add;
