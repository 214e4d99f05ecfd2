package io.archloom.catalog;

/// Where a number comes from.
///
/// @param source     the publication
/// @param asOf       its date, as given
/// @param confidence what stands behind the number
/// @param notes      what to know when using it; may be empty
public record Provenance(String source, String asOf, Confidence confidence, String notes) {

    /// What stands behind a number.
    public enum Confidence {
        /// Seen in the source.
        READ,
        /// Derived from a number seen.
        INFERRED,
        /// No source found: a placeholder, shown as such.
        PLACEHOLDER
    }
}
