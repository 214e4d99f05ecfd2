package io.archloom.model;

/// A rule switched off or given another severity, with the reason why.
///
/// @param grade  what becomes of the rule
/// @param reason required: a setting without a reason cannot be reviewed
public record RuleSetting(Grade grade, String reason) {

    /// The severity to report instead, or `OFF`.
    public enum Grade { OFF, ADVICE, WARNING, ERROR }

    public RuleSetting {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a rule setting needs a reason");
        }
    }
}
