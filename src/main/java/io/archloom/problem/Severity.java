package io.archloom.problem;

/// How bad a problem is, worst first.
public enum Severity {
    /// It will not deploy, or it cannot work.
    ERROR,
    /// It deploys, and will hurt.
    WARNING,
    /// It could be better.
    ADVICE;

    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
