package io.archloom.ui.inspector;

import io.archloom.edit.Edit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a row changes the design with.
///
/// @param apply      for the shown environment alone where that is meant
/// @param everywhere whatever is shown
/// @param where      the document and what is shown of it, now
record Hand(Consumer<Edit> apply, Consumer<Edit> everywhere, Supplier<Where> where) {}
