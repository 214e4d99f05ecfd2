/// The inspector: a form for whatever is selected, generated from the catalogue.
///
/// [Form] says which fields there are and [FieldText] how a value is typed; both know no toolkit. [Inspector] shows them and applies
/// one edit for each field that the user commits. What was typed and cannot be read stays in its field, with the reason below.
/// Layer 5: uses the session and the shell's controls.
@org.jspecify.annotations.NullMarked
package io.archloom.ui.inspector;
